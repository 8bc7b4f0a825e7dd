// Times as people say them, always in China's time (UTC+8), whatever the phone is set to.
import dayjs, { type Dayjs } from 'dayjs'
import utc from 'dayjs/plugin/utc'
import { chinaOffsetHours } from '@core/kernel/weekly-hours'

dayjs.extend(utc)

/** 今天 14:30, 昨天 09:05, 明天 18:00, 3 天前, 11月20日 09:00, 2025年3月1日 09:00. */
export function formatMoment(at: number, now: number): string {
  const moment = inChina(at)
  const days = inChina(now).startOf('day').diff(moment.startOf('day'), 'day')
  const clock = moment.format('HH:mm')
  if (days === 0) return `今天 ${clock}`
  if (days === 1) return `昨天 ${clock}`
  if (days === -1) return `明天 ${clock}`
  if (days > 1 && days < 7) return `${days} 天前`
  return `${formatDay(at, now)} ${clock}`
}

/** 11月20日; with the year where it is another one. */
export function formatDay(at: number, now: number): string {
  const moment = inChina(at)
  return moment.format(moment.year() === inChina(now).year() ? 'M月D日' : 'YYYY年M月D日')
}

/** Always whole: for what must be found again. */
export function formatFull(at: number): string {
  return inChina(at).format('YYYY年M月D日 HH:mm')
}

/** 510 → 08:30. */
export function formatMinute(minute: number): string {
  return `${String(Math.floor(minute / 60)).padStart(2, '0')}:${String(minute % 60).padStart(2, '0')}`
}

/** 0 = Monday. */
export function weekdayOf(at: number): number {
  return (inChina(at).day() + 6) % 7
}

function inChina(at: number): Dayjs {
  return dayjs(at).utcOffset(chinaOffsetHours)
}
