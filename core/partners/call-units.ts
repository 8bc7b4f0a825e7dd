// Units as they stand when the whistle reaches them: called, with a limit that runs.
import type { WorkingCalendar } from '@core/district/working-calendar'
import type { PartnerUnit } from './partner-unit'
import { afterMinutes } from './report-limit'
import type { ReportLimit, UnitCall } from './whistle'

/** A unit to call, and whether anybody of it can be told. */
export interface Callee {
  readonly unit: Pick<PartnerUnit, 'id' | 'name' | 'phone'>
  readonly reachable: boolean
}

export function callUnits(
  callees: readonly Callee[],
  limit: ReportLimit,
  calendar: WorkingCalendar,
  at: number,
): readonly UnitCall[] {
  const reportBy = afterMinutes(limit, calendar, at, limit.minutes)
  const nextAt = afterMinutes(limit, calendar, at, limit.remindAfter)
  return callees.map(({ unit, reachable }) => ({
    unitId: unit.id,
    unitName: unit.name,
    phone: unit.phone,
    reachable,
    state: 'called',
    calledAt: at,
    reportBy,
    nextAt,
    reminded: false,
    climbed: 0,
    person: null,
    reportedAt: 0,
    endedAt: 0,
    result: null,
    ratingOfUnit: null,
    ratingOfBlower: null,
  }))
}

/**
 * A whistle reaches units of the blower's own area, and those of the areas it lies in: a community may call the
 * district's power company, and the shop next door, but not the shop of the next community.
 */
export function isInReach(partnerPath: readonly string[], blowerPath: readonly string[]): boolean {
  const shared = Math.min(partnerPath.length, blowerPath.length)
  return partnerPath.slice(0, shared).every((id, index) => id === blowerPath[index])
}

/** Those in reach: the ones that can help with the service first, then the nearest in the organisation, then by name. */
export function fittingUnits<U extends PartnerUnit>(
  units: readonly U[],
  blowerPath: readonly string[],
  serviceCode: string,
): readonly U[] {
  const fits = (unit: U) => (unit.serviceCodes.includes(serviceCode) ? 0 : 1)
  return units
    .filter((unit) => isInReach(unit.path, blowerPath))
    .sort((a, b) => fits(a) - fits(b) || b.path.length - a.path.length || order(a.name, b.name) || order(a.id, b.id))
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
