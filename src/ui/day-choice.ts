// Days and hours that are chosen by steps, kept as text in a draft: 20781 (days since 1970), 20781.570 (and minutes).
import { chinaDay, dayMs, minuteMs, startOfChinaDay } from '@core/kernel/china-day'
import { formatDay, formatMinute, weekdayOf } from './time'
import { weekWords } from './words/common'

const minutesOfDay = 24 * 60

export function firstDayChoice(now: number, daysAhead: number): string {
  return String(chinaDay(now) + daysAhead)
}

/** The end of the chosen day. */
export function endOfChosenDay(choice: string): number {
  return startOf(choice) + dayMs - 1
}

export function dayText(choice: string, now: number): string {
  const at = startOf(choice)
  return `${formatDay(at, now)} ${weekWords.days[weekdayOf(at)] ?? ''}`
}

/** Never before today. */
export function stepDay(choice: string, by: number, now: number): string {
  return String(Math.max(chinaDay(now), Number(choice) + by))
}

/** Half an hour at a time, within the day. */
export function stepMinute(choice: string, by: number): string {
  return String(Math.min(minutesOfDay - 30, Math.max(0, Number(choice) + by * 30)))
}

export function minuteText(choice: string): string {
  return formatMinute(Number(choice))
}

export function momentOf(day: string, minute: string): number {
  return startOf(day) + Number(minute) * minuteMs
}

function startOf(choice: string): number {
  return startOfChinaDay(Number(choice) * dayMs)
}
