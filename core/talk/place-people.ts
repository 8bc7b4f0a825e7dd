// Where people stand by what they think of a matter's statements: principal components of their stances, with what was
// not judged taken as the mean and those who judged little moved out again, as Polis does (docs/talk.md).
import { PCA } from 'ml-pca'
import type { Stances } from './talk'

/** What it takes to place one more person in a picture that was drawn: nothing of it says who stands where. */
export interface Placing {
  readonly statementIds: readonly string[]
  /** Mean stance on each statement, of those who judged it. */
  readonly centre: readonly number[]
  /** Loadings of the statements on the two axes. */
  readonly first: readonly number[]
  readonly second: readonly number[]
  /** What coordinates are divided by to lie in −1…1. */
  readonly reach: number
}

export type Place = readonly [x: number, y: number]

/** A third of the statements, but 3 at least, and never more than 7, which is what Polis asks for. */
export function leastJudged(statements: number): number {
  return Math.max(3, Math.min(7, Math.ceil(statements / 3)))
}

/** One person's stances in the order of the statements; `unjudged` where there is none. */
export type Row = Int8Array

export const unjudged = 2

export function rowOf(stances: Stances, statementIds: readonly string[]): Row {
  return Int8Array.from(statementIds, (id) => (Object.hasOwn(stances, id) ? (stances[id] ?? unjudged) : unjudged))
}

/** How many statements were judged, passes included. */
export function judgedIn(row: Row): number {
  return row.reduce((count, stance) => (stance === unjudged ? count : count + 1), 0)
}

/** `rows`: of people who all have judged enough, in an order of their own, not of arrival; so are the statements. */
export function axesOf(rows: readonly Row[], statementIds: readonly string[]): Placing {
  const centre = statementIds.map((_, column) => meanOf(rows, column))
  const components = new PCA(covarianceOf(rows, centre), { isCovarianceMatrix: true }).getEigenvectors()
  const axis = (index: number) => upright(statementIds.map((_, at) => components.get(at, index)))
  const unscaled: Placing = { statementIds, centre, first: axis(0), second: axis(1), reach: 1 }
  const reach = rows.reduce((most, row) => Math.max(most, ...project(unscaled, row).map(Math.abs)), 0)
  return { ...unscaled, reach: reach > tiny ? reach : 1 }
}

/** Undefined for who has judged too little. */
export function placeOf(placing: Placing, row: Row): Place | undefined {
  return judgedIn(row) < leastJudged(row.length) ? undefined : project(placing, row)
}

/** Below this a loading is rounding, not opinion. */
const tiny = 1e-9

function meanOf(rows: readonly Row[], column: number): number {
  let [sum, judged] = [0, 0]
  for (const row of rows) {
    const stance = row[column] ?? unjudged
    if (stance === unjudged) continue
    sum += stance
    judged++
  }
  return judged === 0 ? 0 : sum / judged
}

/**
 * Statements × statements, so that thousands of people cost little. What was not judged is the mean, and the mean adds
 * nothing: only pairs that one person judged both are added up.
 */
function covarianceOf(rows: readonly Row[], centre: readonly number[]): number[][] {
  const size = centre.length
  const sums = new Float64Array(size * size)
  const from = new Float64Array(size)
  for (const row of rows) {
    const judged: number[] = []
    for (const [at, mean] of centre.entries()) {
      const stance = row[at] ?? unjudged
      if (stance === unjudged) continue
      judged.push(at)
      from[at] = stance - mean
    }
    for (const one of judged) {
      const [start, own] = [one * size, from[one] ?? 0]
      for (const other of judged) sums[start + other] = (sums[start + other] ?? 0) + own * (from[other] ?? 0)
    }
  }
  const people = Math.max(1, rows.length - 1)
  return centre.map((_, at) => Array.from(sums.subarray(at * size, (at + 1) * size), (sum) => sum / people))
}

/** Either end of an axis may be plus: by rule, the first statement that counts on it pulls to plus. */
function upright(loadings: readonly number[]): readonly number[] {
  const lead = loadings.find((loading) => Math.abs(loading) > tiny) ?? 0
  return lead < 0 ? loadings.map((loading) => -loading) : loadings
}

function project({ centre, first, second, reach }: Placing, row: Row): Place {
  let [x, y, judged] = [0, 0, 0]
  for (const [at, mean] of centre.entries()) {
    const stance = row[at] ?? unjudged
    if (stance === unjudged) continue
    x += (stance - mean) * (first[at] ?? 0)
    y += (stance - mean) * (second[at] ?? 0)
    judged++
  }
  // What was not judged pulls to the middle; the root of the share that was undoes it.
  const scale = Math.sqrt(centre.length / Math.max(1, judged)) / reach
  return [x * scale, y * scale]
}
