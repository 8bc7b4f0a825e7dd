// How long something is still open, as people say it: 还有 3 天.
import { chinaDay } from '@core/kernel/china-day'
import { councilWords } from '@/ui/words/councils'

const hourMs = 3_600_000

/** By days on the calendar; on the last day by hours. */
export function timeLeft(until: number, now: number): string {
  const words = councilWords.left
  if (until <= now) return words.over
  const days = chinaDay(until) - chinaDay(now)
  if (days > 0) return words.days(days)
  const hours = Math.floor((until - now) / hourMs)
  return hours < 1 ? words.lastDay : words.hours(hours)
}

/** 3 天, 5 小时: for a sentence of its own. */
export function spanLeft(until: number, now: number): string {
  const days = chinaDay(until) - chinaDay(now)
  return days > 0 ? `${days} 天` : `${Math.max(1, Math.floor((until - now) / hourMs))} 小时`
}
