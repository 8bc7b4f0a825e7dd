// Any number of documents by their ids, a hundred at a time.
import type { CollectionName } from '../_kit/collections'
import type { Doc, Store } from '../_kit/store'

const atOnce = 100

export async function getAll<C extends CollectionName>(
  store: Store,
  collection: C,
  ids: readonly string[],
): Promise<readonly Doc<C>[]> {
  const all: Doc<C>[] = []
  for (let from = 0; from < ids.length; from += atOnce) {
    all.push(...(await store.getMany(collection, ids.slice(from, from + atOnce))))
  }
  return all
}
