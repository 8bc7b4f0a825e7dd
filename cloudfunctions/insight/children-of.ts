// What lies directly in an area, with its figures, in the order of the organisation's own codes: never a ranking.
import { childPath, lastOf, outsideGrids } from '@core/insight/area-path'
import type { Area, AreaFigures, Period } from '@core/insight/insight-api'
import { cellId } from '@core/insight/rate-cell'
import { monthsFrom } from '@core/insight/month'
import { figuresOf } from '@core/insight/rates'
import { sumOf, type Tally } from '@core/insight/tally'
import { readCurrent } from '../_kit/read-all'
import type { Doc, Store } from '../_kit/store'
import { gridArea, gridAreaPath, outsideArea, unitArea, type FoundArea } from './find-area'
import { getAll } from './get-all'

export async function childrenOf(
  found: FoundArea,
  period: Period,
  serviceCode: string,
  store: Store,
): Promise<readonly AreaFigures[]> {
  if (found.isLeaf) return []
  const known = await knownChildren(found, store)
  const cells =
    found.area.level === 'gridBranch'
      ? await cellsAt([...known.keys()], period, serviceCode, store)
      : await cellsUnder(found.areaPaths[0] ?? '', period, serviceCode, store)
  const tallies = new Map<string, Tally[]>()
  for (const { areaPath, tally } of cells) tallies.set(areaPath, [...(tallies.get(areaPath) ?? []), tally])
  const gone = await goneChildren(
    found,
    [...tallies.keys()].filter((path) => !known.has(path)),
    store,
  )
  return [...known, ...gone].map(([path, area]) => ({ area, figures: figuresOf(sumOf(tallies.get(path) ?? [])) }))
}

/** By area path. */
async function knownChildren({ area, areaPaths, map }: FoundArea, store: Store): Promise<ReadonlyMap<string, Area>> {
  const { unitId, level } = area
  if (level === 'community' || level === 'gridBranch') {
    const grids = map.grids.filter(({ communityId, branchId }) => [communityId, branchId].includes(unitId))
    return new Map(grids.sort(byId).map((grid) => [gridAreaPath(grid), gridArea(unitId, grid)]))
  }
  const units = await readCurrent(store, 'orgUnits', 'parent', { parentId: unitId })
  return new Map([...units].sort(byId).map((unit) => [childPath(areaPaths[0] ?? '', unit.id), unitArea(unit)]))
}

/** Counted here, and no longer in the organisation; or in no grid. */
async function goneChildren(
  { area, map }: FoundArea,
  paths: readonly string[],
  store: Store,
): Promise<readonly (readonly [string, Area])[]> {
  const grids = new Map((await getAll(store, 'grids', paths.map(lastOf))).map((grid) => [grid._id, grid]))
  return [...paths].sort().map((path) => {
    const id = lastOf(path)
    if (id === outsideGrids) return [path, outsideArea(area.unitId)]
    const unit = map.unit(id)
    return [path, unit ? unitArea(unit) : gridArea(area.unitId, grids.get(id) ?? { id, name: id })]
  })
}

function cellsAt(areaPaths: readonly string[], period: Period, serviceCode: string, store: Store) {
  const months = monthsFrom(period.from, period.to)
  const ids = months.flatMap((month) => areaPaths.map((areaPath) => cellId({ month, areaPath, serviceCode })))
  return getAll(store, 'rateCells', ids)
}

async function cellsUnder(parentPath: string, { from, to }: Period, serviceCode: string, store: Store) {
  const cells: Doc<'rateCells'>[] = []
  let cursor: string | undefined
  do {
    const equals = { parentPath, serviceCode }
    const rows = await store.query('rateCells', { index: 'parent', equals, from, to, order: 'asc', limit: 100, cursor })
    cells.push(...rows.items)
    cursor = rows.cursor ?? undefined
  } while (cursor !== undefined)
  return cells
}

function byId(a: { readonly id: string }, b: { readonly id: string }): number {
  return a.id < b.id ? -1 : 1
}
