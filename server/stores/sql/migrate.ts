// Brings tables, generated columns and indexes to what the collections table says. Nothing is done twice, documents
// are never touched: a generated column and an index can always be made again from them.
import { createHash } from 'node:crypto'
import type { CollectionShape, Schema } from '../../../cloudfunctions/_kit/schema-table'
import { quoted, type Dialect, type SqlSession } from './engine'

/** To be run inside one transaction that excludes every other migration. */
export async function migrate(session: SqlSession, dialect: Dialect, schema: Schema): Promise<void> {
  for (const [collection, shape] of Object.entries(schema)) await migrateCollection(session, dialect, collection, shape)
}

async function migrateCollection(
  session: SqlSession,
  dialect: Dialect,
  collection: string,
  shape: CollectionShape,
): Promise<void> {
  const table = quoted(collection)
  const run = (sql: string) => session.write(sql, [])
  const wanted = wantedIndexes(collection, shape)
  const columns = await dialect.columnsOf(session, collection)
  if (!columns) {
    const generated = Object.entries(shape.fields).map(([field, type]) => dialect.generatedColumn(field, type))
    await run(`create table ${table} (${[...dialect.tableColumns, ...generated].join(', ')})`)
    for (const sql of wanted.values()) await run(sql)
    return
  }
  const indexes = await dialect.indexesOf(session, collection)
  const ours = indexes.filter((name) => name.startsWith(`${collection}_`) && /_[0-9a-f]{8}$/.test(name))
  for (const name of ours) if (!wanted.has(name)) await run(`drop index ${quoted(name)}`)

  for (const [field, type] of columns) {
    if (shape.fields[field] !== type) await run(`alter table ${table} drop column ${quoted(field)}`)
  }
  for (const [field, type] of Object.entries(shape.fields)) {
    if (columns.get(field) !== type)
      await run(`alter table ${table} add column ${dialect.generatedColumn(field, type)}`)
  }
  for (const [name, sql] of wanted) if (!indexes.includes(name)) await run(sql)
}

/** The name carries a digest of the definition, so an index that is defined anew is an index with another name. */
function wantedIndexes(collection: string, shape: CollectionShape): Map<string, string> {
  return new Map(
    Object.entries(shape.indexes).map(([index, fields]) => {
      const definition = fields.map((field) => `${field} ${shape.fields[field]}`).join()
      const digest = createHash('sha256').update(definition).digest('hex').slice(0, 8)
      const name = `${collection}_${index}_${digest}`
      const columns = [...fields, '_id'].map(quoted).join(', ')
      return [name, `create index ${quoted(name)} on ${quoted(collection)} (${columns})`]
    }),
  )
}
