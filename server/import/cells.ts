// Reads the cells of one row. A cell that cannot be read is reported and stands in as something harmless, so that one
// pass finds every fault; a folder with faults is never imported.
import { longestTermMs } from '@core/accounts/person'
import dayjs from 'dayjs'
import customParseFormat from 'dayjs/plugin/customParseFormat'
import utc from 'dayjs/plugin/utc'
import { dayMs } from '@core/kernel/china-day'
import { chinaOffsetHours, parseWeeklyHours } from '@core/kernel/weekly-hours'
import type { Report } from './fault'
import type { FaultReason } from './fault-words'
import type { Row } from './read-table'

dayjs.extend(utc)
dayjs.extend(customParseFormat)

/** The longest term of a grant, as in `core/accounts/person`. */
/** NUL and its kin: invisible in a spreadsheet, refused by databases. */
const unreadable = /[\u0000-\u0008\u000b\u000c\u000e-\u001f\u007f\ufffd]|\p{Surrogate}/u

export interface Cells<F extends string> {
  fault(field: F | '', reason: FaultReason, params?: Readonly<Record<string, string | number>>): void
  /** Required unless `least` is 0. */
  text(field: F, most: number, least?: 0): string
  /** A code or id. Its bound keeps a grant's id, made from two of them, within 80 characters. */
  id(field: F): string
  choice<V extends string>(field: F, choices: Readonly<Record<V, string>>): V
  yesNo(field: F): boolean
  /** A finite number, or undefined. */
  number(field: F): number | undefined
  whole(field: F, most: number, least?: number): number
  hours(field: F): string
  phone(field: F, least?: 0): string
  /** A day as it is in China, `2026-10-01`. */
  day(field: F): string | undefined
  /** Epoch ms from the first day's first moment, inclusive, to the last day's last, exclusive; China's time. */
  term(from: F, until: F): { readonly from: number; readonly until: number }
  list(field: F): readonly string[]
}

export function cellsOf<F extends string>({ file, line, cells }: Row<F>, report: Report): Cells<F> {
  const fault: Cells<F>['fault'] = (field, reason, params = {}) => report({ file, line, field, reason, params })
  const text: Cells<F>['text'] = (field, most, least) => {
    const value = cells[field]
    if (value === '' && least !== 0) fault(field, 'cell.empty')
    if ([...value].length > most) fault(field, 'cell.too-long', { most })
    if (unreadable.test(value)) fault(field, 'cell.unreadable')
    return value
  }
  const choice: Cells<F>['choice'] = <V extends string>(field: F, choices: Readonly<Record<V, string>>) => {
    const value = cells[field]
    const known = Object.keys(choices) as V[]
    const chosen = known.find((one) => one === value || choices[one] === value)
    if (chosen === undefined && value === '') fault(field, 'cell.empty')
    if (chosen === undefined && value !== '') {
      fault(field, 'cell.choice', { value, choices: known.map((one) => `${one}（${choices[one]}）`).join('、') })
    }
    return chosen ?? (known[0] as V)
  }
  const number: Cells<F>['number'] = (field) => {
    const value = cells[field]
    if (/^-?\d+(\.\d+)?$/.test(value)) return Number(value)
    if (value === '') fault(field, 'cell.empty')
    else fault(field, 'cell.number', { value })
    return undefined
  }
  return {
    fault,
    text,
    id: (field) => readId(cells[field], (reason) => fault(field, reason, { value: cells[field] })),
    choice,
    yesNo: (field) => ['yes', '是', 'true'].includes(cells[field] === '' ? 'no' : choice(field, yesOrNo(cells[field]))),
    number,
    whole(field, most, least = 0) {
      const value = number(field)
      if (value === undefined || (Number.isInteger(value) && value >= least && value <= most)) return value ?? least
      fault(field, 'cell.whole', { value, least, most })
      return least
    },
    hours(field) {
      const value = text(field, 200)
      const parsed = parseWeeklyHours(value)
      if (!parsed.ok && value !== '') fault(field, 'cell.hours', { value, part: parsed.error.params?.part ?? '' })
      return value
    },
    phone(field, least) {
      const value = text(field, 20, least)
      if (value !== '' && !/^\+?[\d -]{3,20}$/.test(value)) fault(field, 'cell.phone', { value })
      return value
    },
    day: (field) => readDay(cells[field], (reason, params) => fault(field, reason, params)),
    term: (from, until) => readTerm(cells, from, until, fault),
    list: (field) =>
      text(field, 300, 0)
        .split(/[、;；]/)
        .map((part) => part.trim())
        .filter((part) => part !== ''),
  }
}

/** `true` and `false` are what mapping programs write. */
function yesOrNo(written: string): Readonly<Record<string, string>> {
  return written === 'true' || written === 'false' ? { true: '是', false: '否' } : { yes: '是', no: '否' }
}

function readId(value: string, fault: (reason: FaultReason) => void): string {
  if (value === '') fault('cell.empty')
  else if (/^\d(\.\d+)?E\+?\d+$/i.test(value)) fault('id.scientific')
  else if (!/^[A-Za-z0-9][A-Za-z0-9_.-]{0,22}$/.test(value)) fault('id.malformed')
  return value
}

function readDay(value: string, fault: (reason: FaultReason, params: { value: string }) => void): string | undefined {
  const day = dayIn(value)
  if (!day) fault(value === '' ? 'cell.empty' : 'cell.date', { value })
  return day?.format('YYYY-MM-DD')
}

function readTerm<F extends string>(
  cells: Readonly<Record<F, string>>,
  fromField: F,
  untilField: F,
  fault: Cells<F>['fault'],
): { readonly from: number; readonly until: number } {
  const from = dayStart(cells[fromField])
  const lastDay = dayStart(cells[untilField])
  for (const [field, day] of [
    [fromField, from],
    [untilField, lastDay],
  ] as const) {
    if (day === undefined) fault(field, cells[field] === '' ? 'cell.empty' : 'cell.date', { value: cells[field] })
  }
  if (from === undefined || lastDay === undefined) return { from: 0, until: 0 }
  const until = lastDay + dayMs
  if (until <= from) fault(untilField, 'dates.order')
  if (until - from > longestTermMs) fault(untilField, 'dates.too-long')
  return { from, until }
}

function dayStart(written: string): number | undefined {
  const day = dayIn(written)
  return day && day.valueOf() - chinaOffsetHours * 3600 * 1000
}

/** Excel turns 2026-01-31 into 2026/1/31; both are read. */
function dayIn(written: string): dayjs.Dayjs | undefined {
  return ['YYYY-MM-DD', 'YYYY/M/D', 'YYYY-M-D']
    .map((format) => dayjs.utc(written, format, true))
    .find((parsed) => parsed.isValid())
}
