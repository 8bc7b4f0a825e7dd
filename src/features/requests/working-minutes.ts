// An amount of working time as people write it, in the minutes that the contract counts in.
import { workingDayMinutes } from '@core/district/working-calendar'
import { ok, refuse, type Result } from '@core/kernel/result'
import { extensionLimitMinutes } from '@core/requests/requests-api'

export type TimeUnit = 'hours' | 'days'

const minutesPer: Readonly<Record<TimeUnit, number>> = { hours: 60, days: workingDayMinutes }

/** Working minutes; refuses with `input.minutes` what is no number, under half an hour or over the contract's limit. */
export function minutesOf(amount: string, unit: TimeUnit): Result<number> {
  const number = Number(amount.trim().replace('．', '.'))
  const minutes = Math.round(number * minutesPer[unit])
  const fits = amount.trim() !== '' && minutes >= 30 && minutes <= extensionLimitMinutes
  return fits ? ok(minutes) : refuse('invalid', 'input.minutes', { field: 'minutes' })
}
