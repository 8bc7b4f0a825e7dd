// The days and minutes of a clock on a wall in China: UTC+8 all year.
import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import { chinaOffsetHours } from './weekly-hours'

dayjs.extend(utc)

export const minuteMs = 60_000
export const dayMs = 24 * 60 * minuteMs
const offsetMs = chinaOffsetHours * 60 * minuteMs

/** Days since 1 January 1970. */
export function chinaDay(at: number): number {
  return Math.floor((at + offsetMs) / dayMs)
}

/** Midnight before `at`, both epoch ms. */
export function startOfChinaDay(at: number): number {
  return chinaDay(at) * dayMs - offsetMs
}

/** Midnight before 1 January of the year of `at` in China, epoch ms. */
export function startOfChinaYear(at: number): number {
  return dayjs(at).utcOffset(chinaOffsetHours).startOf('year').valueOf()
}
