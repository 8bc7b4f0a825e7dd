// Builders for tests: what is given, in as few words as the test needs.
import type { DutyRoster } from '@core/district/duty-roster'
import type { Grid } from '@core/district/grid'
import { withUsualLimits } from '@core/district/limit-for'
import { usualCalendar } from '@core/district/working-calendar'
import type { OrgUnit } from '@core/district/org-unit'
import type { ServiceDefinition } from '@core/district/service-definition'
import { visitor, type Caller } from '@core/kernel/caller'
import type { Role } from '@core/kernel/role'
import { decideRequest } from '@core/requests/decide-request'
import type { Desk, ServiceRequest } from '@core/requests/request'
import { submitRequest } from '@core/requests/submit-request'
import type { Terms } from '@core/requests/timing'

export const noon = Date.UTC(2026, 10, 24, 4) // Tuesday 2026-11-24 12:00 in China

export function aResident(over: Partial<Caller> = {}): Caller {
  return { ...visitor, accountId: 'account-resident', consented: true, ...over }
}

export function aStaff(role: Role, unitId: string, name = '张三'): Caller {
  return {
    ...aResident(),
    accountId: `account-${unitId}`,
    personId: `person-${unitId}-${role}`,
    name,
    grants: [{ role, unitId }],
  }
}

export function aUnit(
  id: string,
  level: OrgUnit['level'],
  path: readonly string[],
  over: Partial<OrgUnit> = {},
): OrgUnit {
  return {
    id,
    level,
    name: `单位${id}`,
    parentId: path.at(-2) ?? '',
    path,
    phone: '',
    position: null,
    demo: true,
    ...over,
  }
}

/** District D ▸ subdistrict S ▸ community C ▸ grid branch B. */
export const units = {
  D: aUnit('D', 'district', ['D']),
  S: aUnit('S', 'subdistrict', ['D', 'S']),
  C: aUnit('C', 'community', ['D', 'S', 'C']),
  B: aUnit('B', 'gridBranch', ['D', 'S', 'C', 'B']),
}

export function aSquare(west: number, south: number, size: number): Grid['area'] {
  const [east, north] = [west + size, south + size]
  return { type: 'Polygon', coordinates: [[[west, south], [east, south], [east, north], [west, north], [west, south]]] } // prettier-ignore
}

export function aGrid(over: Partial<Grid> = {}): Grid {
  return { id: 'C001', name: '一网格', communityId: 'C', branchId: 'B', path: units.B.path, area: aSquare(119.3, 34.7, 0.01), demo: true, ...over } // prettier-ignore
}

export function aRoster(unitId: string, duties: Partial<DutyRoster['duties'][number]>[]): DutyRoster {
  const always = [0, 1, 2, 3, 4, 5, 6].map((weekday) => ({ weekday, from: 0, to: 1440 }))
  return {
    unitId,
    duties: duties.map((duty, index) => ({
      personId: `${unitId}-p${index}`,
      name: `值班${index}`,
      title: '网格员',
      phone: '',
      hours: always,
      from: 0,
      until: Number.MAX_SAFE_INTEGER,
      ...duty,
    })),
  }
}

export function aService(over: Partial<ServiceDefinition> = {}): ServiceDefinition {
  return { code: 'lamp', name: '路灯照明', description: '', group: '市政', keywords: [], sensitive: false, callFirst: '', urgency: 'normal', order: 1, ...over } // prettier-ignore
}

export function aDesk(over: Partial<Desk> = {}): Desk {
  return { unitId: 'B', unitName: '一支部', path: units.B.path, assigneeId: 'p1', assigneeName: '张三', why: 'on-duty', ...over } // prettier-ignore
}

/** The usual limits and office hours, no holidays. */
export function aTerms(over: Partial<Terms> = {}): Terms {
  return { limits: withUsualLimits([]), calendar: usualCalendar, unitName: (id) => `单位${id}`, ...over }
}

export function aRequest(over: Partial<ServiceRequest> = {}): ServiceRequest {
  const place = {
    source: 'map',
    position: { lng: 119.305, lat: 34.705 },
    homeId: '',
    note: '',
    gridId: 'C001',
    path: units.B.path,
  } as const
  const submission = { id: 'request-0000000001', service: aService(), description: '灯坏了', photos: [], voice: null, place, onBehalf: false, hasContact: false, mayShow: true, labels: [] } // prettier-ignore
  const submitted = submitRequest(submission, aDesk(), aResident(), noon, aTerms())
  if (!submitted.ok) throw new Error(submitted.error.reason)
  return { ...submitted.value, ...over }
}

/** Applies a command that must succeed. */
export function after(
  request: ServiceRequest,
  ...[command, caller, at = noon]: [Parameters<typeof decideRequest>[1], Caller, number?]
) {
  const decided = decideRequest(request, command, caller, at, aTerms())
  if (!decided.ok) throw new Error(decided.error.reason)
  return decided.value
}
