// A query checked against its index: what every adapter turns into its own language.
import type { FieldType } from './collection'
import { openCursor, sealCursor } from './cursor'
import { shapeOf, type CollectionShape, type Schema } from './schema-table'
import { isStorableText } from './stored-json'

export type Value = string | number

export interface Plan {
  readonly collection: string
  readonly equals: readonly (readonly [field: string, value: Value])[]
  /** The fields after `equals`, in index order; the id follows and breaks ties. */
  readonly order: readonly string[]
  readonly from: Value | undefined
  readonly to: Value | undefined
  readonly direction: 'asc' | 'desc'
  readonly limit: number
  /** Values of `order` and the id of the last row that was seen. */
  readonly after: readonly Value[] | undefined
  /** What a cursor must have been made by. */
  readonly fingerprint: string
  /** No document can have such a value, so there is no need to ask. */
  readonly isEmpty: boolean
}

interface QueryShape {
  readonly index: string
  readonly equals: Readonly<Record<string, unknown>>
  readonly from?: Value
  readonly to?: Value
  readonly order: 'asc' | 'desc'
  readonly limit: number
  readonly cursor?: string | undefined
}

const maxLimit = 100

/** Refuses what the index cannot answer cheaply (a bug), and a cursor of another query (`InvalidCursor`). */
export function planQuery(schema: Schema, collection: string, query: QueryShape): Plan {
  const shape = shapeOf(schema, collection)
  const fields = fieldsOf(collection, shape, query.index)
  checkLimit(query.limit)
  const typeOf = (field: string): FieldType => (field === '_id' ? 'text' : (shape.fields[field] ?? 'text'))
  const equals = prefixOf(collection, query, fields, typeOf)
  const order = fields.slice(equals.length)
  const bounds = [query.from, query.to].filter((bound) => bound !== undefined)
  for (const bound of bounds) checkBound(query.index, order[0], typeOf, bound)

  const direction = query.order
  // The bound a page starts from is replaced by the cursor, so a cursor belongs to it; the other bound may move.
  const start = direction === 'asc' ? query.from : query.to
  const fingerprint = JSON.stringify([collection, query.index, equals, direction, start ?? null])
  const types = [...order, '_id'].map(typeOf)
  const after = query.cursor === undefined ? undefined : openCursor(query.cursor, fingerprint, types)
  return {
    collection,
    equals,
    order,
    direction,
    limit: query.limit,
    after,
    fingerprint,
    from: after && direction === 'asc' ? undefined : query.from,
    to: after && direction === 'desc' ? undefined : query.to,
    isEmpty: [...equals.map(([, value]) => value), ...bounds].some((v) => typeof v === 'string' && !isStorableText(v)),
  }
}

/** A count is a query of which nobody wants the rows. */
export function planCount(
  schema: Schema,
  collection: string,
  query: Pick<QueryShape, 'index' | 'equals' | 'from' | 'to'>,
): Plan {
  return planQuery(schema, collection, { ...query, order: 'asc', limit: 1 })
}

/** Cuts the one row that was read too many, and says where the next page begins. */
export function toRows<Row extends { readonly _id: string }>(
  plan: Plan,
  found: readonly Row[],
): { readonly items: readonly Row[]; readonly cursor: string | null } {
  const last = found[plan.limit - 1]
  if (found.length <= plan.limit || !last) return { items: found, cursor: null }
  const values = [...plan.order, '_id'].map((field) => (last as Readonly<Record<string, unknown>>)[field] as Value)
  return { items: found.slice(0, plan.limit), cursor: sealCursor(plan.fingerprint, values) }
}

function fieldsOf(collection: string, shape: CollectionShape, index: string): readonly string[] {
  const fields = Object.hasOwn(shape.indexes, index) ? shape.indexes[index] : undefined
  if (!fields) throw new Error(`Collection ${collection} has no index ${JSON.stringify(index)}.`)
  return fields
}

function checkLimit(limit: number): void {
  if (Number.isInteger(limit) && limit >= 1 && limit <= maxLimit) return
  throw new RangeError(`A page has 1 to ${maxLimit} rows, not ${limit}.`)
}

function prefixOf(
  collection: string,
  query: QueryShape,
  fields: readonly string[],
  typeOf: (field: string) => FieldType,
): (readonly [string, Value])[] {
  const given = Object.keys(query.equals).filter((field) => query.equals[field] !== undefined)
  const prefix = fields.slice(0, given.length)
  if (!given.every((field) => prefix.includes(field))) {
    throw new Error(`Index ${collection}.${query.index} does not begin with ${given.join(', ')}.`)
  }
  return prefix.map((field) => {
    const value = query.equals[field]
    if (!hasType(typeOf(field), value)) throw new TypeError(`${collection}.${field} is compared with another type.`)
    return [field, value] as const
  })
}

function checkBound(index: string, field: string | undefined, typeOf: (field: string) => FieldType, bound: Value) {
  if (field === undefined) throw new Error(`Index ${index} has no field left for a range.`)
  if (!hasType(typeOf(field), bound)) throw new TypeError(`The range of ${index} has another type than ${field}.`)
}

function hasType(type: FieldType, value: unknown): value is Value {
  return type === 'text' ? typeof value === 'string' : Number.isSafeInteger(value)
}
