// Whom each fact of a matter concerns, and what they are told. Those who only took part are not told one by one.
import type { Addressee } from '@core/accounts/addressee'
import type { MessageKind } from '@core/accounts/message'
import { opening } from '@core/kernel/opening'
import type { CouncilFact } from './council-fact'
import { committeeRoles } from './council-life'
import type { Matter, Party } from './matter'
import { isSpokenFor } from './sayer'

export interface CouncilTelling {
  readonly to: Addressee
  readonly kind: MessageKind
  readonly at: number
  readonly params: Readonly<Record<string, string>>
}

type Said = Pick<CouncilTelling, 'to' | 'kind' | 'params'>

/** Whoever did it need not be told of it. */
export function councilTellings(matter: Matter, factIndex: number): readonly CouncilTelling[] {
  const fact = matter.log[factIndex]
  if (!fact) return []
  const params = { matter: opening(matter.title), unit: matter.scope.unitName }
  return said(matter, fact)
    .filter(({ to }) => !isDoer(to, fact))
    .map((one) => ({ to: one.to, kind: one.kind, at: fact.at, params: { ...params, ...one.params } }))
}

function said(matter: Matter, fact: CouncilFact): readonly Said[] {
  const committee: Addressee = { holdersOver: matter.scope.unitId, roles: committeeRoles }
  const all = [...raiserOf(matter), ...matter.parties.flatMap(speakerOf)]
  const tell = (kind: MessageKind, to: readonly Addressee[], params: Said['params'] = {}): readonly Said[] =>
    to.map((one) => ({ to: one, kind, params }))
  switch (fact.type) {
    case 'raised':
      return tell('matter.arrived', [committee])
    case 'reopened':
      return tell('matter.reopened', [committee])
    case 'screened':
      return tell('matter.screened', raiserOf(matter), { accepted: fact.accepted ? 'yes' : 'no' })
    case 'screeningLate':
      return tell('matter.screeningLate', [{ holdersOver: above(matter), roles: committeeRoles }])
    case 'moved':
      return tell('matter.moved', all, { stage: fact.to })
    case 'roundOver':
      return tell('matter.roundOver', [committee], { stage: fact.round })
    case 'partySpeaks':
      return tell('matter.party', partyOf(matter, fact.partyId), { party: fact.name })
    case 'meetingCalled':
      return tell('matter.meeting', all, { when: String(fact.startsAt) })
    case 'minutesPublished':
      return tell('matter.minutes', all)
    case 'agreementProposed':
      return tell('matter.agreement', concerned(matter))
    case 'agreementRefused':
      return tell('matter.agreement', [committee, ...concerned(matter)])
    case 'agreed':
      return tell('matter.agreed', [committee, ...all])
    case 'breached':
      return tell('matter.breached', [committee, ...concerned(matter)], { what: opening(fact.what) })
    case 'decisionClosed':
      return tell('matter.decided', all)
    case 'taskLate':
      return tell('matter.taskLate', [committee], { what: opening(fact.what) })
    case 'withdrawn':
    case 'partyAdded':
    case 'evidenceAdded':
    case 'optionAdded':
    case 'optionAmended':
    case 'optionWithdrawn':
    case 'positionTaken':
    case 'conflictStated':
    case 'agreementConsented':
    case 'instalmentKept':
    case 'agreementKept':
    case 'decisionAnnounced':
    case 'decisionCancelled':
    case 'taskAdded':
    case 'taskDone':
      return []
  }
}

function raiserOf({ raiserAccountId, raiserPersonId }: Matter): readonly Addressee[] {
  if (raiserPersonId !== '') return [{ person: raiserPersonId }]
  return raiserAccountId === '' ? [] : [{ account: raiserAccountId }]
}

function speakerOf(party: Party): readonly Addressee[] {
  if (!isSpokenFor(party)) return []
  return [party.personId === '' ? { account: party.accountId } : { person: party.personId }]
}

function partyOf({ parties }: Matter, partyId: string): readonly Addressee[] {
  return parties.filter(({ id }) => id === partyId).flatMap(speakerOf)
}

/** Parties of the agreement on the table. */
function concerned({ agreement, parties }: Matter): readonly Addressee[] {
  return parties.filter(({ id }) => agreement?.consents.some(({ partyId }) => partyId === id)).flatMap(speakerOf)
}

function above({ scope: { path, unitId } }: Matter): string {
  return path.at(-2) ?? unitId
}

function isDoer(to: Addressee, { by }: CouncilFact): boolean {
  if (by.id === '') return false
  return ('account' in to && to.account === by.id) || ('person' in to && to.person === by.id)
}
