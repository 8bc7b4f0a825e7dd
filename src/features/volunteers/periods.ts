// Stretches of days for certificates and tables, as the contract wants them: days of China, both inclusive.
import { dayOf } from '@core/volunteers/certificate'

export interface Days {
  readonly from: string
  readonly until: string
}

/** The longest a certificate goes back, this year included. */
const years = 5

export function yearAt(now: number): number {
  return Number(dayOf(now).slice(0, 4))
}

/** Never beyond today: nothing that is still to come is certified. */
export function certificatePeriod(period: 'year' | 'all', year: number, now: number): Days {
  const today = dayOf(now)
  if (period === 'all') return { from: `${yearAt(now) - years + 1}-01-01`, until: today }
  return { from: `${year}-01-01`, until: year === yearAt(now) ? today : `${year}-12-31` }
}

export type TablePeriod = 'thisMonth' | 'thisYear' | 'lastYear'

export function tablePeriod(period: TablePeriod, now: number): Days {
  const today = dayOf(now)
  if (period === 'thisMonth') return { from: `${today.slice(0, 7)}-01`, until: today }
  const year = yearAt(now) - (period === 'lastYear' ? 1 : 0)
  return { from: `${year}-01-01`, until: period === 'lastYear' ? `${year}-12-31` : today }
}
