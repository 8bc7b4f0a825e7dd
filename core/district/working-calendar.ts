// Which days and hours offices work: the base of every time limit.
import type { WeeklyHours } from '@core/kernel/weekly-hours'

/** A day that is not what its weekday says, by the State Council's yearly notice on holidays. */
export interface CalendarDay {
  /** `2026-10-01`, as it is in China. */
  readonly date: string
  /** `holiday`: a weekday off. `workday`: a Saturday or Sunday worked in exchange. */
  readonly kind: 'holiday' | 'workday'
  readonly name: string
}

/** One document, `current`. */
export interface WorkingCalendar {
  /** A swapped working day has the hours of the first open day of the week, a Monday as a rule. */
  readonly officeHours: WeeklyHours
  readonly days: readonly CalendarDay[]
  /** Last date the notice covers; beyond it only weekdays are known. Empty where no calendar was imported. */
  readonly until: string
}

/** Mo-Fr 08:30-12:00,14:00-17:30, the hours most offices of Jiangsu keep: what holds where a district imported none. */
export const usualOfficeHours: WeeklyHours = [0, 1, 2, 3, 4].flatMap((weekday) => [
  { weekday, from: 8 * 60 + 30, to: 12 * 60 },
  { weekday, from: 14 * 60, to: 17 * 60 + 30 },
])

/** What a working day is where people count in days: the usual office hours of one. */
export const workingDayMinutes = 7 * 60

export const usualCalendar: WorkingCalendar = { officeHours: usualOfficeHours, days: [], until: '' }
