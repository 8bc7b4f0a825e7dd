// Hours from records of being there: whole minutes, from the later of beginning and coming to the earlier of end and going.
import { minuteMs } from '@core/kernel/china-day'
import type { Shift } from './activity'
import type { SignUp } from './sign-up'

type Recorded = Pick<SignUp, 'presentAt' | 'leftAt' | 'corrections' | 'state'>

/** A correction by the leader stands above the record; the latest one counts. */
export function minutesOf(signUp: Recorded, { startsAt, endsAt }: Pick<Shift, 'startsAt' | 'endsAt'>): number {
  if (signUp.state === 'withdrawn') return 0
  const corrected = signUp.corrections.at(-1)
  if (corrected) return corrected.minutes
  if (signUp.presentAt === 0) return 0
  const from = Math.max(startsAt, signUp.presentAt)
  const until = Math.min(endsAt, signUp.leftAt || endsAt)
  return Math.max(0, Math.floor((until - from) / minuteMs))
}

/** So far: what is still going on counts up to now. */
export function minutesUntil(signUp: Recorded, shift: Pick<Shift, 'startsAt' | 'endsAt'>, now: number): number {
  const endsAt = Math.max(shift.startsAt, Math.min(shift.endsAt, now))
  return minutesOf(signUp, { startsAt: shift.startsAt, endsAt })
}
