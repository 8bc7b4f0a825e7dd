// The way to volunteering, said on pages that know nothing else of it; and when a shift is.
import { chinaDay, minuteMs, startOfChinaDay } from '@core/kernel/china-day'
import { formatDay, formatMinute, weekdayOf } from '../time'
import { weekWords } from './common'

export const volunteersLinkWords = {
  title: '志愿服务',
  note: '附近的活动、我报的、我的时长',
  atHome: '这里的志愿服务活动',
  free: (count: number) => `还有 ${count} 个位子`,
  full: '位子满了，可以排队',
} as const

/** 今天 09:00–11:00, 12月5日 周六 09:00–11:00. */
export function shiftText({ startsAt, endsAt }: ShiftTimes, now: number): string {
  return `${dayOfShift(startsAt, now)} ${clock(startsAt)}–${clock(endsAt)}`
}

interface ShiftTimes {
  readonly startsAt: number
  readonly endsAt: number
}

function dayOfShift(at: number, now: number): string {
  const days = chinaDay(at) - chinaDay(now)
  if (days === 0) return '今天'
  if (days === 1) return '明天'
  return `${formatDay(at, now)} ${weekWords.days[weekdayOf(at)] ?? ''}`
}

function clock(at: number): string {
  return formatMinute(Math.floor((at - startOfChinaDay(at)) / minuteMs))
}

export function seatsText({ free }: { readonly free: number }): string {
  return free > 0 ? volunteersLinkWords.free(free) : volunteersLinkWords.full
}
