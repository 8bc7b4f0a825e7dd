// The year in China, as it stands above what was done in it.
import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import { chinaOffsetHours } from '@core/kernel/weekly-hours'

dayjs.extend(utc)

export function yearOf(now: number): string {
  return dayjs(now).utcOffset(chinaOffsetHours).format('YYYY')
}
