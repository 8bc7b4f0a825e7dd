// What the SQL adapter asks of an engine: two ways to run a statement, and the few words that differ.
import type { FieldType } from '../../../cloudfunctions/_kit/collection'
import type { Value } from '../../../cloudfunctions/_kit/query-plan'

export type Row = readonly unknown[]

export interface SqlSession {
  /** Rows as arrays, in the order of the selected columns. */
  read(sql: string, values: readonly Value[]): Promise<readonly Row[]>
  /** Durable when it returns: the number of rows that changed. */
  write(sql: string, values: readonly Value[]): Promise<number>
}

export interface Dialect {
  /** The mark of the n-th value, counted from 1. */
  placeholder(n: number): string
  /** Selects the document as JSON text. */
  readonly bodyText: string
  readonly tableColumns: readonly string[]
  /** A real column made by the engine from a field of the document. */
  generatedColumn(field: string, type: FieldType): string
  /** The generated columns that exist, with their type; undefined when there is no such table. */
  columnsOf(session: SqlSession, table: string): Promise<ReadonlyMap<string, FieldType> | undefined>
  indexesOf(session: SqlSession, table: string): Promise<readonly string[]>
}

/** Names come from the collections table only, never from input; the check keeps that table honest. */
export function quoted(name: string): string {
  if (!/^[A-Za-z_][A-Za-z0-9_]{0,62}$/.test(name)) throw new Error(`${JSON.stringify(name)} is no name for SQL.`)
  return `"${name}"`
}
