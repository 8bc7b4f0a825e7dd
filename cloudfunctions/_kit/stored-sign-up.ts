// A sign-up as the store keeps it: with the fields it is listed and finished by.
import type { SignUp } from '@core/volunteers/sign-up'
import { minutesOf } from '@core/volunteers/hours'
import type { SignUpIndexFields } from './collections-of-volunteers'

export type StoredSignUp = SignUp & SignUpIndexFields

/** `unsettled`: something of it is still to be done; the clock finishes what its own call does not. */
export function storedSignUp(signUp: SignUp, state: 'settled' | 'unsettled', now: number): StoredSignUp {
  const [, subdistrictId = '', communityId = ''] = signUp.path
  return {
    ...signUp,
    subdistrictId,
    communityId,
    came: minutesOf(signUp, signUp) > 0 ? 1 : 0,
    unsettled: state === 'unsettled' ? 1 : 0,
    changedAt: now,
  }
}
