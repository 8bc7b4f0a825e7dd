// Every document of an index prefix, page by page: for collections that are small by nature.
import { isCurrent } from '@core/kernel/withdrawn'
import type { CollectionName, Equals, IndexName } from './collections'
import type { Doc, Store } from './store'

export async function readAll<C extends CollectionName, I extends IndexName<C>>(
  store: Store,
  collection: C,
  index: I,
  equals: Equals<C, I>,
): Promise<readonly Doc<C>[]> {
  const all: Doc<C>[] = []
  let cursor: string | undefined
  do {
    const rows = await store.query(collection, { index, equals, order: 'asc', limit: 100, cursor })
    all.push(...rows.items)
    cursor = rows.cursor ?? undefined
  } while (cursor !== undefined)
  return all
}

/** The same without what an import has withdrawn. */
export async function readCurrent<C extends CollectionName, I extends IndexName<C>>(
  store: Store,
  collection: C,
  index: I,
  equals: Equals<C, I>,
): Promise<readonly Doc<C>[]> {
  return (await readAll(store, collection, index, equals)).filter(isCurrent)
}
