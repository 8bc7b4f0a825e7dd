// Activities to choose from: by time, or the nearest first for somebody who says where they are.
import type { Position } from '@core/kernel/position'
import type { InputOf } from '@core/kernel/procedure'
import type { Page } from '@core/kernel/page'
import { ok, refuse, type Result } from '@core/kernel/result'
import { straightMetres } from '@core/homes/straight-line'
import type { Walker } from '@core/homes/walker'
import { nextShift } from '@core/volunteers/activity-times'
import { nearestFirst } from '@core/volunteers/nearest-first'
import { takenOf } from '@core/volunteers/seats'
import type { volunteersApi } from '@core/volunteers/volunteers-api'
import type { ActivitySummary, WayThere } from '@core/volunteers/volunteers-views'
import type { Context } from '../_kit/context'
import { districtMap, type DistrictMap } from '../_kit/district-map'
import type { Doc, Rows } from '../_kit/store'
import { shiftKeyOf } from '../_kit/volunteer-ids'
import { standingIn } from './line'

type Input = InputOf<(typeof volunteersApi)['activities']>

const pageSize = 20
/** What is coming in a district within weeks; of these the nearest are shown. */
const readForNearest = 300
/** Anybody may ask, so what nothing fits is not read to its end. */
const mostRead = 1000
/** As the crow flies the nearest: so many ways are walked in thought, a few milliseconds each. */
const walkedTo = 30
const batch = 100

export async function activities(input: Input, context: Context): Promise<Result<Page<ActivitySummary>>> {
  const map = await districtMap(context.store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const { position, view } = input
  if (position && view === 'coming') return ok(await nearest({ ...input, position }, map, context))
  const rows = await pageOf(input, map, pageSize, input.cursor, context)
  const listed = rows.items.filter((activity) => fits(activity, input))
  return ok({ items: await summaries(listed, new Map(), map, context), cursor: rows.cursor })
}

async function nearest(
  input: Input & { readonly position: Position },
  map: DistrictMap,
  context: Context,
): Promise<Page<ActivitySummary>> {
  const coming: Doc<'activities'>[] = []
  let cursor: string | undefined
  let read = 0
  do {
    const rows = await pageOf(input, map, batch, cursor, context)
    read += rows.items.length
    coming.push(...rows.items.filter((activity) => fits(activity, input)))
    cursor = rows.cursor ?? undefined
  } while (cursor !== undefined && read < mostRead && coming.length < readForNearest)
  const ways = waysTo(coming, input.position, input.walker, map)
  const shown = nearestFirst(coming.map((activity) => ({ activity, way: ways.get(activity._id) ?? null }))).slice(0, pageSize * 2) // prettier-ignore
  return { items: await summaries(shown.map(({ activity }) => activity), ways, map, context), cursor: null } // prettier-ignore
}

/** Walks to service places, as the district's finder knows them; elsewhere a straight line, and said so. */
function waysTo(
  coming: readonly Doc<'activities'>[],
  from: Position,
  walker: Walker,
  map: DistrictMap,
): ReadonlyMap<string, WayThere> {
  const placeIds = new Set(coming.map(({ placeId }) => placeId).filter((id) => id !== ''))
  const limit = Math.min(placeIds.size, walkedTo)
  const ranked = limit === 0 ? [] : map.finder.nearest(from, { limit, walker, accepts: ({ id }) => placeIds.has(id) })
  const walks = new Map(ranked.map(({ place, basis, metres, walk }) => [place.id, { basis, metres, walk }] as const))
  const ways = new Map<string, WayThere>()
  for (const { _id, placeId, position } of coming) {
    const walk = walks.get(placeId)
    if (walk) ways.set(_id, walk)
    else if (position) ways.set(_id, { basis: 'straight-line', metres: straightMetres(from, position), walk: null })
  }
  return ways
}

/** By the narrowest index there is; `fits` leaves out the rest, so that a page may be short. */
function pageOf(
  { view, kind, placeId, teamId, unitId }: Input,
  map: DistrictMap,
  limit: number,
  cursor: string | undefined,
  { store }: Context,
): Promise<Rows<'activities'>> {
  const over = view === 'coming' ? 0 : 1
  const rest = { order: view === 'coming' ? 'asc' : 'desc', limit, cursor } as const
  const [, subdistrictId, communityId] = map.unit(unitId ?? '')?.path ?? []
  if (placeId !== undefined) return store.query('activities', { index: 'place', equals: { over, placeId }, ...rest })
  if (teamId !== undefined) return store.query('activities', { index: 'team', equals: { over, teamId }, ...rest })
  if (communityId !== undefined) return store.query('activities', { index: 'community', equals: { over, communityId }, ...rest }) // prettier-ignore
  if (subdistrictId !== undefined) return store.query('activities', { index: 'subdistrict', equals: { over, subdistrictId }, ...rest }) // prettier-ignore
  if (kind !== undefined) return store.query('activities', { index: 'kind', equals: { over, kind }, ...rest })
  return store.query('activities', { index: 'all', equals: { over }, ...rest })
}

function fits(activity: Doc<'activities'>, { kind, teamId, placeId, unitId }: Input): boolean {
  return (
    (kind === undefined || activity.kind === kind) &&
    (teamId === undefined || activity.teamId === teamId) &&
    (placeId === undefined || activity.placeId === placeId) &&
    (unitId === undefined || activity.path.includes(unitId))
  )
}

async function summaries(
  listed: readonly Doc<'activities'>[],
  ways: ReadonlyMap<string, WayThere>,
  map: DistrictMap,
  { store, now }: Context,
): Promise<readonly ActivitySummary[]> {
  const teamIds = [...new Set(listed.map(({ teamId }) => teamId).filter((id) => id !== ''))]
  const teams = new Map((await store.getMany('volunteerTeams', teamIds)).map(({ _id, name }) => [_id, name]))
  const taken = await Promise.all(listed.map((activity) => takenNext(activity, now, store)))
  return listed.map((activity, at) => {
    const { _id: id, code, title, kind, whereText, position, placeId, state, demo, shifts } = activity
    return {
      ...{ id, code, title, kind, whereText, position, placeId, state, demo },
      teamName: teams.get(activity.teamId) ?? '',
      unitName: map.unit(activity.unitId)?.name ?? '',
      placeName: map.places.find((place) => place.id === placeId)?.name ?? '',
      ...(taken[at] ?? noShift),
      shiftCount: shifts.length,
      way: ways.get(id) ?? null,
    }
  })
}

const noShift = { startsAt: 0, endsAt: 0, seats: 0, free: 0 }

async function takenNext({ _id, shifts }: Doc<'activities'>, now: number, store: Context['store']) {
  const shift = nextShift(shifts, now)
  if (!shift) return noShift
  const { id, startsAt, endsAt, seats } = shift
  const { taken } = takenOf(await standingIn(store, shiftKeyOf(_id, id)), seats)
  return { startsAt, endsAt, seats, free: seats - taken }
}
