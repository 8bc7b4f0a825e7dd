// How long a unit may take to report in, and what the clock does when: reminders before, the next level after.
import { addWorkingMinutes } from '@core/district/working-time'
import type { WorkingCalendar } from '@core/district/working-calendar'
import type { ReportLimit, Whistle } from './whistle'

/** Minutes of working time: half a day, so that a whistle of the morning is answered in the afternoon. */
export const usualReportMinutes = 240
/** Bounds of what a blower may ask for, in minutes of working time: half an hour to five days of eight hours. */
export const reportMinutes = { least: 30, most: 2400 } as const

const usualRemindBefore = 60
const usualEscalateEvery = 240
/** Danger to life or property: every minute counts, at night too. */
const emergency: ReportLimit = { clock: 'plain', minutes: 30, remindAfter: 15, escalateEvery: 15 }

/** `minutes` is asked for by the blower; an emergency has its own. */
export function reportLimit(urgency: Whistle['urgency'], minutes = usualReportMinutes): ReportLimit {
  if (urgency === 'emergency') return emergency
  const remindBefore = Math.min(usualRemindBefore, Math.floor(minutes / 2))
  return { clock: 'working', minutes, remindAfter: minutes - remindBefore, escalateEvery: usualEscalateEvery }
}

const minuteMs = 60_000

/** The moment (epoch ms) by which `minutes` of the limit's clock have passed since `at`. */
export function afterMinutes(limit: ReportLimit, calendar: WorkingCalendar, at: number, minutes: number): number {
  return limit.clock === 'plain' ? at + minutes * minuteMs : addWorkingMinutes(calendar, at, minutes)
}
