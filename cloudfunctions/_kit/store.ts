// The whole of what this product asks of a database: documents with a revision, six verbs.
import type { BodyOf, CollectionName, Equals, IndexName } from './collections'

/** A document as stored: JSON only, times as epoch milliseconds. */
export type Doc<C extends CollectionName> = BodyOf<C> & { readonly _id: string; readonly rev: number }

export interface Query<C extends CollectionName, I extends IndexName<C>> {
  readonly index: I
  /** Leading fields of the index that must be equal; the rest of the index is the order. */
  readonly equals: Equals<C, I>
  /** Bounds on the first field of the index after `equals`, both inclusive. */
  readonly from?: number | string
  readonly to?: number | string
  /** Of every field after `equals`, and of the id that breaks ties. */
  readonly order: 'asc' | 'desc'
  /** At most 100, CloudBase's bound. */
  readonly limit: number
  /** From an earlier answer to the same query. A cursor that is none is refused by `InvalidCursor`. */
  readonly cursor?: string | undefined
}

export interface Rows<C extends CollectionName> {
  readonly items: readonly Doc<C>[]
  /** Where the next page begins; null at the end. */
  readonly cursor: string | null
}

export interface Store {
  get<C extends CollectionName>(collection: C, id: string): Promise<Doc<C> | undefined>
  /** In the order of `ids`, leaving out what does not exist. At most 100 ids. */
  getMany<C extends CollectionName>(collection: C, ids: readonly string[]): Promise<readonly Doc<C>[]>
  /** Stores a new document at revision 1, or reports that the id exists; durable when it returns. */
  insert<C extends CollectionName>(collection: C, id: string, body: BodyOf<C>): Promise<'inserted' | 'exists'>
  /** Puts `body` in place of the whole document, if its revision is still `rev`; the new revision is `rev + 1`. */
  replace<C extends CollectionName>(
    collection: C,
    id: string,
    rev: number,
    body: BodyOf<C>,
  ): Promise<'replaced' | 'stale'>
  query<C extends CollectionName, I extends IndexName<C>>(collection: C, query: Query<C, I>): Promise<Rows<C>>
  count<C extends CollectionName, I extends IndexName<C>>(
    collection: C,
    query: Pick<Query<C, I>, 'index' | 'equals' | 'from' | 'to'>,
  ): Promise<number>
}

/** A cursor that was not made by the same query: a client's fault, answered as bad input. */
export class InvalidCursor extends Error {}
