// Whose desk a request lands on: the place decides the grid, the grid its branch, the branch the person on duty.
import type { Duty, DutyRoster } from '@core/district/duty-roster'
import { inTermAt, onDutyAt } from '@core/district/duty-roster'
import type { Grid } from '@core/district/grid'
import type { OrgUnit } from '@core/district/org-unit'
import type { Desk } from './request'

export interface RouteMap {
  unit(id: string): OrgUnit | undefined
  roster(unitId: string): DutyRoster | undefined
  /** The district itself: the desk of last resort. */
  readonly root: OrgUnit
}

/**
 * Grid's branch, if anybody there is on duty or at least in term; else its community. Without a grid: the community
 * of the home that was scanned, else the district. Always some desk, never none.
 */
export function routeRequest(grid: Grid | undefined, homePath: readonly string[], map: RouteMap, at: number): Desk {
  const branch = grid && map.unit(grid.branchId)
  if (branch) {
    const roster = map.roster(branch.id)
    const [onDuty] = onDutyAt(roster, at)
    if (onDuty) return deskOf(branch, onDuty, 'on-duty')
    const [inTerm] = inTermAt(roster, at)
    if (inTerm) return deskOf(branch, inTerm, 'in-term')
  }
  const community = communityOf(grid?.path ?? homePath, map)
  return deskWithDuty(community ?? map.root, grid ? 'nobody-in-branch' : 'no-grid', map, at)
}

/** A returned request goes one level up from the desk that returned it; the branch's next desk is its community. */
export function routeReturned(from: Desk, map: RouteMap, at: number): Desk {
  const parentId = from.path.at(-2)
  const parent = parentId === undefined ? undefined : map.unit(parentId)
  return deskWithDuty(parent ?? map.root, 'returned', map, at)
}

function communityOf(path: readonly string[], map: RouteMap): OrgUnit | undefined {
  return path.map((id) => map.unit(id)).find((unit) => unit?.level === 'community')
}

function deskWithDuty(unit: OrgUnit, why: Desk['why'], map: RouteMap, at: number): Desk {
  const roster = map.roster(unit.id)
  return deskOf(unit, onDutyAt(roster, at)[0] ?? inTermAt(roster, at)[0], why)
}

function deskOf(unit: OrgUnit, duty: Duty | undefined, why: Desk['why']): Desk {
  return {
    unitId: unit.id,
    unitName: unit.name,
    path: unit.path,
    assigneeId: duty?.personId ?? '',
    assigneeName: duty?.name ?? '',
    why,
  }
}
