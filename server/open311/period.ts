// `start_date` and `end_date`: at most 90 days, the last 90 where nothing is said.
import { dayMs } from '@core/kernel/china-day'
import { ok } from '@core/kernel/result'
import { fault, type Outcome } from './fault'
import { parseTime } from './w3c-time'

/** GeoReport v2, GET Service Requests. */
export const longestDays = 90
const longestMs = longestDays * dayMs

export interface Period {
  /** Epoch ms, both inclusive. */
  readonly from: number
  readonly to: number
}

export function periodOf(params: URLSearchParams, now: number): Outcome<Period> {
  const start = timeIn(params, 'start_date')
  if (!start.ok) return start
  const end = timeIn(params, 'end_date')
  if (!end.ok) return end
  const to = end.value ?? latestFor(start.value, now)
  const from = start.value ?? to - longestMs
  if (start.value !== undefined && end.value !== undefined && from > to) {
    return fault(400, 'start_date lies after end_date')
  }
  if (to - from > longestMs) return fault(400, `start_date and end_date may not span more than ${longestDays} days`)
  return ok({ from, to })
}

function latestFor(start: number | undefined, now: number): number {
  return start === undefined ? now : Math.min(now, start + longestMs)
}

function timeIn(params: URLSearchParams, name: string): Outcome<number | undefined> {
  const text = params.get(name)
  if (text === null) return ok(undefined)
  const at = parseTime(text)
  return at === undefined ? fault(400, badTime(name)) : ok(at)
}

function badTime(field: string): string {
  return `${field} must be a W3C date and time with its offset, such as 2026-11-24T12:00:00+08:00`
}
