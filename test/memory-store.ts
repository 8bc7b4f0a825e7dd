// A store in memory for tests that need thousands of fresh ones. It is held to the same contract as the real engines
// (test/store), and can be copied in a moment and made to fail.
import type { CollectionName, Equals, IndexName } from '../cloudfunctions/_kit/collections'
import { collections } from '../cloudfunctions/_kit/collections'
import { planCount, planQuery, toRows, type Plan } from '../cloudfunctions/_kit/query-plan'
import { shapeOf, type Schema } from '../cloudfunctions/_kit/schema-table'
import type { Doc, Query, Rows, Store } from '../cloudfunctions/_kit/store'
import { checkId, toStoredJson } from '../cloudfunctions/_kit/stored-json'

type Row = Readonly<Record<string, unknown>> & { readonly _id: string; readonly rev: number }
type Tables = Map<string, Map<string, Row>>

export interface MemoryStore extends Store {
  /** Another store with the same documents: what is written to one is not in the other. */
  fork(): MemoryStore
}

export function memoryStore(schema: Schema = collections, tables: Tables = new Map()): MemoryStore {
  const table = (name: string): Map<string, Row> => {
    shapeOf(schema, name)
    const found = tables.get(name) ?? new Map<string, Row>()
    tables.set(name, found)
    return found
  }
  const put = (collection: CollectionName, id: string, rev: number, body: unknown) => {
    checkId(id)
    const json = toStoredJson(shapeOf(schema, collection), body)
    table(collection).set(id, frozen({ ...(JSON.parse(json) as object), _id: id, rev }))
  }
  return {
    fork: () => memoryStore(schema, new Map([...tables].map(([name, rows]) => [name, new Map(rows)]))),
    get: async (collection, id) => docOf(table(collection).get(id)),
    getMany: async (collection, ids) => {
      if (ids.length > 100) throw new RangeError('At most 100 documents at once.')
      const found = ids.map((id) => table(collection).get(id))
      return found.flatMap((row) => (row ? [docOf(row)] : [])) as never
    },
    async insert(collection, id, body) {
      if (table(collection).has(id)) return 'exists'
      put(collection, id, 1, body)
      return 'inserted'
    },
    async replace(collection, id, rev, body) {
      if (table(collection).get(id)?.rev !== rev) return 'stale'
      put(collection, id, rev + 1, body)
      return 'replaced'
    },
    async query<C extends CollectionName, I extends IndexName<C>>(collection: C, query: Query<C, I>): Promise<Rows<C>> {
      const plan = planQuery(schema, collection, asShape(query))
      const found = matching(plan, table(collection).values()).sort((a, b) =>
        compare(plan, keyOf(plan, a), keyOf(plan, b)),
      )
      const { after } = plan
      const rest = after ? found.filter((row) => compare(plan, keyOf(plan, row), after) > 0) : found
      return toRows(
        plan,
        rest.slice(0, plan.limit + 1).map((row) => docOf(row) as Row),
      ) as unknown as Rows<C>
    },
    async count(collection, query) {
      return matching(planCount(schema, collection, asShape(query)), table(collection).values()).length
    },
  }
}

function asShape<C extends CollectionName, I extends IndexName<C>>(query: { readonly equals: Equals<C, I> }) {
  return query as unknown as Parameters<typeof planQuery>[2]
}

/** The very object that is kept, which is frozen: nobody changes what is stored by changing what they were given. */
function docOf<C extends CollectionName>(row: Row | undefined): Doc<C> | undefined {
  return row as unknown as Doc<C> | undefined
}

function frozen<T>(value: T): T {
  if (typeof value === 'object' && value !== null) {
    for (const part of Object.values(value)) frozen(part)
    Object.freeze(value)
  }
  return value
}

function matching(plan: Plan, rows: Iterable<Row>): Row[] {
  if (plan.isEmpty) return []
  const [field] = plan.order
  return [...rows].filter((row) => {
    if (!plan.equals.every(([name, value]) => row[name] === value)) return false
    if (field === undefined) return true
    const value = row[field] as string | number
    return (
      (plan.from === undefined || order(value, plan.from) >= 0) && (plan.to === undefined || order(value, plan.to) <= 0)
    )
  })
}

function keyOf(plan: Plan, row: Row): readonly (string | number)[] {
  return [...plan.order, '_id'].map((field) => row[field] as string | number)
}

function compare(plan: Plan, a: readonly (string | number)[], b: readonly (string | number)[]): number {
  const sign = plan.direction === 'asc' ? 1 : -1
  for (const [index, value] of a.entries()) {
    const by = order(value, b[index] ?? '')
    if (by !== 0) return by * sign
  }
  return 0
}

/** Texts by code point, as the engines are told to. */
function order(a: string | number, b: string | number): number {
  if (typeof a === 'number' || typeof b === 'number') return Number(a) - Number(b)
  return Buffer.compare(Buffer.from(a), Buffer.from(b))
}
