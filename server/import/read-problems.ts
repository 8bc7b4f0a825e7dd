// problems.csv: problems that a unit could not settle alone. Once in, a problem is the app's.
import { hidden } from '@core/board/hidden'
import { maskText } from '@core/board/mask-text'
import type { ServicePlace } from '@core/homes/service-place'
import type { Problem } from '@core/pledges/problem'
import { cellsOf } from './cells'
import type { problemTable } from './columns'
import type { Report } from './fault'
import type { KnownUnits } from './known-units'
import { placeNamed, wordsIn } from './read-posts'
import type { Row } from './read-table'
import { uniqueIds } from './unique-ids'

export type ImportedProblem = Pick<Problem, 'title' | 'text' | 'unitId' | 'path' | 'placeId' | 'skills' | 'demo'>

export function readProblems(
  rows: readonly Row<keyof typeof problemTable.columns>[],
  units: KnownUnits,
  places: ReadonlyMap<string, ServicePlace>,
  report: Report,
): ReadonlyMap<string, ImportedProblem> {
  const ids = uniqueIds()
  const all = new Map<string, ImportedProblem>()
  for (const row of rows) {
    const cells = cellsOf(row, report)
    const id = ids.read(cells, 'id', row)
    const unit = units.named(cells, 'unitId', ['subdistrict', 'community', 'gridBranch'])
    const problem = {
      title: cells.text('title', 40),
      text: cells.text('text', 500),
      placeId: placeNamed(cells, places),
      skills: wordsIn(cells, 'skills'),
      demo: cells.yesNo('demo'),
    }
    for (const field of ['title', 'text'] as const)
      if (maskText(problem[field]).includes(hidden)) cells.fault(field, 'words.tell')
    if (id && unit) all.set(id, { ...problem, unitId: unit.id, path: unit.path })
  }
  return all
}
