// What a fact of a whistle means to the residents whose requests it was blown for: who is working on it, in a note for
// the request's own story.
import type { WhistleNote } from '@core/requests/fact'
import { callOf, type Whistle } from './whistle'

/** Undefined where the resident need not hear of it: reminders, ratings, and what passes between staff and unit. */
export function noteOf(whistleId: string, whistle: Whistle, factIndex: number): WhistleNote | undefined {
  const fact = whistle.log[factIndex]
  if (!fact) return undefined
  const note = (type: WhistleNote['type'], unitIds: readonly string[], text = '', person = ''): WhistleNote => ({
    type,
    whistleId,
    unitNames: unitIds.map((unitId) => callOf(whistle, unitId)?.unitName ?? '').filter((name) => name !== ''),
    person,
    text,
    key: `${whistleId}:${factIndex}`,
  })
  switch (fact.type) {
    case 'blown':
      return note('blown', fact.unitIds)
    case 'reported':
      return note('reported', [fact.unitId], '', fact.person.name)
    case 'acted':
      return note('acted', [fact.unitId], fact.text, personAt(whistle, fact.unitId, factIndex))
    case 'released':
      return note('released', [fact.unitId], fact.text, personAt(whistle, fact.unitId, factIndex))
    case 'cancelled':
      return note('cancelled', [fact.unitId])
    case 'finished':
    case 'sentBack':
    case 'rated':
    case 'reminded':
    case 'escalated':
      return undefined
  }
}

/** Whom the unit had named when the fact happened. */
function personAt(whistle: Whistle, unitId: string, factIndex: number): string {
  const before = whistle.log.slice(0, factIndex)
  const named = before.flatMap((fact) => (fact.type === 'reported' && fact.unitId === unitId ? [fact.person.name] : []))
  return named.at(-1) ?? ''
}
