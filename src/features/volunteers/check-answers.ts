// What somebody reads off a paper, as the contract asks for it.
import type { Answers } from '@/ui/form-field'
import { checkWords as words } from '@/ui/words/volunteers-hours'
import { wholeNumber } from './whole-number'

/** 2026 年 1 月 1 日, 2026-1-1, 2026.01.01 and 20260101 are one day; undefined for what is none. */
export function dayIn(typed: string | undefined): string | undefined {
  const text = (typed ?? '').replace(/\s/g, '')
  const parts = /^(\d{4})(\d{2})(\d{2})$/.exec(text) ?? /^(\d{4})[年./-](\d{1,2})[月./-](\d{1,2})日?$/.exec(text)
  if (!parts) return undefined
  const day = `${parts[1]}-${parts[2]?.padStart(2, '0')}-${parts[3]?.padStart(2, '0')}`
  const at = Date.parse(`${day}T00:00:00Z`)
  return Number.isFinite(at) && new Date(at).toISOString().startsWith(day) ? day : undefined
}

/** More hours stand on no paper. */
const mostHours = 100_000

export interface PaperRead {
  readonly name: string
  readonly from: string
  readonly until: string
  readonly issuedOn: string
  readonly minutes: number
  readonly code: string
}

export function paperOf({ name = '', from, until, issuedOn, hours, minutes, code = '' }: Answers): PaperRead {
  const all = (numberIn(hours, mostHours) ?? 0) * 60 + (numberIn(minutes, 59) ?? 0)
  return {
    name,
    from: dayIn(from) ?? '',
    until: dayIn(until) ?? '',
    issuedOn: dayIn(issuedOn) ?? '',
    minutes: all,
    code,
  }
}

/** What is missing or cannot be read, by question. */
export function paperFaults(answers: Answers): Answers {
  const faults: Record<string, string> = {}
  for (const name of ['name', 'code']) if ((answers[name] ?? '').trim() === '') faults[name] = words.empty
  for (const name of ['from', 'until', 'issuedOn'])
    if (dayIn(answers[name]) === undefined) faults[name] = words.dayWrong
  if (numberIn(answers.hours, mostHours) === undefined) faults.hours = words.numberWrong
  if (numberIn(answers.minutes, 59) === undefined) faults.minutes = words.numberWrong
  return faults
}

/** Left empty it is none. */
function numberIn(typed: string | undefined, most: number): number | undefined {
  return (typed ?? '').trim() === '' ? 0 : wholeNumber(typed, 0, most)
}
