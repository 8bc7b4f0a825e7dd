// SQLite's words: virtual generated columns, which cost nothing but their index.
import type { FieldType } from '../../../cloudfunctions/_kit/collection'
import { quoted, type Dialect } from '../sql/engine'

/** `hidden` of `pragma table_xinfo`: 2 is a virtual generated column. */
const generated = 2

export const sqliteDialect: Dialect = {
  placeholder: () => '?',
  bodyText: '"_body"',
  tableColumns: ['"_id" text not null primary key', '"_rev" integer not null', '"_body" text not null'],
  generatedColumn: (field, type) =>
    `${quoted(field)} ${type} generated always as (json_extract("_body", '$.${field}')) virtual`,
  async columnsOf(session, table) {
    const rows = await session.read(`select name, lower(type), hidden from pragma_table_xinfo(?)`, [table])
    if (rows.length === 0) return undefined
    return new Map(rows.filter((row) => row[2] === generated).map((row) => [String(row[0]), row[1] as FieldType]))
  },
  async indexesOf(session, table) {
    const rows = await session.read(`select name from sqlite_master where type = 'index' and tbl_name = ?`, [table])
    return rows.map((row) => String(row[0]))
  },
}
