// Who else works on a request now: units that were whistled for, neighbours and volunteers who help.
import type { Helper } from '@core/requests/request'
import type { RequestView } from '@core/requests/requests-api'

export interface CalledUnit {
  readonly unitName: string
  /** Who of the unit works on it; empty while nobody is named. */
  readonly person: string
  readonly isHere: boolean
}

export interface Others {
  readonly units: readonly CalledUnit[]
  readonly helpers: readonly Helper[]
}

export function othersOn({ log, helpers }: Pick<RequestView, 'log' | 'helpers'>): Others {
  const units = new Map<string, CalledUnit>()
  for (const fact of log) {
    if (fact.type !== 'whistled') continue
    const { type, unitNames, person } = fact.note
    for (const unitName of unitNames) {
      if (type === 'blown') units.set(unitName, { unitName, person: '', isHere: false })
      else if (type === 'reported') units.set(unitName, { unitName, person, isHere: true })
      else if (type === 'released' || type === 'cancelled') units.delete(unitName)
    }
  }
  return { units: [...units.values()], helpers }
}
