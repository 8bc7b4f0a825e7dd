// Counts of many outcomes: sums that can be added and taken away exactly, so that any area is the sum of its parts.
import { histogramOf, subtractHistograms, sumHistograms, type Histogram } from './histogram'
import type { Outcome } from './outcome'

export interface Tally {
  /** In the rates, and left out of them. */
  readonly requests: number
  readonly leftOut: number
  readonly unanswered: number
  readonly lateAccept: number
  /** Answered, or the limit has passed; of these, no limit missed. */
  readonly due: number
  readonly inTime: number
  /** Judged by the resident; of these, resolved. */
  readonly judged: number
  readonly resolved: number
  /** Closed without a word of the resident. */
  readonly silent: number
  readonly rated: number
  readonly satisfied: number
  readonly accept: Histogram
  readonly answer: Histogram
}

const counts = [
  'requests',
  'leftOut',
  'unanswered',
  'lateAccept',
  'due',
  'inTime',
  'judged',
  'resolved',
  'silent',
  'rated',
  'satisfied',
] as const
type Counts = Pick<Tally, (typeof counts)[number]>

const none: Counts = {
  requests: 0,
  leftOut: 0,
  unanswered: 0,
  lateAccept: 0,
  due: 0,
  inTime: 0,
  judged: 0,
  resolved: 0,
  silent: 0,
  rated: 0,
  satisfied: 0,
}

export const nothing: Tally = { ...none, accept: [], answer: [] }

export function tallyOf(outcome: Outcome): Tally {
  if (outcome.leftOut !== '') return { ...nothing, leftOut: 1 }
  const { answer, verdict, rating, unanswered, lateAccept } = outcome
  const one = (stands: boolean) => (stands ? 1 : 0)
  return {
    requests: 1,
    leftOut: 0,
    unanswered,
    lateAccept,
    due: one(answer !== 'waiting'),
    inTime: one(answer === 'inTime'),
    judged: one(verdict === 'resolved' || verdict === 'unresolved'),
    resolved: one(verdict === 'resolved'),
    silent: one(verdict === 'silent'),
    rated: one(rating !== null),
    satisfied: one(rating === 'satisfied' || rating === 'acceptable'),
    accept: histogramOf(outcome.acceptMinutes),
    answer: histogramOf(outcome.answerMinutes),
  }
}

export function addTally(one: Tally, other: Tally): Tally {
  return sumOf([one, other])
}

/** Takes away what was added before. */
export function subtractTally(one: Tally, other: Tally): Tally {
  return {
    ...combined(one, other, -1),
    accept: subtractHistograms(one.accept, other.accept),
    answer: subtractHistograms(one.answer, other.answer),
  }
}

export function sumOf(tallies: readonly Tally[]): Tally {
  return {
    ...tallies.reduce<Counts>((sum, tally) => combined(sum, tally, 1), none),
    accept: sumHistograms(tallies.map(({ accept }) => accept)),
    answer: sumHistograms(tallies.map(({ answer }) => answer)),
  }
}

function combined(one: Counts, other: Counts, sign: 1 | -1): Counts {
  const sum: { -readonly [Name in keyof Counts]: number } = { ...none }
  for (const name of counts) sum[name] = one[name] + sign * other[name]
  return sum
}
