// One collection, declared: its searchable fields and its indexes, checked against the type of its documents.

export type FieldType = 'text' | 'integer'

/** Indexed fields stand on top of the document and are never null, so that every engine sorts them alike. */
export interface Collection<Body, Fields extends Readonly<Record<string, FieldType>>, Indexes> {
  readonly fields: Fields
  /** Fields in index order; every index ends in the document's id, which breaks ties. */
  readonly indexes: Indexes
  /** Only a type. */
  readonly body?: Body
}

type Indexable<Body> = {
  readonly [K in keyof Body & string as Body[K] extends string ? K : never]?: 'text'
} & { readonly [K in keyof Body & string as Body[K] extends number ? K : never]?: 'integer' }

export function collection<Body>() {
  return <
    const Fields extends Indexable<Body> & Readonly<Record<string, FieldType>>,
    const Indexes extends Readonly<Record<string, readonly (keyof Fields & string)[]>>,
  >(
    fields: Fields,
    indexes: Indexes,
  ): Collection<Body, Fields, Indexes> => ({ fields, indexes })
}
