// A register's CSV, read whole or refused whole: the first fault is named by its line and its column.
import { CsvError, parse } from 'csv-parse/sync'
import type { RegisterKind, RegisterRow } from '@core/ballots/register'
import { ok, type Result } from '@core/kernel/result'
import { headingsOf, optionalColumns, type Column } from '@core/ballots/register-columns'
import { registerFault } from './register-fault'
import { readRow } from './read-register-row'

/** The largest estates of the country have some ten thousand units. */
export const registerRowLimit = 20_000

interface Parsed {
  readonly record: readonly string[]
  readonly raw: string
  readonly info: { readonly lines: number }
}

export function readRegister(csv: string, kind: RegisterKind): Result<readonly RegisterRow[]> {
  const parsed = parsedRecords(csv)
  if (!parsed.ok) return parsed
  const [head, ...records] = parsed.value
  if (!head || records.length === 0) return registerFault('register.empty')
  if (records.length > registerRowLimit) return registerFault('register.too-long', { limit: registerRowLimit })
  const columns = readHeading(head.record, kind)
  if (!columns.ok) return columns
  return readRows(records, columns.value, kind)
}

function parsedRecords(csv: string): Result<readonly Parsed[]> {
  try {
    const options = { bom: true, info: true, raw: true, relax_column_count: true, skip_empty_lines: true, trim: true }
    const records = parse(csv, options) as unknown as Parsed[]
    // A spreadsheet leaves rows of nothing but commas where rows were cleared.
    return ok(records.filter(({ record }) => record.some((cell) => cell !== '')))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    return registerFault('register.broken', { line: typeof error.lines === 'number' ? error.lines : 1 })
  }
}

/** Where each column stands. Columns with other headings are nobody's business here. */
function readHeading(headings: readonly string[], kind: RegisterKind): Result<ReadonlyMap<Column, number>> {
  const columns = new Map<Column, number>()
  for (const [column, heading] of entriesOf(kind)) {
    const places = headings.flatMap((found, place) => (found === heading ? [place] : []))
    const [place] = places
    if (places.length > 1) return registerFault('register.column-twice', { line: 1, column: heading })
    if (place !== undefined) columns.set(column, place)
    else if (!optionalColumns.includes(column)) return registerFault('register.column-missing', { line: 1, column: heading }) // prettier-ignore
  }
  return ok(columns)
}

function entriesOf(kind: RegisterKind): readonly (readonly [Column, string])[] {
  return Object.entries(headingsOf[kind]) as [Column, string][]
}

function readRows(
  records: readonly Parsed[],
  columns: ReadonlyMap<Column, number>,
  kind: RegisterKind,
): Result<readonly RegisterRow[]> {
  const rows: RegisterRow[] = []
  const heading = (column: Column) => headingsOf[kind][column] ?? column
  for (const parsed of records) {
    const line = firstLineOf(parsed)
    const row = readRow({ line, cells: cellsOf(parsed.record, columns), heading }, kind)
    if (!row.ok) return row
    rows.push(row.value)
  }
  return ok(rows)
}

/** The library counts up to the record's last line; a quoted cell may hold line breaks, empty lines may stand before it. */
function firstLineOf({ raw, info }: Parsed): number {
  const breaksInside = raw.replace(/^\s+|(\r\n|\n|\r)$/g, '').match(/\r\n|\n|\r/g)?.length ?? 0
  return info.lines - breaksInside
}

function cellsOf(record: readonly string[], columns: ReadonlyMap<Column, number>): Readonly<Record<Column, string>> {
  const cell = (column: Column) => (record[columns.get(column) ?? -1] ?? '').normalize('NFKC').trim()
  return {
    unit: cell('unit'),
    area: cell('area'),
    areaSource: cell('areaSource'),
    owners: cell('owners'),
    buyer: cell('buyer'),
    developer: cell('developer'),
    phone: cell('phone'),
  }
}
