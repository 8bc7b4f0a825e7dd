// Working time: how far a limit reaches once nights, weekends and public holidays are left out. China has UTC+8 all year.
import { chinaOffsetHours, type WeeklyHours } from '@core/kernel/weekly-hours'
import type { WorkingCalendar } from './working-calendar'

const minuteMs = 60_000
const dayMs = 24 * 60 * minuteMs
const chinaOffsetMs = chinaOffsetHours * 60 * minuteMs

/** One stretch of work in ms, after China's midnight or as epoch: `from` inclusive, `to` exclusive. */
interface Span {
  readonly from: number
  readonly to: number
}
type DayHours = readonly Span[]

interface Week {
  /** Hours by weekday, 0 = Monday; stretches that touch or overlap are one. */
  readonly byWeekday: readonly DayHours[]
  /** Days that are not what their weekday says, by day number. */
  readonly exceptions: ReadonlyMap<number, DayHours>
}

const roundTheClock: DayHours = [{ from: 0, to: dayMs }]
const closed: DayHours = []
/** Derived once a calendar, which never changes. */
const weeks = new WeakMap<WorkingCalendar, Week>()

/**
 * The first moment (epoch ms) by which `minutes` of working time have passed since `at`. So 0 minutes, or fewer, is `at`
 * itself, at whatever hour; and time that runs out at the close of a day ends then, not at the next opening. A calendar
 * without any office hours counts round the clock. Minutes without end never end: infinite in, infinite out.
 */
export function addWorkingMinutes(calendar: WorkingCalendar, at: number, minutes: number): number {
  if (!Number.isFinite(at + minutes)) return at + minutes
  if (minutes <= 0) return at
  const week = weekOf(calendar)
  let left = minutes * minuteMs
  for (let day = dayOf(at); ; day++) {
    for (const span of spansOf(week, day)) {
      const from = Math.max(span.from, at)
      const worked = Math.max(0, span.to - from)
      if (worked > 0 && left <= worked) return from + left
      left -= worked
    }
  }
}

/** Working minutes, fractions included, from one moment (epoch ms) to a later one; 0 where it is not later. */
export function workingMinutesBetween(calendar: WorkingCalendar, from: number, to: number): number {
  if (!(from < to)) return 0
  if (!Number.isFinite(to - from)) return Infinity
  const week = weekOf(calendar)
  let worked = 0
  for (let day = dayOf(from); day <= dayOf(to); day++) {
    for (const span of spansOf(week, day)) worked += Math.max(0, Math.min(span.to, to) - Math.max(span.from, from))
  }
  return worked / minuteMs
}

/** Do offices work at `at` (epoch ms)? */
export function isWorkingTime(calendar: WorkingCalendar, at: number): boolean {
  return spansOf(weekOf(calendar), dayOf(at)).some(({ from, to }) => from <= at && at < to)
}

function weekOf(calendar: WorkingCalendar): Week {
  const known = weeks.get(calendar)
  if (known) return known
  const week = readWeek(calendar)
  weeks.set(calendar, week)
  return week
}

function readWeek({ officeHours, days }: WorkingCalendar): Week {
  const byWeekday = [0, 1, 2, 3, 4, 5, 6].map((weekday) =>
    merged(officeHours.filter((opening) => opening.weekday === weekday)),
  )
  // Holidays must not close an office that never opens: its limits would never end.
  if (byWeekday.every((hours) => hours.length === 0)) {
    return { byWeekday: byWeekday.map(() => roundTheClock), exceptions: new Map() }
  }
  // An office closed on Mondays works a swapped day as it works its first open one.
  const swapped = byWeekday.find((hours) => hours.length > 0) ?? closed
  const exceptions = new Map(
    days.map(({ date, kind }) => [dayOf(Date.parse(`${date}T12:00:00+08:00`)), kind === 'workday' ? swapped : closed]),
  )
  return { byWeekday, exceptions }
}

/** From minutes to ms, in order. */
function merged(openings: WeeklyHours): DayHours {
  const spans: { from: number; to: number }[] = []
  for (const { from, to } of [...openings].sort((a, b) => a.from - b.from)) {
    const last = spans.at(-1)
    if (last && from * minuteMs <= last.to) last.to = Math.max(last.to, to * minuteMs)
    else spans.push({ from: from * minuteMs, to: to * minuteMs })
  }
  return spans
}

/** Days since 1970-01-01 in China, a Thursday. */
function dayOf(at: number): number {
  return Math.floor((at + chinaOffsetMs) / dayMs)
}

/** The day's stretches of work in epoch ms. */
function spansOf({ byWeekday, exceptions }: Week, day: number): DayHours {
  const weekday = (((day + 3) % 7) + 7) % 7
  const midnight = day * dayMs - chinaOffsetMs
  const hours = exceptions.get(day) ?? byWeekday[weekday] ?? closed
  return hours.map(({ from, to }) => ({ from: midnight + from, to: midnight + to }))
}
