// The district's own data in memory, read again only when an import has changed it.
import type { DutyRoster } from '@core/district/duty-roster'
import type { District } from '@core/district/district'
import type { Leave } from '@core/district/leave'
import type { Grid } from '@core/district/grid'
import { gridIndex, type GridIndex } from '@core/district/grid-index'
import { withUsualLimits } from '@core/district/limit-for'
import type { OrgLevel, OrgUnit } from '@core/district/org-unit'
import type { RoutingRule } from '@core/district/routing-rule'
import type { ServiceDefinition } from '@core/district/service-definition'
import type { TimeLimit } from '@core/district/time-limit'
import { usualCalendar, type WorkingCalendar } from '@core/district/working-calendar'
import type { ServicePlace } from '@core/homes/service-place'
import { onFoot } from '@core/homes/on-foot'
import { straightLine } from '@core/homes/straight-line'
import type { PlaceFinder } from '@core/homes/nearest'
import type { PartnerUnit } from '@core/partners/partner-unit'
import { isCurrent } from '@core/kernel/withdrawn'
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
  /** The usual hours and no holidays where none was imported. */
  readonly calendar: WorkingCalendar
  /** The usual ones where the district has none of its own. */
  readonly limits: readonly TimeLimit[]
  /** In order: the first that matches wins. */
  readonly rules: readonly RoutingRule[]
  readonly partners: readonly PartnerUnit[]
  /** Down to the grid branch, withdrawn ones too: old requests still name them. */
  readonly units: readonly OrgUnit[]
  unit(id: string): OrgUnit | undefined
  roster(unitId: string): DutyRoster | undefined
  /** Of one person, those not over when the map was read; arranging a leave has the map read again. */
  leavesOf(personId: string): readonly Leave[]
  /** Withdrawn ones too: old whistles still name them. */
  partner(id: string): PartnerUnit | undefined
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
  const [streets, workings, grids, places, services, rosters, ...levels] = await Promise.all([
    streetsOf(store, district.atlas),
    readWorkings(store),
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
    ...workings,
    units: [...units.values()],
    unit: (id) => units.get(id),
    roster: (unitId) => rosterOf.get(unitId),
    leavesOf: await readLeaves(store),
  }
}

async function readLeaves(store: Store): Promise<DistrictMap['leavesOf']> {
  const byPerson = new Map<string, readonly Leave[]>()
  for (const leave of await readAll(store, 'leaves', 'ending', {})) {
    byPerson.set(leave.personId, [...(byPerson.get(leave.personId) ?? []), leave])
  }
  return (personId) => byPerson.get(personId) ?? []
}

/** When offices work, how long a request may wait, where it goes, and who else can be called. */
async function readWorkings(
  store: Store,
): Promise<Pick<DistrictMap, 'calendar' | 'limits' | 'rules' | 'partners' | 'partner'>> {
  const [calendar, limits, rules, partners] = await Promise.all([
    store.get('calendar', 'current'),
    readCurrent(store, 'timeLimits', 'all', {}),
    readCurrent(store, 'routingRules', 'order', {}),
    readAll(store, 'partnerUnits', 'all', {}),
  ])
  const partnerOf = new Map(partners.map((partner) => [partner.id, partner]))
  return {
    calendar: calendar ?? usualCalendar,
    limits: withUsualLimits(limits),
    rules,
    partners: partners.filter(isCurrent),
    partner: (id) => partnerOf.get(id),
  }
}
