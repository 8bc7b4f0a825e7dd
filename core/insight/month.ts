// Months as a wall calendar in China has them, written `2026-11`.
import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import { chinaOffsetHours } from '@core/kernel/weekly-hours'

dayjs.extend(utc)

export const monthPattern = /^20\d{2}-(0[1-9]|1[0-2])$/

/** The month of a moment (epoch ms). */
export function monthOf(at: number): string {
  return dayjs(at).utcOffset(chinaOffsetHours).format('YYYY-MM')
}

/** Months later, or earlier where `by` is negative. */
export function shiftMonth(month: string, by: number): string {
  const shifted = ordinalOf(month) + by
  const year = Math.floor(shifted / 12)
  return `${year}-${String(shifted - year * 12 + 1).padStart(2, '0')}`
}

/** How many months from the first to the last, both included; 0 or less where the last comes before the first. */
export function monthCount(from: string, to: string): number {
  return ordinalOf(to) - ordinalOf(from) + 1
}

/** From the first to the last, both included. */
export function monthsFrom(from: string, to: string): readonly string[] {
  return Array.from({ length: Math.max(0, monthCount(from, to)) }, (_, index) => shiftMonth(from, index))
}

function ordinalOf(month: string): number {
  return Number(month.slice(0, 4)) * 12 + Number(month.slice(5)) - 1
}
