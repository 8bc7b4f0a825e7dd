// The collections table seen without its types: what an adapter walks at run time.
import type { FieldType } from './collection'
import { collections } from './collections'

export interface CollectionShape {
  readonly fields: Readonly<Record<string, FieldType>>
  readonly indexes: Readonly<Record<string, readonly string[]>>
}
export type Schema = Readonly<Record<string, CollectionShape>>

export const schema: Schema = collections

/** The shape of a collection. A name that is not in the table never reaches a database. */
export function shapeOf(schema: Schema, collection: string): CollectionShape {
  const shape = Object.hasOwn(schema, collection) ? schema[collection] : undefined
  if (!shape) throw new Error(`There is no collection ${JSON.stringify(collection)}.`)
  return shape
}
