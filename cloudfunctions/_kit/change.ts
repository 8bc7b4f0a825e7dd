// Read, decide, compare-and-swap; on a lost race, decide again on the fresh document.
import { ok, refuse, type Result } from '@core/kernel/result'
import { bodyOf } from './body-of'
import type { BodyOf, CollectionName } from './collections'
import type { Doc, Store } from './store'

/** Each round one contender wins, so this many contenders on one document at once are served. */
const attempts = 20

/** Refuses with `<collection>.missing` or `store.busy`; a decision that returns the same body writes nothing. */
export async function change<C extends CollectionName>(
  store: Store,
  collection: C,
  id: string,
  decide: (current: BodyOf<C>) => Result<BodyOf<C>>,
): Promise<Result<Doc<C>>> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const current = await store.get(collection, id)
    if (!current) return refuse('not-found', `${collection}.missing`)
    const { _id, rev } = current
    const body = bodyOf(current)
    const decision = decide(body)
    if (!decision.ok) return decision
    if (decision.value === body) return ok(current)
    if ((await store.replace(collection, _id, rev, decision.value)) === 'replaced') {
      return ok({ ...(decision.value as object), _id, rev: rev + 1 } as Doc<C>)
    }
  }
  return refuse('conflict', 'store.busy')
}
