// Every door of a unit and of all below it, a page at a time: places and teams by name, activities by when they come.
import { doorKinds, isDoorCode, type DoorKind } from '@core/doors/door-code'
import type { Door } from '@core/doors/door'
import { printPageSize } from '@core/doors/doors-api'
import type { OrgUnit } from '@core/district/org-unit'
import type { Page } from '@core/kernel/page'
import type { DistrictMap } from '../_kit/district-map'
import { readCurrent } from '../_kit/read-all'
import { InvalidCursor, type Store } from '../_kit/store'
import { activityDoor, placeDoor, teamDoor } from './door-at'

type Unit = Pick<OrgUnit, 'id' | 'path'>

export interface AskedDoors {
  readonly unit: Unit
  readonly kind: DoorKind
  readonly cursor?: string | undefined
}

export async function doorsUnder(
  { unit, kind, cursor }: AskedDoors,
  map: DistrictMap,
  store: Store,
): Promise<Page<Door>> {
  switch (kind) {
    case 'place':
      return pageAt(byName(map.places.map(placeDoor), unit), cursor)
    case 'team': {
      const teams = await readCurrent(store, 'volunteerTeams', 'name', {})
      return pageAt(byName(teams.map((team) => teamDoor(team._id, team)), unit), cursor) // prettier-ignore
    }
    case 'activity':
      return activitiesUnder(unit, map, store, cursor)
  }
}

/** For whoever prints all of them. */
export async function* everyDoor(unit: Unit, map: DistrictMap, store: Store): AsyncGenerator<Door> {
  for (const kind of doorKinds) {
    let cursor: string | undefined
    do {
      const page = await doorsUnder({ unit, kind, cursor }, map, store)
      yield* page.items
      cursor = page.cursor ?? undefined
    } while (cursor !== undefined)
  }
}

/** A code that no scene holds has no plate. */
function byName(doors: readonly Door[], unit: Unit): readonly Door[] {
  return doors
    .filter(({ path, code }) => path.includes(unit.id) && isDoorCode(code))
    .sort((one, other) => one.name.localeCompare(other.name, 'zh') || (one.id < other.id ? -1 : 1))
}

/** Collections that are small by nature: the cursor is how many were shown. */
function pageAt(doors: readonly Door[], cursor = '0'): Page<Door> {
  if (!/^\d{1,6}$/.test(cursor)) throw new InvalidCursor()
  const from = Number(cursor)
  const next = from + printPageSize
  return { items: doors.slice(from, next), cursor: next < doors.length ? String(next) : null }
}

/** Those that are still to come; of a branch those of its community that are its own, so a page may be short. */
async function activitiesUnder(
  unit: Unit,
  map: DistrictMap,
  store: Store,
  cursor: string | undefined,
): Promise<Page<Door>> {
  const [, subdistrictId, communityId] = unit.path
  const how = { order: 'asc', limit: printPageSize, cursor } as const
  const rows =
    communityId !== undefined
      ? await store.query('activities', { index: 'community', equals: { over: 0, communityId }, ...how })
      : subdistrictId !== undefined
        ? await store.query('activities', { index: 'subdistrict', equals: { over: 0, subdistrictId }, ...how })
        : await store.query('activities', { index: 'all', equals: { over: 0 }, ...how })
  const own = rows.items.filter(({ path }) => path.includes(unit.id))
  return { items: own.map((activity) => activityDoor(activity._id, activity, map)), cursor: rows.cursor }
}
