// A CSV file as rows that remember their line. Headings may stand in any order, in English or Chinese.
import { CsvError, parse } from 'csv-parse/sync'
import { readText } from './read-text'
import { fieldOf, type Table } from './columns'
import type { Report } from './fault'

export interface Row<F extends string> {
  readonly file: string
  readonly line: number
  readonly cells: Readonly<Record<F, string>>
}

interface Parsed {
  readonly record: readonly string[]
  readonly raw: string
  readonly info: { readonly lines: number }
}

export async function readTable<F extends string>(
  folder: string,
  table: Table<F>,
  report: Report,
): Promise<readonly Row<F>[]> {
  const text = await readText(folder, table.file, report, table.mayBeMissing)
  if (text === undefined) return []
  const [heading, ...records] = parsedRecords(text, table.file, report)
  if (!heading) return []
  const fields = readHeading(heading.record, table, report)
  if (records.length === 0 && !table.mayBeMissing)
    report({ file: table.file, line: 0, field: '', reason: 'row.none', params: {} })
  return records.flatMap((parsed) => {
    const line = firstLineOf(parsed)
    const found = parsed.record.length
    if (found !== fields.length) {
      report({ file: table.file, line, field: '', reason: 'row.cells', params: { found, wanted: fields.length } })
      return []
    }
    return [{ file: table.file, line, cells: cellsByField(fields, parsed.record, table) }]
  })
}

function parsedRecords(text: string, file: string, report: Report): readonly Parsed[] {
  try {
    const options = { bom: true, info: true, raw: true, relax_column_count: true, skip_empty_lines: true, trim: true }
    const records = parse(text, options) as unknown as Parsed[]
    if (records.length === 0) report({ file, line: 0, field: '', reason: 'file.empty', params: {} })
    // A spreadsheet leaves rows of nothing but commas where rows were cleared.
    return records.filter(({ record }) => record.some((cell) => cell !== ''))
  } catch (error) {
    if (!(error instanceof CsvError)) throw error
    const line = typeof error.lines === 'number' ? error.lines : 0
    report({ file, line, field: '', reason: 'csv.malformed', params: { detail: csvWords[error.code] ?? error.code } })
    return []
  }
}

const csvWords: Readonly<Partial<Record<string, string>>> = {
  CSV_QUOTE_NOT_CLOSED: '引号没有闭合',
  CSV_INVALID_CLOSING_QUOTE: '引号后面有多余的字',
  INVALID_OPENING_QUOTE: '引号出现在一格的中间',
}

/** The library counts up to the record's last line; a quoted cell may hold line breaks, empty lines may stand before it. */
function firstLineOf({ raw, info }: Parsed): number {
  const breaksInside = raw.replace(/^\s+|(\r\n|\n|\r)$/g, '').match(/\r\n|\n|\r/g)?.length ?? 0
  return info.lines - breaksInside
}

/** The field of each column; undefined where the column is not known, and reported. */
function readHeading<F extends string>(
  headings: readonly string[],
  table: Table<F>,
  report: Report,
): readonly (F | undefined)[] {
  const at = { file: table.file, line: 1 }
  const fields = headings.map((heading) => fieldOf(table, heading))
  fields.forEach((field, index) => {
    const column = headings[index] ?? ''
    if (field === undefined) report({ ...at, field: column, reason: 'column.unknown', params: { column } })
    else if (fields.indexOf(field) < index) report({ ...at, field, reason: 'column.repeated', params: { column } })
  })
  for (const field of Object.keys(table.columns) as F[]) {
    if (fields.includes(field) || table.optional.includes(field)) continue
    report({ ...at, field, reason: 'column.missing', params: { column: `${field} ${table.columns[field]}` } })
  }
  return fields
}

function cellsByField<F extends string>(
  fields: readonly (F | undefined)[],
  record: readonly string[],
  { columns }: Table<F>,
): Readonly<Record<F, string>> {
  const cells = Object.fromEntries(Object.keys(columns).map((field) => [field, ''])) as Record<F, string>
  fields.forEach((field, index) => {
    if (field !== undefined) cells[field] = record[index] ?? ''
  })
  return cells
}
