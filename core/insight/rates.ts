// The three rates and the two times of an area, as they may be shown.
import { percentile, sizeOf, type Histogram } from './histogram'
import type { Tally } from './tally'

/** Of fewer than this, only the counts are told: one more or less would turn the percentage over. */
export const smallGroup = 5

export interface Rate {
  /** How many there are to judge, and how many of them are good. */
  readonly of: number
  readonly count: number
  /** 0–1; null in a small group. */
  readonly share: number | null
}

export interface Times {
  readonly count: number
  /** Minutes within which half, and nine of ten, were done; null in a small group. */
  readonly medianMinutes: number | null
  readonly p90Minutes: number | null
}

export interface Figures {
  readonly requests: number
  readonly leftOut: number
  readonly unanswered: number
  readonly lateAccept: number
  readonly lateAnswer: number
  /** Closed without a word of the resident. */
  readonly silent: number
  readonly response: Rate
  readonly resolution: Rate
  readonly satisfaction: Rate
  readonly accept: Times
  readonly answer: Times
}

export function figuresOf(tally: Tally): Figures {
  const { requests, leftOut, unanswered, lateAccept, silent } = tally
  return {
    requests,
    leftOut,
    unanswered,
    lateAccept,
    lateAnswer: tally.due - tally.inTime,
    silent,
    response: rateOf(tally.inTime, tally.due),
    resolution: rateOf(tally.resolved, tally.judged),
    satisfaction: rateOf(tally.satisfied, tally.rated),
    accept: timesOf(tally.accept),
    answer: timesOf(tally.answer),
  }
}

function rateOf(count: number, of: number): Rate {
  return { of, count, share: of < smallGroup ? null : count / of }
}

function timesOf(histogram: Histogram): Times {
  const count = sizeOf(histogram)
  if (count < smallGroup) return { count, medianMinutes: null, p90Minutes: null }
  return {
    count,
    medianMinutes: percentile(histogram, 0.5) ?? null,
    p90Minutes: percentile(histogram, 0.9) ?? null,
  }
}
