// Places, addresses, people and rooms from CSV files with a header line.
import { readFileSync } from 'node:fs'
import { parse } from 'csv-parse/sync'
import type { Position } from '../../core/kernel/position'
import { InputFault, messageOf } from './input-fault'

export interface PointRow {
  readonly id: string
  readonly position: Position
  /** 1 where the file has no `people` column. */
  readonly people: number
  readonly grid: string
}

/** Columns `id,lon,lat` (or `lng`, `longitude`, `latitude`), WGS-84; optionally `people` and `grid`. */
export function readPoints(file: string): PointRow[] {
  const rows = readRows(file)
  const seen = new Set<string>()
  return rows.map((row, i) => {
    const point = pointOf(row)
    const problem = problemOf(point, seen)
    if (problem) throw new InputFault(`${file}, line ${i + 2}`, undefined, problem)
    seen.add(point.id)
    return point
  })
}

function readRows(file: string): Record<string, string>[] {
  try {
    const text = readFileSync(file, 'utf8')
    return parse(text, {
      columns: (names: string[]) => names.map((name) => name.toLowerCase()),
      bom: true,
      trim: true,
      skip_empty_lines: true,
    })
  } catch (error) {
    throw new InputFault(file, undefined, messageOf(error))
  }
}

function pointOf({
  id = '',
  lon,
  lng,
  longitude,
  lat,
  latitude,
  people = '1',
  grid = '',
}: Record<string, string>): PointRow {
  const position = { lng: numberIn(lon ?? lng ?? longitude), lat: numberIn(lat ?? latitude) }
  return { id, position, people: numberIn(people), grid }
}

function numberIn(text: string | undefined): number {
  return text === undefined || text === '' ? NaN : Number(text)
}

function problemOf({ id, position, people }: PointRow, seen: ReadonlySet<string>): string | undefined {
  if (id === '') return 'no id; the header must be id,lon,lat'
  if (seen.has(id)) return `the id ${id} stands there twice`
  if (!(Math.abs(position.lng) <= 180 && Math.abs(position.lat) <= 90))
    return `${id} has no place on earth: give lon and lat in degrees`
  return people >= 0 && Number.isFinite(people) ? undefined : `${id} has no number of people`
}

/** One line of CSV; text that holds a comma or a quote is quoted. */
export function csvLine(values: readonly (string | number | boolean)[]): string {
  return values
    .map((value) => (/[",\n]/.test(String(value)) ? `"${String(value).replaceAll('"', '""')}"` : String(value)))
    .join(',')
}
