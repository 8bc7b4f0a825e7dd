// Takes a person out of a document. What cannot be written now must not count as done: the clock repeats the whole.
import type { Result } from '@core/kernel/result'
import { change } from '../_kit/change'
import type { BodyOf, CollectionName } from '../_kit/collections'
import type { Store } from '../_kit/store'

/** Throws where others kept changing it; a document that is not there has nobody in it. */
export async function blank<C extends CollectionName>(
  store: Store,
  collection: C,
  id: string,
  decide: (current: BodyOf<C>) => Result<BodyOf<C>>,
): Promise<void> {
  const changed = await change(store, collection, id, decide)
  if (!changed.ok && changed.error.code !== 'not-found') throw new Error(`${collection} ${id} keeps changing`)
}
