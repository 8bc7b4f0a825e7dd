// The district's own data in memory, read again only when an import has changed it.
import type { DutyRoster } from '@core/district/duty-roster'
import type { District } from '@core/district/district'
import type { Grid } from '@core/district/grid'
import { gridIndex, type GridIndex } from '@core/district/grid-index'
import type { OrgLevel, OrgUnit } from '@core/district/org-unit'
import type { ServicePlace } from '@core/homes/service-place'
import { straightLine } from '@core/homes/straight-line'
import type { NearestPlaces } from '@core/homes/nearest'
import { readAll } from './read-all'
import type { Store } from './store'

export interface DistrictMap {
  readonly district: District
  readonly root: OrgUnit
  readonly grids: readonly Grid[]
  readonly gridIndex: GridIndex
  readonly places: readonly ServicePlace[]
  readonly nearest: NearestPlaces<ServicePlace>
  /** Units down to the grid branch; groups and households are read when asked for. */
  unit(id: string): OrgUnit | undefined
  roster(unitId: string): DutyRoster | undefined
}

const kept = new WeakMap<Store, { readonly version: string; readonly map: DistrictMap }>()

/** Undefined while no district has been imported. */
export async function districtMap(store: Store): Promise<DistrictMap | undefined> {
  const district = await store.get('district', 'current')
  if (!district) return undefined
  const known = kept.get(store)
  if (known?.version === district.version) return known.map
  const map = await readMap(store, district)
  if (map) kept.set(store, { version: district.version, map })
  return map
}

const areaLevels: readonly OrgLevel[] = ['district', 'subdistrict', 'community', 'gridBranch']

async function readMap(store: Store, district: District): Promise<DistrictMap | undefined> {
  const [grids, places, rosters, ...levels] = await Promise.all([
    readAll(store, 'grids', 'all', {}),
    readAll(store, 'places', 'all', {}),
    readAll(store, 'rosters', 'all', {}),
    ...areaLevels.map((level) => readAll(store, 'orgUnits', 'level', { level })),
  ])
  const units = new Map(levels.flat().map((unit) => [unit.id, unit]))
  const rosterOf = new Map(rosters.map((roster) => [roster.unitId, roster]))
  const root = units.get(district.unitId)
  if (!root) return undefined
  return {
    district,
    root,
    grids,
    gridIndex: gridIndex(grids),
    places,
    nearest: straightLine(places),
    unit: (id) => units.get(id),
    roster: (unitId) => rosterOf.get(unitId),
  }
}
