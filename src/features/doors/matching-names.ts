// The few of many names that match what was typed.
import type { NamedUnit } from '@core/doors/doors-api'

/** About one screen; beyond that one types a word. */
export const shownMost = 6

export interface MatchingNames {
  readonly shown: readonly NamedUnit[]
  /** Matching ones not shown. */
  readonly rest: number
}

export function matchingNames(units: readonly NamedUnit[], wanted: string): MatchingNames {
  const letters = wanted.trim().toLowerCase()
  const matching = units.filter(({ name }) => name.toLowerCase().includes(letters))
  return { shown: matching.slice(0, shownMost), rest: Math.max(0, matching.length - shownMost) }
}
