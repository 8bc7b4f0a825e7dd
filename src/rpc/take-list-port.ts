// A list of requests as a file of one's own, from the server that gives such lists.
import type { Result } from '@core/kernel/result'

export interface WantedList {
  readonly unitId: string
  /** Days in China, `2026-11-24`, both inclusive. */
  readonly from: string
  readonly to: string
  readonly format: 'csv' | 'xlsx'
}

export interface TakeList {
  /** Whether a file can be kept here at all. */
  readonly canTakeLists: boolean
  /** Always resolves; the file is with the person then. */
  takeList(wanted: WantedList): Promise<Result<true>>
}

/** A district's year, over a slow net. */
export const listWithinMs = 10 * 60_000
