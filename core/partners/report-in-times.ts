// How long units take to report in, from the log of each whistle. By unit, which is an organisation; never by person.
import { workingMinutesBetween } from '@core/district/working-time'
import type { WorkingCalendar } from '@core/district/working-calendar'
import type { UnitCall, Whistle } from './whistle'

export interface ReportInTimes {
  /** Calls not cancelled before the unit came. */
  readonly called: number
  readonly reported: number
  /** Of those reported, the ones within their limit. */
  readonly inTime: number
  /** Not reported in although the limit is over. */
  readonly overdue: number
  /** Minutes to report in, of those reported; null where there is none. */
  readonly workingMinutes: Spread | null
  readonly plainMinutes: Spread | null
}

export interface Spread {
  readonly median: number
  /** Nine of ten took no longer. */
  readonly p90: number
}

export interface UnitTimes extends ReportInTimes {
  readonly unitId: string
  readonly unitName: string
}

export interface TimesTable {
  readonly all: ReportInTimes
  /** The slowest to come first is no ranking here: by name. */
  readonly units: readonly UnitTimes[]
}

export function reportInTimes(
  whistles: readonly Pick<Whistle, 'calls'>[],
  calendar: WorkingCalendar,
  at: number,
): TimesTable {
  const calls = whistles.flatMap((whistle) => whistle.calls).filter(counts)
  const byUnit = new Map<string, UnitCall[]>()
  for (const call of calls) byUnit.set(call.unitId, [...(byUnit.get(call.unitId) ?? []), call])
  const units = [...byUnit].map(([unitId, own]) => ({
    unitId,
    unitName: own.at(-1)?.unitName ?? '',
    ...timesOf(own, calendar, at),
  }))
  return { all: timesOf(calls, calendar, at), units: units.sort((a, b) => (a.unitName < b.unitName ? -1 : 1)) }
}

/** A unit called off before it came has neither come nor failed to. */
function counts(call: UnitCall): boolean {
  return call.state !== 'cancelled' || call.reportedAt > 0
}

function timesOf(calls: readonly UnitCall[], calendar: WorkingCalendar, at: number): ReportInTimes {
  const reported = calls.filter((call) => call.reportedAt > 0)
  const minutes = (of: (call: UnitCall) => number) => spreadOf(reported.map(of))
  return {
    called: calls.length,
    reported: reported.length,
    inTime: reported.filter((call) => call.reportedAt <= call.reportBy).length,
    overdue: calls.filter((call) => call.reportedAt === 0 && call.reportBy < at).length,
    workingMinutes: minutes((call) => workingMinutesBetween(calendar, call.calledAt, call.reportedAt)),
    plainMinutes: minutes((call) => (call.reportedAt - call.calledAt) / 60_000),
  }
}

function spreadOf(values: readonly number[]): Spread | null {
  const sorted = [...values].sort((a, b) => a - b)
  if (sorted.length === 0) return null
  return { median: rankedAt(sorted, 0.5), p90: rankedAt(sorted, 0.9) }
}

/** Nearest rank: always a time that was really taken. */
function rankedAt(sorted: readonly number[], share: number): number {
  return Math.round(sorted[Math.ceil(share * sorted.length) - 1] ?? 0)
}
