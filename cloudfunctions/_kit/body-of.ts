// A document without what the store adds to it.
import type { BodyOf, CollectionName } from './collections'
import type { Doc } from './store'

export function bodyOf<C extends CollectionName>({ _id, rev, ...body }: Doc<C>): BodyOf<C> {
  void [_id, rev]
  return body as unknown as BodyOf<C>
}
