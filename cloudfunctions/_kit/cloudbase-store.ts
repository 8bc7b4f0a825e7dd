// The store port on WeChat CloudBase. A document is `{ _id, rev, body }`: with the whole value under one key, a
// replacement is one compare-and-swap with one `_.set`, with nothing to read first; laid out flat, the driver would
// merge what is new into what is old, and only a read would tell which keys to take away.
import cloud from 'wx-server-sdk'
import type { BodyOf, CollectionName } from './collections'
import { fromCloudbase, toCloudbase } from './cloudbase-body'
import { isDuplicate, speaking } from './cloudbase-faults'
import { conditionOf, seek } from './cloudbase-seek'
import { planCount, planQuery, toRows, type Plan } from './query-plan'
import { schema as wholeSchema, shapeOf, type Schema } from './schema-table'
import { checkId, isStorableText, toStoredJson } from './stored-json'
import type { Doc, Store } from './store'

/** What one call may bring back, by the platform's own bound. */
const maxRows = 100

/** `cloud.init` must have been called. */
export function cloudbaseStore(schema: Schema = wholeSchema): Store {
  const database = cloud.database()
  const _ = database.command
  const open = (collection: string) => database.collection(collection)

  async function getMany<C extends CollectionName>(collection: C, ids: readonly string[]): Promise<readonly Doc<C>[]> {
    if (ids.length > maxRows) throw new RangeError(`At most ${maxRows} documents at once, not ${ids.length}.`)
    shapeOf(schema, collection)
    const wanted = [...new Set(ids)].filter(isStorableText)
    if (wanted.length === 0) return []
    const asked = open(collection).where({ _id: _.in(wanted) })
    const { data } = await speaking(collection, asked.limit(maxRows).get())
    const byId = new Map(data.map((row) => toDoc<C>(row)).map((doc) => [doc._id, doc]))
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
      const data = { _id: id, rev: 1, body: toCloudbase(toStoredJson(shapeOf(schema, collection), body)) }
      try {
        await speaking(collection, open(collection).add({ data }))
        return 'inserted'
      } catch (error) {
        if (isDuplicate(error)) return 'exists'
        throw error
      }
    },
    async replace(collection, id, rev, body) {
      const value = toCloudbase(toStoredJson(shapeOf(schema, collection), body))
      if (!isStorableText(id)) return 'stale'
      const update = open(collection)
        .where({ _id: id, rev })
        .update({ data: { rev: rev + 1, body: _.set(value) } })
      const { stats } = await speaking(collection, update)
      return stats.updated === 1 ? 'replaced' : 'stale'
    },
    async query<C extends CollectionName>(collection: C, query: Parameters<typeof planQuery>[2]) {
      const plan = planQuery(schema, collection, query)
      if (plan.isEmpty) return { items: [], cursor: null }
      return toRows(plan, await pageOf<C>(database, plan))
    },
    async count(collection, query) {
      const plan = planCount(schema, collection, query)
      if (plan.isEmpty) return 0
      const counted = await speaking(collection, open(collection).where(conditionOf(plan)(_)).count())
      return counted.total
    },
  }
}

function pageOf<C extends CollectionName>(database: ReturnType<typeof cloud.database>, plan: Plan): Promise<Doc<C>[]> {
  return seek(plan, maxRows, async (condition, limit) => {
    const sorted = [...plan.order.map((field) => `body.${field}`), '_id'].reduce(
      (query, path) => query.orderBy(path, plan.direction),
      database.collection(plan.collection).where(condition(database.command)),
    )
    const { data } = await speaking(plan.collection, sorted.limit(limit).get())
    return data.map((row) => toDoc<C>(row))
  })
}

function toDoc<C extends CollectionName>(row: Readonly<Record<string, unknown>>): Doc<C> {
  const body = fromCloudbase(row['body']) as BodyOf<C> & object
  return { ...body, _id: String(row['_id']), rev: Number(row['rev']) }
}
