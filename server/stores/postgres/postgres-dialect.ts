// PostgreSQL's words: stored generated columns over jsonb, text ordered by bytes as everywhere else.
import type { FieldType } from '../../../cloudfunctions/_kit/collection'
import { quoted, type Dialect } from '../sql/engine'

const types: Readonly<Record<string, FieldType>> = { text: 'text', bigint: 'integer' }

export const postgresDialect: Dialect = {
  placeholder: (n) => `$${n}`,
  bodyText: '"_body"::text',
  tableColumns: ['"_id" text collate "C" not null primary key', '"_rev" bigint not null', '"_body" jsonb not null'],
  generatedColumn: (field, type) =>
    type === 'text'
      ? `${quoted(field)} text collate "C" generated always as ("_body" ->> '${field}') stored`
      : `${quoted(field)} bigint generated always as (("_body" ->> '${field}')::bigint) stored`,
  async columnsOf(session, table) {
    const rows = await session.read(
      `select a.attname, format_type(a.atttypid, null), a.attgenerated = 's'
         from pg_attribute a join pg_class c on c.oid = a.attrelid join pg_namespace n on n.oid = c.relnamespace
        where n.nspname = current_schema() and c.relname = $1 and a.attnum > 0 and not a.attisdropped`,
      [table],
    )
    if (rows.length === 0) return undefined
    return new Map(
      rows.filter((row) => row[2] === true).map((row) => [String(row[0]), types[String(row[1])] ?? 'text']),
    )
  },
  async indexesOf(session, table) {
    const rows = await session.read(
      'select indexname from pg_indexes where schemaname = current_schema() and tablename = $1',
      [table],
    )
    return rows.map((row) => String(row[0]))
  },
}
