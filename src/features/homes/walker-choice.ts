// A walker out of what a person said about their walking.
import type { Walker } from '@core/homes/walker'
import { profiles, type ProfileId } from '@core/walking/profile'

export const paces = ['slowest', 'slow', 'usual', 'fast'] as const
export type Pace = (typeof paces)[number]

/** What was chosen; null: not yet. */
export interface WalkerChoice {
  readonly profile: ProfileId | null
  readonly pace: Pace
  readonly noStairs: boolean
}

export const notChosen: WalkerChoice = { profile: null, pace: 'usual', noStairs: false }

/** Of the profile's own speed on the flat. */
const paceFactors: Readonly<Record<Pace, number>> = { slowest: 0.6, slow: 0.8, usual: 1, fast: 1.2 }

export function walkerOf({ profile, pace, noStairs }: WalkerChoice, elder: boolean): Walker {
  const id = profile ?? (elder ? 'older' : 'adult')
  const ownSpeed = pace === 'usual' ? null : Math.round(profiles[id].flatSpeed * paceFactors[pace] * 100) / 100
  // Wheels take no stairs anyway.
  return { profile: id, ownSpeed, noStairs: noStairs && id !== 'wheels' }
}
