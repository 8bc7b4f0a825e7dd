// Outcomes of a year as a district has them, and the counts of all of them in one go.
import type { Grid } from '@core/district/grid'
import { childPath, unitAreaPath } from '@core/insight/area-path'
import { monthOf } from '@core/insight/month'
import {
  cellId,
  cellsAbove,
  emptyCell,
  everyService,
  type CellKey,
  type CountedOutcome,
  type RateCell,
} from '@core/insight/rate-cell'
import { addTally, tallyOf, type Tally } from '@core/insight/tally'

export interface OutcomeRow {
  readonly id: string
  readonly body: CountedOutcome
}

const firstDay = Date.UTC(2025, 11, 1)
const yearMs = 364 * 24 * 3600 * 1000
const services = 18

export function* outcomeRows(rows: number, grids: readonly Grid[]): Generator<OutcomeRow> {
  for (let n = 0; n < rows; n += 1) yield { id: `request-${n}`, body: outcomeRow(n, rows, grids) }
}

function outcomeRow(n: number, rows: number, grids: readonly Grid[]): CountedOutcome {
  // Fibonacci hashing spreads neighbours over everything, the same way each time.
  const spread = (salt: number, below: number) => Math.floor((((n + 1) * 0.6180339887498949 * salt) % 1) * below)
  const grid = grids[spread(1, grids.length)]
  if (!grid) throw new Error('a district without grids')
  const submittedAt = firstDay + Math.floor((n / rows) * yearMs)
  const isLate = spread(3, 20) === 0
  const serviceCode = `service-${spread(7, services)}`
  const outcome = {
    month: monthOf(submittedAt),
    areaPath: childPath(unitAreaPath(grid.path.slice(0, 3)), grid.id),
    serviceCode,
    serviceName: '路灯照明',
    urgency: 'normal',
    status: 'confirmed',
    submittedAt,
    leftOut: '',
    answer: isLate ? 'late' : 'inTime',
    verdict: spread(5, 10) === 0 ? 'unresolved' : 'resolved',
    rating: spread(11, 3) === 0 ? null : 'satisfied',
    acceptMinutes: spread(13, 1000) ** 2 / 10_000,
    answerMinutes: spread(17, 1000) ** 2 / 200,
    unanswered: 0,
    lateAccept: spread(19, 15) === 0 ? 1 : 0,
    lateAnswer: isLate ? 1 : 0,
    unresolved: spread(5, 10) === 0 ? 1 : 0,
    dissatisfied: 0,
    dueAt: 0,
  } as const
  const kept = { facts: 8, seenAt: submittedAt, version: 1, countedVersion: 1, uncounted: 0, changedAt: submittedAt }
  return { ...outcome, ...kept, timed: 0, countedAs: tallyOf(outcome) }
}

/** The leaves first; everything else is the sum of them. */
export function cellsOf(rows: Iterable<OutcomeRow>): ReadonlyMap<string, RateCell> {
  const leaves = new Map<string, RateCell>()
  for (const { body } of rows) addTo(leaves, { ...body }, tallyOf(body))
  const cells = new Map<string, RateCell>()
  for (const { month, areaPath, serviceCode, tally } of leaves.values()) {
    for (const code of [serviceCode, everyService]) {
      const leaf = { month, areaPath, serviceCode: code }
      for (const key of [leaf, ...cellsAbove(leaf)]) addTo(cells, key, tally)
    }
  }
  return cells
}

function addTo(cells: Map<string, RateCell>, { month, areaPath, serviceCode }: CellKey, tally: Tally): void {
  const key = { month, areaPath, serviceCode }
  const cell = cells.get(cellId(key)) ?? emptyCell(key)
  cells.set(cellId(key), { ...cell, tally: addTally(cell.tally, tally) })
}
