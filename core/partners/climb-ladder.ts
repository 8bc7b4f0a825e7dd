// What time does to a whistle: a unit that has not reported in is reminded before its limit; after it, one level after
// the other hears of it.
import type { WorkingCalendar } from '@core/district/working-calendar'
import { afterMinutes } from './report-limit'
import type { UnitCall, Whistle, WhistleFact, WhistleHappening } from './whistle'

/** One step a call at most, so that a clock that stood still does not wake the whole ladder at once. */
export function climbLadder<W extends Whistle>(whistle: W, calendar: WorkingCalendar, at: number): W {
  const facts: WhistleFact[] = []
  const calls = whistle.calls.map((call) => {
    const step = isDue(call, at) ? stepOf(call, whistle, calendar, at) : undefined
    if (!step) return call
    facts.push({ ...step.happening, at, by: { id: 'clock', name: '', side: 'clock' }, commandId: stepId(step.call) })
    return step.call
  })
  return facts.length === 0 ? whistle : { ...whistle, calls, updatedAt: at, log: [...whistle.log, ...facts] }
}

function isDue(call: UnitCall, at: number): boolean {
  return call.state === 'called' && call.nextAt > 0 && call.nextAt <= at
}

interface Step {
  readonly call: UnitCall
  readonly happening: WhistleHappening
}

function stepOf(call: UnitCall, whistle: Whistle, calendar: WorkingCalendar, at: number): Step | undefined {
  const { unitId, reportBy } = call
  if (at < reportBy) {
    return { call: { ...call, reminded: true, nextAt: reportBy }, happening: { type: 'reminded', unitId, reportBy } }
  }
  const to = whistle.ladder[call.climbed]
  if (!to) return undefined
  const climbed = call.climbed + 1
  const isLast = climbed >= whistle.ladder.length
  const nextAt = isLast ? 0 : afterMinutes(whistle.limit, calendar, at, whistle.limit.escalateEvery)
  return { call: { ...call, climbed, nextAt }, happening: { type: 'escalated', unitId, reportBy, to } }
}

function stepId({ unitId, climbed }: UnitCall): string {
  return `clock:${unitId}:${climbed}`
}
