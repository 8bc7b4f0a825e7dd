// Whether a place is open now, and when that changes, in words.
import { currentOrNextOpening, isWithin, parseWeeklyHours, type WeeklyHours } from '@core/kernel/weekly-hours'
import { formatMinute, weekdayOf } from '@/ui/time'
import { openWords, weekdayWords } from '@/ui/words/homes'

export interface OpenState {
  /** Undefined where the hours cannot be read. */
  readonly open: boolean | undefined
  readonly text: string
  /** 17:30 关门, 明天 08:30 开门; empty where nothing is known. */
  readonly next: string
}

const wholeDay = 24 * 60

export function openState(written: string, now: number): OpenState {
  const hours = parseWeeklyHours(written)
  if (!hours.ok) return { open: undefined, text: openWords.unknown, next: '' }
  if (isWithin(hours.value, now)) return { open: true, text: openWords.open, next: closing(hours.value, now) }
  return { open: false, text: openWords.closed, next: nextOpening(hours.value, now) }
}

function closing(hours: WeeklyHours, now: number): string {
  const to = currentOrNextOpening(hours, now)?.opening.to ?? wholeDay
  return to === wholeDay ? openWords.allDay : openWords.until(formatMinute(to))
}

function nextOpening(hours: WeeklyHours, now: number): string {
  const next = currentOrNextOpening(hours, now)
  if (!next) return ''
  const time = formatMinute(next.opening.from)
  if (next.daysAhead === 0) return openWords.opensToday(time)
  if (next.daysAhead === 1) return openWords.opensTomorrow(time)
  return openWords.opensOn(weekdayWords[next.opening.weekday] ?? '', time)
}

export interface DayHours {
  readonly weekday: number
  readonly today: boolean
  /** 08:30–11:30, 14:00–17:30; empty where it is shut all day. */
  readonly spans: readonly string[]
}

/** Monday to Sunday; undefined where the hours cannot be read. */
export function weekOf(written: string, now: number): readonly DayHours[] | undefined {
  const hours = parseWeeklyHours(written)
  if (!hours.ok) return undefined
  return weekdayWords.map((_, weekday) => ({
    weekday,
    today: weekdayOf(now) === weekday,
    spans: hours.value
      .filter((opening) => opening.weekday === weekday)
      .map(({ from, to }) => `${formatMinute(from)}–${formatMinute(to)}`),
  }))
}
