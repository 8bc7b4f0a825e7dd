// The gateway's database: collections in memory, each request answered in one go, so nothing can come between.
import { decodeObject, encode, type Json, type JsonObject } from './ejson'
import { compare, matches, valueAt } from './match'
import { modified } from './modify'

export type Params = Readonly<Record<string, unknown>>
export interface Answer {
  readonly code?: string
  readonly message?: string
  readonly data?: unknown
}

export interface Documents {
  /** Answers one `database.…` action as CloudBase does. */
  handle(action: string, params: Params): Answer
  create(collection: string): void
  /** Everything in a collection, for a test to look at. */
  all(collection: string): readonly JsonObject[]
  clear(): void
}

type Rows = Map<Json, JsonObject>

export function documents(names: readonly string[]): Documents {
  const collections = new Map<string, Rows>(names.map((name) => [name, new Map()]))
  return {
    handle(action, params) {
      const rows = collections.get(String(params['collectionName']))
      const act = Object.hasOwn(actions, action) ? actions[action] : undefined
      if (!act) return { code: 'INVALID_PARAM', message: `the gateway does not know ${action}` }
      if (!rows) return { code: 'DATABASE_COLLECTION_NOT_EXIST', message: 'Db or Table not exist' }
      try {
        return act(rows, params)
      } catch (error) {
        return { code: 'DATABASE_REQUEST_FAILED', message: String(error) }
      }
    },
    create(collection) {
      if (!collections.has(collection)) collections.set(collection, new Map())
    },
    all: (collection) => [...(collections.get(collection)?.values() ?? [])],
    clear() {
      for (const rows of collections.values()) rows.clear()
    },
  }
}

const actions: Readonly<Record<string, (rows: Rows, params: Params) => Answer>> = {
  'database.insertDocument': insert,
  'database.getDocument': find,
  'database.calculateDocument': (rows, params) => ({ data: { total: found(rows, params).length } }),
  'database.modifyDocument': modify,
  'database.removeDocument': remove,
}

function insert(rows: Rows, params: Params): Answer {
  const added = (params['data'] as readonly string[]).map((text): JsonObject => {
    const document = decodeObject(text)
    return { ...document, _id: document['_id'] ?? `made-${rows.size + 1}` }
  })
  const insertedIds: Json[] = []
  for (const document of added) {
    const id = document['_id'] ?? null
    if (rows.has(id)) {
      const message = `E11000 duplicate key error collection: index: _id_ dup key: { _id: ${JSON.stringify(id)} }`
      return { code: 'DATABASE_REQUEST_FAILED', message }
    }
    rows.set(id, document)
    insertedIds.push(id)
  }
  return { data: { insertedIds } }
}

function find(rows: Rows, params: Params): Answer {
  const order = Object.entries(decodeObject(params['order'])) as readonly [string, number][]
  const sorted = [...found(rows, params)].sort((a, b) => {
    for (const [path, direction] of order) {
      const difference = compare(valueAt(a, path), valueAt(b, path)) * direction
      if (difference !== 0) return difference
    }
    return 0
  })
  const skip = Number(params['offset'] ?? 0)
  const limit = params['queryType'] === 'DOC' ? 1 : Number(params['limit'] ?? 100)
  const list = sorted.slice(skip, skip + limit).map((document) => encode(document))
  return { data: { list, limit, offset: skip } }
}

function modify(rows: Rows, params: Params): Answer {
  const [first, ...rest] = found(rows, params)
  const targets = params['multi'] === true && first ? [first, ...rest] : first ? [first] : []
  const data = decodeObject(params['data'])
  if (targets.length === 0 && params['upsert'] === true) {
    const id = decodeObject(params['query'])['_id'] ?? `made-${rows.size + 1}`
    rows.set(id, modified({ _id: id }, data, params['merge'] === true))
    return { data: { updated: 0, upsert_id: id } }
  }
  for (const document of targets) {
    rows.set(document['_id'] ?? null, modified(document, data, params['merge'] === true))
  }
  return { data: { updated: targets.length, upsert_id: null } }
}

function remove(rows: Rows, params: Params): Answer {
  const targets = found(rows, params)
  for (const document of targets) rows.delete(document['_id'] ?? null)
  return { data: { deleted: targets.length } }
}

function found(rows: Rows, params: Params): readonly JsonObject[] {
  const query = decodeObject(params['query'])
  const id = query['_id']
  // What a database does by its index.
  const candidates = typeof id === 'string' ? [rows.get(id)] : [...rows.values()]
  return candidates.filter((document) => document !== undefined).filter((document) => matches(document, query))
}
