// What one has taken on: found by what points to it, told by the thing itself.
import type { Caller } from '@core/kernel/caller'
import { ok, type Result } from '@core/kernel/result'
import { liaisonRoles } from '@core/partners/whistle-life'
import type { Pledge, PledgeKind } from '@core/pledges/pledge'
import type { MyPledges } from '@core/pledges/pledges-views'
import type { Context } from '../_kit/context'
import { districtMap } from '../_kit/district-map'
import type { Store } from '../_kit/store'
import { namesOf } from './placed'
import { myAdoption, problemView, termOf } from './views'

/** The newest; nobody has that many under way. */
const limit = 100

export async function mine(_input: unknown, context: Context): Promise<Result<MyPledges>> {
  const { store, caller, now } = context
  const [map, pledges] = await Promise.all([districtMap(store), pledgesFor(caller, store)])
  const of = (kind: PledgeKind) => [...new Set(pledges.filter((one) => one.kind === kind).map(({ ofId }) => ofId))]
  const [posts, families, problems] = await Promise.all([
    several('posts', of('post'), store),
    several('families', of('family'), store),
    several('problems', of('problem'), store),
  ])
  return ok({
    posts: posts.flatMap((post) => {
      const term = termOf(post, caller, now)
      const { _id: id, title, hours, placeId } = post
      return term ? [{ ...term, id, title, hours, placeId, placeName: namesOf(post, map).placeName }] : []
    }),
    families: families.flatMap((family) => {
      const own = myAdoption(family, caller)
      const { _id: id, label } = family
      return own ? [{ ...own, id, label, placeName: namesOf(family, map).placeName }] : []
    }),
    problems: problems.flatMap((problem) => {
      const { id, title, state, isDone, mine: shares } = problemView(problem, map, caller)
      return shares.filter((share) => share.state !== 'back').map((share) => ({ ...share, id, title, problemState: state, isDone })) // prettier-ignore
    }),
  })
}

async function pledgesFor({ accountId, grants }: Caller, store: Store): Promise<readonly Pledge[]> {
  const order = { order: 'desc', limit } as const
  const own = await store.query('pledges', { index: 'account', equals: { accountId }, ...order })
  const liaison: readonly string[] = liaisonRoles
  const units = grants.filter(({ role }) => liaison.includes(role)).map(({ unitId }) => unitId)
  const forUnits = await Promise.all(
    [...new Set(units)].map((partnerUnitId) =>
      store.query('pledges', { index: 'unit', equals: { partnerUnitId }, ...order }),
    ),
  )
  return [...own.items, ...forUnits.flatMap(({ items }) => items)]
}

async function several<C extends 'posts' | 'families' | 'problems'>(
  collection: C,
  ids: readonly string[],
  store: Store,
) {
  return ids.length === 0 ? [] : store.getMany(collection, ids.slice(0, limit))
}
