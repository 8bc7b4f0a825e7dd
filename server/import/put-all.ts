// Puts documents in place by compare-and-swap, a hundred at a time, and counts what that meant.
import { bodyOf } from '../../cloudfunctions/_kit/body-of'
import type { BodyOf, CollectionName } from '../../cloudfunctions/_kit/collections'
import type { Doc, Store } from '../../cloudfunctions/_kit/store'
import { canonical } from './fingerprint'

export interface Tally {
  inserted: number
  changed: number
  unchanged: number
  withdrawn: number
}

/** What a document shall be, given what it is; the same body for no change. */
export type Change<C extends CollectionName> = (current: BodyOf<C> | undefined) => BodyOf<C>

/** The most that one `getMany` reads; writes of one batch share a commit where the engine can. */
const batchSize = 100
/** An import contends only with single changes made in the app at the same moment. */
const attempts = 20

export async function putAll<C extends CollectionName>(
  store: Store,
  collection: C,
  changes: ReadonlyMap<string, Change<C>>,
  tally: Tally,
): Promise<void> {
  const ids = [...changes.keys()]
  for (let start = 0; start < ids.length; start += batchSize) {
    const batch = ids.slice(start, start + batchSize)
    const known = new Map((await store.getMany(collection, batch)).map((doc) => [doc._id, doc]))
    await Promise.all(
      batch.map(async (id) => {
        const change = changes.get(id)
        if (change) tally[await put(store, collection, id, change, known.get(id))]++
      }),
    )
  }
}

export async function put<C extends CollectionName>(
  store: Store,
  collection: C,
  id: string,
  change: Change<C>,
  known: Doc<C> | undefined,
): Promise<'inserted' | 'changed' | 'unchanged'> {
  let current = known
  for (let attempt = 0; attempt < attempts; attempt++) {
    const before = current && bodyOf(current)
    const after = change(before)
    if (current && canonical(after) === canonical(before)) return 'unchanged'
    if (!current && (await store.insert(collection, id, after)) === 'inserted') return 'inserted'
    if (current && (await store.replace(collection, id, current.rev, after)) === 'replaced') return 'changed'
    current = await store.get(collection, id)
  }
  throw new Error(`import: ${collection}/${id} keeps changing`)
}
