// Hours that repeat each week, as people say them: 周一至周五 18:00—24:00，周六、周日 00:00—24:00.
import type { WeeklyHours } from '@core/kernel/weekly-hours'
import { formatMinute } from './time'
import { weekWords } from './words/common'

export function hoursText(hours: WeeklyHours): string {
  const daysOf = new Map<string, number[]>()
  for (const { weekday, from, to } of hours) {
    const span = `${formatMinute(from)}—${formatMinute(to)}`
    daysOf.set(span, [...(daysOf.get(span) ?? []), weekday])
  }
  const spansOf = new Map<string, string[]>()
  for (const [span, days] of daysOf) spansOf.set(daysText(days), [...(spansOf.get(daysText(days)) ?? []), span])
  return [...spansOf].map(([days, spans]) => `${days} ${spans.join('、')}`).join('，')
}

function daysText(days: readonly number[]): string {
  const sorted = [...new Set(days)].sort((a, b) => a - b)
  const [first = 0] = sorted
  const last = sorted.at(-1) ?? first
  if (sorted.length === 7) return weekWords.everyDay
  const isRun = sorted.length > 2 && last - first === sorted.length - 1
  return isRun ? weekWords.fromTo(dayName(first), dayName(last)) : sorted.map(dayName).join('、')
}

function dayName(weekday: number): string {
  return weekWords.days[weekday] ?? ''
}
