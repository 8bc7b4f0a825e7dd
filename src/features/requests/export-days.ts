// The days that a period's name means, on a calendar in China.
import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import { chinaOffsetHours } from '@core/kernel/weekly-hours'

dayjs.extend(utc)

export const exportPeriods = ['thisMonth', 'lastMonth', 'thisYear'] as const
export type ExportPeriod = (typeof exportPeriods)[number]

export interface Days {
  /** `2026-11-01`, both inclusive. */
  readonly from: string
  readonly to: string
}

/** Up to today where the period is not over. `now`: epoch ms. */
export function daysOf(period: ExportPeriod, now: number): Days {
  const today = dayjs(now).utcOffset(chinaOffsetHours)
  const written = (day: dayjs.Dayjs) => day.format('YYYY-MM-DD')
  switch (period) {
    case 'thisMonth':
      return { from: written(today.startOf('month')), to: written(today) }
    case 'lastMonth': {
      const before = today.subtract(1, 'month')
      return { from: written(before.startOf('month')), to: written(before.endOf('month')) }
    }
    case 'thisYear':
      return { from: written(today.startOf('year')), to: written(today) }
  }
}
