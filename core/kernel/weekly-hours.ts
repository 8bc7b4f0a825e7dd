// Hours that repeat each week, read from the subset of OSM's opening_hours syntax that a notice on a door needs:
// `Mo-Fr 08:30-11:30,14:00-17:30; Sa 09:00-12:00`, or `24/7`. Local time is UTC+8 all year (no summer time in China).
import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import { ok, refuse, type Result } from './result'

dayjs.extend(utc)

export const chinaOffsetHours = 8

export interface Opening {
  /** 0 = Monday … 6 = Sunday. */
  readonly weekday: number
  /** Minutes after midnight, inclusive. */
  readonly from: number
  /** Minutes after midnight, exclusive; at most 1440. */
  readonly to: number
}
export type WeeklyHours = readonly Opening[]

const weekdayNames = ['Mo', 'Tu', 'We', 'Th', 'Fr', 'Sa', 'Su']
const minutesOfDay = 24 * 60

/** Refuses with `hours.syntax` and the part it could not read. */
export function parseWeeklyHours(written: string): Result<WeeklyHours> {
  if (written.trim() === '24/7') return ok(weekdayNames.map((_, weekday) => ({ weekday, from: 0, to: minutesOfDay })))
  const openings: Opening[] = []
  for (const rule of written.split(';').map((part) => part.trim())) {
    const match = /^([A-Za-z,-]+)\s+([\d:,\s-]+)$/.exec(rule)
    const days = match?.[1] ? parseDays(match[1]) : undefined
    const spans = match?.[2] ? parseSpans(match[2]) : undefined
    if (!days || !spans) return refuse('invalid', 'hours.syntax', { params: { part: rule } })
    for (const weekday of days) for (const span of spans) openings.push({ weekday, ...span })
  }
  return ok(openings.sort((a, b) => a.weekday - b.weekday || a.from - b.from))
}

function parseDays(written: string): number[] | undefined {
  const days: number[] = []
  for (const part of written.split(',')) {
    const [first = '', last = first, ...rest] = part.split('-')
    const from = weekdayNames.indexOf(first)
    const to = weekdayNames.indexOf(last)
    if (from < 0 || to < from || rest.length > 0) return undefined
    for (let day = from; day <= to; day++) days.push(day)
  }
  return days
}

function parseSpans(written: string): { from: number; to: number }[] | undefined {
  const spans: { from: number; to: number }[] = []
  for (const part of written.split(',')) {
    const match = /^\s*(\d{2}):(\d{2})-(\d{2}):(\d{2})\s*$/.exec(part)
    if (!match) return undefined
    const [hour = 0, minute = 0, endHour = 0, endMinute = 0] = match.slice(1).map(Number)
    const from = hour * 60 + minute
    const to = endHour * 60 + endMinute
    if (minute > 59 || endMinute > 59 || to > minutesOfDay || from >= to) return undefined
    spans.push({ from, to })
  }
  return spans
}

/** Is `at` (epoch ms) inside the hours? */
export function isWithin(hours: WeeklyHours, at: number): boolean {
  const { weekday, minute } = weekMoment(at)
  return hours.some((opening) => opening.weekday === weekday && opening.from <= minute && minute < opening.to)
}

/** The opening that covers `at`, or the next one after it (within the week), with how many days ahead it is. */
export function currentOrNextOpening(
  hours: WeeklyHours,
  at: number,
): { readonly opening: Opening; readonly daysAhead: number } | undefined {
  const { weekday, minute } = weekMoment(at)
  for (let daysAhead = 0; daysAhead <= 7; daysAhead++) {
    const day = (weekday + daysAhead) % 7
    const opening = hours.find((one) => one.weekday === day && (daysAhead > 0 || minute < one.to))
    if (opening) return { opening, daysAhead }
  }
  return undefined
}

function weekMoment(at: number): { weekday: number; minute: number } {
  const local = dayjs(at).utcOffset(chinaOffsetHours)
  return { weekday: (local.day() + 6) % 7, minute: local.hour() * 60 + local.minute() }
}
