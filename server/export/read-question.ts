// What an export is asked for: a unit and whole days in China.
import * as v from 'valibot'
import { dayMs } from '@core/kernel/china-day'
import { parse } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { id } from '@core/kernel/schema'
import { parseTime } from '../open311/w3c-time'
import type { Span } from './requests-of'

/** A leap year: long enough for a yearly report. */
export const longestDays = 366

export interface Question {
  readonly unitId: string
  /** As written, for the file's name. */
  readonly days: { readonly from: string; readonly to: string }
  readonly span: Span
}

const day = v.pipe(v.string('input.time'), v.regex(/^\d{4}-\d{2}-\d{2}$/, 'input.time'))
const question = v.object({ unitId: id, from: day, to: day })

/** Refuses with `input.…` and the field, or `export.period`. */
export function readQuestion(raw: unknown): Result<Question> {
  const parsed = parse(question, raw)
  if (!parsed.ok) return parsed
  const { unitId, from, to } = parsed.value
  const first = parseTime(from)
  if (first === undefined) return refuse('invalid', 'input.time', { field: 'from' })
  const last = parseTime(to)
  if (last === undefined) return refuse('invalid', 'input.time', { field: 'to' })
  const days = (last - first) / dayMs + 1
  if (days < 1 || days > longestDays) {
    return refuse('invalid', 'export.period', { field: 'to', params: { limit: longestDays } })
  }
  return ok({ unitId, days: { from, to }, span: { from: first, to: last + dayMs - 1 } })
}
