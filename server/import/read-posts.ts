// posts.csv: the posts that homes and grids offer when the product begins. Once in, a post is the app's.
import type { ServicePlace } from '@core/homes/service-place'
import { mostSeats, type Post } from '@core/pledges/post'
import { timeParts, type TimePart } from '@core/pledges/times'
import { cellsOf, type Cells } from './cells'
import type { postTable } from './columns'
import type { Report } from './fault'
import type { KnownUnits } from './known-units'
import type { Row } from './read-table'
import { uniqueIds } from './unique-ids'

export type ImportedPost = Pick<Post, 'title' | 'text' | 'unitId' | 'path' | 'placeId' | 'skills' | 'times' | 'hours' | 'seats' | 'demo'> // prettier-ignore

const timeNames: Readonly<Record<TimePart, string>> = {
  'workday-morning': '工作日上午',
  'workday-afternoon': '工作日下午',
  'workday-evening': '工作日晚上',
  'weekend-morning': '周末上午',
  'weekend-afternoon': '周末下午',
  'weekend-evening': '周末晚上',
}

export function readPosts(
  rows: readonly Row<keyof typeof postTable.columns>[],
  units: KnownUnits,
  places: ReadonlyMap<string, ServicePlace>,
  report: Report,
): ReadonlyMap<string, ImportedPost> {
  const ids = uniqueIds()
  const all = new Map<string, ImportedPost>()
  for (const row of rows) {
    const cells = cellsOf(row, report)
    const id = ids.read(cells, 'id', row)
    const unit = units.named(cells, 'unitId', ['subdistrict', 'community', 'gridBranch'])
    const post = {
      title: cells.text('title', 40),
      text: cells.text('text', 500, 0),
      placeId: placeNamed(cells, places),
      skills: wordsIn(cells, 'skills'),
      times: timesIn(cells),
      hours: cells.text('hours', 60, 0),
      seats: cells.whole('seats', mostSeats, 1),
      demo: cells.yesNo('demo'),
    }
    if (id && unit) all.set(id, { ...post, unitId: unit.id, path: unit.path })
  }
  return all
}

/** The place that the cell names. */
export function placeNamed<F extends string>(
  cells: Cells<F | 'placeId'>,
  places: ReadonlyMap<string, ServicePlace>,
): string {
  const value = cells.text('placeId', 23)
  if (value !== '' && !places.has(value)) cells.fault('placeId', 'place.unknown', { value })
  return value
}

/** A few short words, as a client may send them. */
export function wordsIn<F extends string>(cells: Cells<F>, field: F): readonly string[] {
  const words = [...new Set(cells.list(field))]
  if (words.length > 8 || words.some((word) => [...word].length > 12)) cells.fault(field, 'words.short')
  return words
}

function timesIn(cells: Cells<keyof typeof postTable.columns>): readonly TimePart[] {
  const said = cells.list('times')
  const times = timeParts.filter((part) => said.includes(part) || said.includes(timeNames[part]))
  const choices = Object.values(timeNames).join('、')
  if (times.length < new Set(said).size) cells.fault('times', 'cell.choice', { value: said.join('、'), choices })
  return times
}
