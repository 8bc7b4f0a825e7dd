// Whom each fact of a whistle concerns, and what they are told.
import type { Addressee } from '@core/accounts/addressee'
import type { MessageKind } from '@core/accounts/message'
import { opening } from '@core/kernel/opening'
import { callOf, type Whistle } from './whistle'
import { blowingRoles, liaisonRoles } from './whistle-life'

export interface WhistleTelling {
  readonly to: Addressee
  readonly kind: MessageKind
  readonly at: number
  readonly params: Readonly<Record<string, string>>
}

export function whistleTellings(whistle: Whistle, factIndex: number): readonly WhistleTelling[] {
  const fact = whistle.log[factIndex]
  if (!fact) return []
  const blower: Addressee = { person: whistle.blower.personId }
  const tell = (to: Addressee, kind: MessageKind, unitId: string, text = ''): WhistleTelling => ({
    to,
    kind,
    at: fact.at,
    params: {
      what: opening(whistle.what),
      from: whistle.blower.unitName,
      unit: callOf(whistle, unitId)?.unitName ?? '',
      until: String(callOf(whistle, unitId)?.reportBy ?? 0),
      ...(text === '' ? {} : { text: opening(text) }),
    },
  })
  switch (fact.type) {
    case 'blown':
      return fact.unitIds.map((unitId) => tell(liaisonsOf(unitId), 'whistle.blown', unitId, whistle.what))
    case 'reported':
      return [tell(blower, 'whistle.reported', fact.unitId, fact.person.name)]
    case 'acted':
      return [tell(blower, 'whistle.acted', fact.unitId, fact.text)]
    case 'finished':
      return [tell(blower, 'whistle.finished', fact.unitId, fact.text)]
    case 'sentBack':
      return [tell(liaisonsOf(fact.unitId), 'whistle.sentBack', fact.unitId, fact.reason)]
    case 'released':
      return [tell(liaisonsOf(fact.unitId), 'whistle.released', fact.unitId, fact.text)]
    case 'rated':
      return [tell(blower, 'whistle.rated', fact.unitId, fact.judgement.comment)]
    case 'cancelled':
      return [tell(liaisonsOf(fact.unitId), 'whistle.cancelled', fact.unitId, fact.reason)]
    case 'reminded':
      return [tell(liaisonsOf(fact.unitId), 'whistle.reminded', fact.unitId)]
    case 'escalated':
      return [
        tell({ holdersOver: fact.to.unitId, roles: blowingRoles }, 'whistle.escalated', fact.unitId),
        tell(liaisonsOf(fact.unitId), 'whistle.overdue', fact.unitId),
      ]
  }
}

function liaisonsOf(unitId: string): Addressee {
  return { holdersOver: unitId, roles: liaisonRoles }
}
