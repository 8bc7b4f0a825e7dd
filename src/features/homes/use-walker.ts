// Who walks, as they said it on this phone; elder mode begins as an older adult.
import type { Walker } from '@core/homes/walker'
import { profiles, type ProfileId } from '@core/walking/profile'
import { useMemo, useSyncExternalStore } from 'react'
import { readKept, writeKept } from '@/platform/storage'
import { useReading } from '@/ui/reading'

export const paces = ['slowest', 'slow', 'usual', 'fast'] as const
export type Pace = (typeof paces)[number]

/** What was chosen; null: not yet. */
export interface WalkerChoice {
  readonly profile: ProfileId | null
  readonly pace: Pace
  readonly noStairs: boolean
}

const place = 'walker'
const usual: WalkerChoice = { profile: null, pace: 'usual', noStairs: false }
const listeners = new Set<() => void>()
let choice: WalkerChoice | undefined

/** Of the profile's own speed on the flat. */
const paceFactors: Readonly<Record<Pace, number>> = { slowest: 0.6, slow: 0.8, usual: 1, fast: 1.2 }

export interface ChosenWalker {
  readonly walker: Walker
  readonly pace: Pace
}

export function useWalker(): ChosenWalker {
  const chosen = useSyncExternalStore(watch, current, current)
  const { elder } = useReading()
  return useMemo(() => ({ walker: walkerOf(chosen, elder), pace: chosen.pace }), [chosen, elder])
}

export function walkerOf({ profile, pace, noStairs }: WalkerChoice, elder: boolean): Walker {
  const id = profile ?? (elder ? 'older' : 'adult')
  const ownSpeed = pace === 'usual' ? null : Math.round(profiles[id].flatSpeed * paceFactors[pace] * 100) / 100
  // Wheels take no stairs anyway.
  return { profile: id, ownSpeed, noStairs: noStairs && id !== 'wheels' }
}

export function setWalker(change: Partial<WalkerChoice>): void {
  choice = { ...current(), ...change }
  writeKept(place, choice)
  for (const tell of listeners) tell()
}

function current(): WalkerChoice {
  choice ??= { ...usual, ...readKept<Partial<WalkerChoice>>(place) }
  return choice
}

function watch(tell: () => void): () => void {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}
