// The store port over SQL: a document is a row of id, revision and JSON, its indexed fields are generated columns.
import { planCount, planQuery, toRows } from '../../../cloudfunctions/_kit/query-plan'
import { shapeOf, type Schema } from '../../../cloudfunctions/_kit/schema-table'
import type { CollectionName } from '../../../cloudfunctions/_kit/collections'
import type { Doc, Store } from '../../../cloudfunctions/_kit/store'
import { checkId, isStorableText, toStoredJson } from '../../../cloudfunctions/_kit/stored-json'
import type { Dialect, Row, SqlSession } from './engine'
import { countAll, insertOne, replaceOne, selectByIds, selectPage, type Statement } from './statements'

const maxIds = 100

export function sqlStore(session: SqlSession, dialect: Dialect, schema: Schema): Store {
  const read = ({ sql, values }: Statement) => session.read(sql, values)
  const write = ({ sql, values }: Statement) => session.write(sql, values)

  async function getMany<C extends CollectionName>(collection: C, ids: readonly string[]): Promise<readonly Doc<C>[]> {
    if (ids.length > maxIds) throw new RangeError(`At most ${maxIds} documents at once, not ${ids.length}.`)
    shapeOf(schema, collection)
    const wanted = [...new Set(ids)].filter(isStorableText)
    if (wanted.length === 0) return []
    const found = await read(selectByIds(dialect, collection, wanted))
    const byId = new Map(found.map((row) => toDoc<C>(row)).map((doc) => [doc._id, doc]))
    return ids.flatMap((id) => byId.get(id) ?? [])
  }

  return {
    getMany,
    async get(collection, id) {
      const [doc] = await getMany(collection, [id])
      return doc
    },
    async insert(collection, id, body) {
      checkId(id)
      const json = toStoredJson(shapeOf(schema, collection), body)
      return (await write(insertOne(dialect, collection, id, json))) === 1 ? 'inserted' : 'exists'
    },
    async replace(collection, id, rev, body) {
      const json = toStoredJson(shapeOf(schema, collection), body)
      if (!isStorableText(id)) return 'stale'
      return (await write(replaceOne(dialect, collection, id, rev, json))) === 1 ? 'replaced' : 'stale'
    },
    async query<C extends CollectionName>(collection: C, query: Parameters<typeof planQuery>[2]) {
      const plan = planQuery(schema, collection, query)
      if (plan.isEmpty) return { items: [], cursor: null }
      return toRows(plan, (await read(selectPage(dialect, plan))).map(toDoc<C>))
    },
    async count(collection, query) {
      const plan = planCount(schema, collection, query)
      if (plan.isEmpty) return 0
      const [row] = await read(countAll(dialect, plan))
      return Number(row?.[0] ?? 0)
    },
  }
}

function toDoc<C extends CollectionName>([id, rev, json]: Row): Doc<C> {
  const body = JSON.parse(String(json)) as object
  return { ...body, _id: String(id), rev: Number(rev) } as Doc<C>
}
