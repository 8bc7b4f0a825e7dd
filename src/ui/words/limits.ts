// Limits as people say them: until when, or how late.
import type { Stage } from '@core/requests/fact'
import { formatMoment } from '../time'

const minuteMs = 60_000

/** 今天 18:00 前接单, 明天 12:00 前答复; once missed: 接单已超时 2 小时. */
export function limitWords(stage: Stage, due: number, now: number): string {
  const what = stage === 'accept' ? '接单' : '答复'
  return due > now ? `${formatMoment(due, now)} 前${what}` : `${what}已超时 ${lateness(now - due)}`
}

/** 35 分钟, 2 小时, 3 天: by the clock on the wall. */
export function lateness(ms: number): string {
  const minutes = Math.max(1, Math.floor(ms / minuteMs))
  if (minutes < 60) return `${minutes} 分钟`
  const hours = Math.floor(minutes / 60)
  return hours < 24 ? `${hours} 小时` : `${Math.floor(hours / 24)} 天`
}
