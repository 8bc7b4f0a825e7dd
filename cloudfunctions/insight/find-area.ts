// Which area is asked for, where its counts stand, and whether this caller's own it is.
import type { Grid } from '@core/district/grid'
import type { OrgUnit } from '@core/district/org-unit'
import { childPath, outsideGrids, unitAreaPath } from '@core/insight/area-path'
import type { Area, insightApi } from '@core/insight/insight-api'
import { holdsOver } from '@core/kernel/caller'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { staffRoles } from '@core/kernel/role'
import type { Context } from '../_kit/context'
import { districtMap, type DistrictMap } from '../_kit/district-map'
import type { Store } from '../_kit/store'

export type AreaInput = Pick<InputOf<typeof insightApi.rates>, 'unitId' | 'gridId' | 'isOutside'>

export interface FoundArea {
  readonly area: Area
  readonly map: DistrictMap
  /** Ids from the district down to the unit that keeps it. */
  readonly path: readonly string[]
  /** Added together they are the area: one, or the grids of a branch. */
  readonly areaPaths: readonly string[]
  /** Nothing lies below. */
  readonly isLeaf: boolean
}

export async function findArea(input: AreaInput, { store, caller }: Context): Promise<Result<FoundArea>> {
  const map = await districtMap(store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const unit = map.unit(input.unitId)
  if (!unit) return refuse('invalid', 'units.missing', { field: 'unitId' })
  const found =
    input.gridId === undefined ? ofUnit(unit, input.isOutside, map) : await ofGrid(unit, input.gridId, map, store)
  if (!found)
    return refuse('invalid', 'insight.area-missing', { field: input.gridId === undefined ? 'isOutside' : 'gridId' })
  if (!holdsOver(caller, staffRoles, found.path)) return refuse('forbidden', 'insight.not-yours', { field: 'unitId' })
  return ok(found)
}

/** Units around an area that the caller may look at too, outermost first; a branch only for who sees nothing wider. */
export function areasAround({ path, area, map }: FoundArea, { caller }: Pick<Context, 'caller'>): readonly Area[] {
  const units = path.flatMap((id) => map.unit(id) ?? [])
  const seen = units.filter((unit) => holdsOver(caller, staffRoles, unit.path) && !isSame(unit, area))
  const wide = seen.filter(({ level }) => level !== 'gridBranch')
  return (wide.length > 0 ? wide : seen).map(unitArea)
}

export function unitArea({ id, level, name }: Pick<OrgUnit, 'id' | 'level' | 'name'>): Area {
  return { unitId: id, gridId: '', isOutside: false, level, name }
}

/** A grid as part of the unit one came from. */
export function gridArea(unitId: string, { id, name }: Pick<Grid, 'id' | 'name'>): Area {
  return { unitId, gridId: id, isOutside: false, level: 'grid', name }
}

export function outsideArea(unitId: string): Area {
  return { unitId, gridId: '', isOutside: true, level: 'outside', name: '' }
}

export function gridAreaPath({ id, path }: Pick<Grid, 'id' | 'path'>): string {
  return childPath(unitAreaPath(path.slice(0, 3)), id)
}

function ofUnit(unit: OrgUnit, isOutside: boolean, map: DistrictMap): FoundArea | undefined {
  const { path } = unit
  const areaPath = unitAreaPath(path)
  if (unit.level === 'gridBranch') {
    if (isOutside) return undefined
    const grids = map.grids.filter(({ branchId }) => branchId === unit.id)
    return { area: unitArea(unit), map, path, areaPaths: grids.map(gridAreaPath), isLeaf: false }
  }
  if (!isOutside) return { area: unitArea(unit), map, path, areaPaths: [areaPath], isLeaf: false }
  return { area: outsideArea(unit.id), map, path, areaPaths: [childPath(areaPath, outsideGrids)], isLeaf: true }
}

/** A withdrawn grid is still read from the store: its requests were asked all the same. */
async function ofGrid(unit: OrgUnit, gridId: string, map: DistrictMap, store: Store): Promise<FoundArea | undefined> {
  const grid = map.grids.find(({ id }) => id === gridId) ?? (await store.get('grids', gridId))
  if (!grid?.path.includes(unit.id)) return undefined
  return { area: gridArea(unit.id, grid), map, path: grid.path, areaPaths: [gridAreaPath(grid)], isLeaf: true }
}

function isSame(unit: OrgUnit, area: Area): boolean {
  return area.level === unit.level && area.unitId === unit.id
}
