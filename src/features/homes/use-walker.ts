// Who walks, as they said it on this phone; elder mode begins as an older adult.
import type { Walker } from '@core/homes/walker'
import { useMemo, useSyncExternalStore } from 'react'
import { readKept, writeKept } from '@/platform/storage'
import { useReading } from '@/ui/reading'
import { notChosen, walkerOf, type Pace, type WalkerChoice } from './walker-choice'

const place = 'walker'
const listeners = new Set<() => void>()
let choice: WalkerChoice | undefined

export interface ChosenWalker {
  readonly walker: Walker
  readonly pace: Pace
}

export function useWalker(): ChosenWalker {
  const chosen = useSyncExternalStore(watch, current, current)
  const { elder } = useReading()
  return useMemo(() => ({ walker: walkerOf(chosen, elder), pace: chosen.pace }), [chosen, elder])
}

export function setWalker(change: Partial<WalkerChoice>): void {
  choice = { ...current(), ...change }
  writeKept(place, choice)
  for (const tell of listeners) tell()
}

function current(): WalkerChoice {
  choice ??= { ...notChosen, ...readKept<Partial<WalkerChoice>>(place) }
  return choice
}

function watch(tell: () => void): () => void {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}
