// A certificate of hours: what it says, and what its check code is made over.
import { dayMs } from '@core/kernel/china-day'
import { startOfDay } from './volunteers-input'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { HoursLine } from './volunteers-views'

/** What stands on the paper and can be read off it again. */
export interface CertifiedHours {
  readonly name: string
  /** Days of China, both inclusive, `2026-11-30`. */
  readonly from: string
  readonly until: string
  readonly minutes: number
  readonly issuedOn: string
}

export interface Certificate extends CertifiedHours {
  /** Oldest first. */
  readonly lines: readonly HoursLine[]
  readonly issuer: string
  readonly code: string
  readonly demo: boolean
}

/** More is another paper. */
export const longestPeriodDays = 5 * 366

/** The same paper, the same text; nobody can move a word from one field to the next. */
export function sealedText({ name, from, until, minutes, issuedOn }: CertifiedHours): string {
  return JSON.stringify(['certificate', name, from, until, minutes, issuedOn])
}

export function checkPeriod(from: string, until: string): Result<true> {
  const days = (startOfDay(until) - startOfDay(from)) / dayMs
  if (days < 0) return refuse('invalid', 'certificate.order', { field: 'until' })
  return days > longestPeriodDays ? refuse('invalid', 'certificate.too-long', { field: 'until' }) : ok(true)
}

/** `3 小时 20 分钟` in numbers: hours and the minutes that are left. */
export function hoursAndMinutes(minutes: number): { readonly hours: number; readonly rest: number } {
  return { hours: Math.floor(minutes / 60), rest: minutes % 60 }
}

/** `2026-11-30` of a moment in China. */
export function dayOf(at: number): string {
  return new Date(at + chinaOffsetMs).toISOString().slice(0, 10)
}

const chinaOffsetMs = 8 * 3600_000
