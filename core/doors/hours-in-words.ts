// Hours as a notice on a door says them: of a week, with days of the same hours together, and of single days.
import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import { chinaOffsetHours, type Opening, type WeeklyHours } from '@core/kernel/weekly-hours'

dayjs.extend(utc)

const dayWords = ['周一', '周二', '周三', '周四', '周五', '周六', '周日']
const everyDay = '每天'
const always = '全天'
const minutesOfDay = 24 * 60

/** `周一至周五 8:30–11:30、14:00–17:30；周六 9:00–11:30`. */
export function hoursInWords(hours: WeeklyHours): string {
  const byDay = dayWords.map((_, weekday) => spansOf(hours.filter((opening) => opening.weekday === weekday)))
  const parts: string[] = []
  for (const spans of new Set(byDay)) {
    if (spans === '') continue
    const days = byDay.flatMap((one, weekday) => (one === spans ? [weekday] : []))
    // A space that does not break: a day and its first hours stay on one line.
    parts.push(`${daysInWords(days)}\u00a0${spans}`)
  }
  return parts.join('；')
}

/** More do not fit on a sheet. */
const timesShown = 3

/** `12月5日 9:00–11:00`, the first three. */
export function timesInWords(shifts: readonly { readonly startsAt: number; readonly endsAt: number }[]): string {
  const local = (at: number) => dayjs(at).utcOffset(chinaOffsetHours)
  return shifts
    .slice(0, timesShown)
    .map(({ startsAt, endsAt }) => `${local(startsAt).format('M月D日\u00a0H:mm')}–${local(endsAt).format('H:mm')}`)
    .join('；')
}

function spansOf(openings: readonly Opening[]): string {
  if (openings.some(({ from, to }) => from === 0 && to === minutesOfDay)) return always
  return openings.map(({ from, to }) => `${clock(from)}–${clock(to)}`).join('、')
}

function clock(minute: number): string {
  return `${Math.floor(minute / 60)}:${String(minute % 60).padStart(2, '0')}`
}

/** Three days in a row or more are a span, others are named. */
function daysInWords(days: readonly number[]): string {
  if (days.length === dayWords.length) return everyDay
  const runs: number[][] = []
  for (const day of days) {
    const run = runs.at(-1)
    if (run && run.at(-1) === day - 1) run.push(day)
    else runs.push([day])
  }
  return runs.flatMap(runInWords).join('、')
}

function runInWords(run: readonly number[]): string[] {
  const names = run.map((day) => dayWords[day] ?? '')
  return names.length < 3 ? names : [`${names[0] ?? ''}至${names.at(-1) ?? ''}`]
}
