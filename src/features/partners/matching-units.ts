// The units a picker shows: the chosen ones always, then those that match, few enough to be read.
import type { CallableUnit } from '@core/partners/partners-api'

/** About one screen; beyond that one types a word. */
export const shownMost = 6

export interface Matching {
  readonly shown: readonly CallableUnit[]
  /** Matching ones not shown. */
  readonly rest: number
}

/** `units` in the order of their fitness. A letter of the name, or of the kind, is enough. */
export function matchingUnits(units: readonly CallableUnit[], wanted: string, chosen: readonly string[]): Matching {
  const letters = wanted.trim().toLowerCase()
  const isChosen = (unit: CallableUnit) => chosen.includes(unit.id)
  const matching = units.filter(
    (unit) => !isChosen(unit) && (letters === '' || `${unit.name}${unit.kind}`.toLowerCase().includes(letters)),
  )
  return {
    shown: [...units.filter(isChosen), ...matching.slice(0, shownMost)],
    rest: Math.max(0, matching.length - shownMost),
  }
}
