// The district's own data in memory, read again only when an import has changed it.
import type { DutyRoster } from '@core/district/duty-roster'
import type { District } from '@core/district/district'
import type { Grid } from '@core/district/grid'
import { gridIndex, type GridIndex } from '@core/district/grid-index'
import type { OrgLevel, OrgUnit } from '@core/district/org-unit'
import type { ServiceDefinition } from '@core/district/service-definition'
import type { ServicePlace } from '@core/homes/service-place'
import { onFoot } from '@core/homes/on-foot'
import { straightLine } from '@core/homes/straight-line'
import type { PlaceFinder } from '@core/homes/nearest'
import { streetsOf } from './streets'
import { readAll, readCurrent } from './read-all'
import type { Doc, Store } from './store'

export interface DistrictMap {
  readonly district: District
  readonly root: OrgUnit
  readonly grids: readonly Grid[]
  readonly gridIndex: GridIndex
  readonly places: readonly ServicePlace[]
  readonly services: readonly ServiceDefinition[]
  readonly finder: PlaceFinder<ServicePlace>
  /** Units down to the grid branch, withdrawn ones too: old requests still name them. */
  unit(id: string): OrgUnit | undefined
  roster(unitId: string): DutyRoster | undefined
}

const kept = new WeakMap<Store, { readonly rev: number; readonly map: DistrictMap }>()

/** Undefined while no district has been imported. */
export async function districtMap(store: Store): Promise<DistrictMap | undefined> {
  const district = await store.get('district', 'current')
  if (!district) return undefined
  const known = kept.get(store)
  if (known?.rev === district.rev) return known.map
  const map = await readMap(store, district)
  if (map) kept.set(store, { rev: district.rev, map })
  return map
}

const areaLevels: readonly OrgLevel[] = ['district', 'subdistrict', 'community', 'gridBranch']

async function readMap(store: Store, district: Doc<'district'>): Promise<DistrictMap | undefined> {
  const [streets, grids, places, services, rosters, ...levels] = await Promise.all([
    streetsOf(store, district.atlas),
    readCurrent(store, 'grids', 'all', {}),
    readCurrent(store, 'places', 'all', {}),
    readCurrent(store, 'services', 'order', {}),
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
    services,
    finder: streets ? onFoot(places, streets) : straightLine(places),
    unit: (id) => units.get(id),
    roster: (unitId) => rosterOf.get(unitId),
  }
}
