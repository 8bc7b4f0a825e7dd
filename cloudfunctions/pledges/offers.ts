// What can be taken on, for one who asks: read, ordered by what fits them, a page at a time.
import type { Caller } from '@core/kernel/caller'
import type { Page } from '@core/kernel/page'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { mayAdopt } from '@core/pledges/decide-family'
import { isAtIt, isTheirs } from '@core/pledges/decide-problem'
import { matchWork, type Match, type Offered, type WalkTo } from '@core/pledges/match-work'
import { pledgePageSize, type pledgesApi } from '@core/pledges/pledges-api'
import type { WorkOffer } from '@core/pledges/pledges-views'
import type { Context } from '../_kit/context'
import { districtMap, type DistrictMap } from '../_kit/district-map'
import type { Doc, Store } from '../_kit/store'
import { namesOf } from './placed'

type Input = InputOf<typeof pledgesApi.offers>
type Work = Offered & Omit<WorkOffer, 'fit' | 'unitName' | 'placeName'> & { readonly unitId: string }

/** Of each kind, those that moved last: far more than a district offers at once. */
const readLimit = 1000
/** Homes with something to do that are told to one who says where they are: the nearest. */
const placesNear = 24

export async function offers(input: Input, { store, caller }: Context): Promise<Result<Page<WorkOffer>>> {
  const map = await districtMap(store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const work = await workFor(input.kind, caller, store)
  const { skills, times } = input
  const matches = matchWork(work, { walks: walksTo(work, input, map), skills, times })
  return pageOf(matches, input.cursor, map)
}

function workFor(kind: Input['kind'], caller: Caller, store: Store): Promise<readonly Work[]> {
  switch (kind) {
    case 'post':
      return postsFor(caller, store)
    case 'family':
      return mayAdopt(caller) ? familiesFor(caller, store) : Promise.resolve([])
    case 'problem':
      return problemsFor(caller, store)
  }
}

async function postsFor({ accountId }: Caller, store: Store): Promise<readonly Work[]> {
  const open = await openOf('posts', store)
  return open
    .filter((post) => !post.holders.some((holder) => holder.accountId === accountId))
    .map(({ _id, title, text, skills, times, hours, free, unitId, placeId, openedAt, demo }) => {
      return {
        kind: 'post',
        id: _id,
        title,
        text,
        skills,
        times,
        hours,
        free,
        unitId,
        placeId,
        offeredAt: openedAt,
        demo,
      }
    })
}

/** Needs stand where skills do: who can do it is asked for. */
async function familiesFor({ accountId }: Caller, store: Store): Promise<readonly Work[]> {
  const open = await openOf('families', store)
  return open
    .filter((family) => family.accountId !== accountId)
    .filter((family) => !family.adoptions.some((one) => one.accountId === accountId))
    .map(({ _id, label, needs, free, unitId, placeId, enteredAt, demo }) => {
      const none = { text: '', times: [], hours: '' }
      return {
        kind: 'family',
        id: _id,
        title: label,
        skills: needs,
        ...none,
        free,
        unitId,
        placeId,
        offeredAt: enteredAt,
        demo,
      }
    })
}

async function problemsFor(caller: Caller, store: Store): Promise<readonly Work[]> {
  const open = await openOf('problems', store)
  return open
    .filter((problem) => !problem.takers.some((taker) => isAtIt(taker) && isTheirs(taker, caller)))
    .map(({ _id, title, text, skills, free, unitId, placeId, openedAt, demo }) => {
      const none = { times: [], hours: '' }
      return {
        kind: 'problem',
        id: _id,
        title,
        text,
        skills,
        ...none,
        free,
        unitId,
        placeId,
        offeredAt: openedAt,
        demo,
      }
    })
}

/** Those with a seat left. */
async function openOf<C extends 'posts' | 'families' | 'problems'>(
  collection: C,
  store: Store,
): Promise<readonly Doc<C>[]> {
  const open: Doc<C>[] = []
  let cursor: string | undefined
  do {
    const rows = await store.query(collection as 'posts', { index: 'district', equals: { shelf: 'open' }, order: 'desc', limit: 100, cursor }) // prettier-ignore
    open.push(...(rows.items as unknown as readonly Doc<C>[]))
    cursor = rows.cursor ?? undefined
  } while (cursor !== undefined && open.length < readLimit)
  return open.filter(({ free }) => free > 0)
}

function walksTo(
  work: readonly Work[],
  { position, walker }: Input,
  map: DistrictMap,
): ReadonlyMap<string, WalkTo> | null {
  if (!position) return null
  const wanted = new Set(work.map(({ placeId }) => placeId))
  const near = map.finder.nearest(position, { limit: placesNear, walker, accepts: ({ id }) => wanted.has(id) })
  return new Map(
    near.map(({ place, metres, basis, walk }) => [place.id, { metres, basis, seconds: walk?.seconds ?? null }]),
  )
}

/** The mark is the place in the order and what stood there: what was taken meanwhile shifts nothing twice. */
function pageOf(
  matches: readonly Match<Work>[],
  cursor: string | undefined,
  map: DistrictMap,
): Result<Page<WorkOffer>> {
  const begin = cursor === undefined ? 0 : beginAfter(matches, cursor)
  if (begin === undefined) return refuse('invalid', 'input.cursor', { field: 'cursor' })
  const end = begin + pledgePageSize
  const items = matches.slice(begin, end).map((match) => offerOf(match, map))
  const last = items.at(-1)
  return ok({ items, cursor: last && end < matches.length ? `${end}.${last.id}` : null })
}

function beginAfter(matches: readonly Match<Work>[], cursor: string): number | undefined {
  const [, end, id] = /^(\d{1,5})\.([A-Za-z0-9_:.-]{1,80})$/.exec(cursor) ?? []
  if (end === undefined) return undefined
  const at = matches.findIndex(({ work }) => work.id === id)
  return at < 0 ? Math.max(0, Number(end) - 1) : at + 1
}

function offerOf({ work, fit }: Match<Work>, map: DistrictMap): WorkOffer {
  const { kind, id, title, text, skills, times, hours, free, placeId, demo } = work
  return { kind, id, title, text, skills, times, hours, free, placeId, ...namesOf(work, map), fit, demo }
}
