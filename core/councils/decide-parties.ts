// Whose word a matter needs, and what they bring: parties, evidence, positions, and what somebody has to do with it.
import { ok, refuse, type Result } from '@core/kernel/result'
import type { CouncilCommandOf } from './council-command'
import type { CouncilHappening } from './council-fact'
import { listLimits } from './councils-limits'
import type { Matter, Party } from './matter'
import { outcome, roomFor, type Outcome } from './outcome'
import { isSpokenFor, type Sayer } from './sayer'

type PartyCommand = CouncilCommandOf<'addParty' | 'addEvidence' | 'takePosition' | 'stateConflict'>

export function decideParty(matter: Matter, command: PartyCommand, sayer: Sayer, at: number): Result<Outcome> {
  switch (command.type) {
    case 'addParty':
      return addParty(matter, command)
    case 'addEvidence':
      return addEvidence(matter, command, sayer, at)
    case 'takePosition':
      return takePosition(matter, command, sayer, at)
    case 'stateConflict':
      return stateConflict(matter, command, at)
  }
}

/** The party, if this sayer may speak for it. The committee writes down only for one that nobody speaks for. */
export function partyToSpeakFor({ parties }: Matter, partyId: string, sayer: Sayer): Result<Party> {
  const party = parties.find(({ id }) => id === partyId)
  if (!party) return refuse('not-found', 'councils.party-missing', { field: 'partyId' })
  if (sayer.partyIds.includes(partyId)) return ok(party)
  if (!sayer.isCommittee) return refuse('forbidden', 'councils.not-your-party', { field: 'partyId' })
  return isSpokenFor(party) ? refuse('conflict', 'councils.party-speaks', { field: 'partyId' }) : ok(party)
}

function addParty(matter: Matter, command: CouncilCommandOf<'addParty'>): Result<Outcome> {
  const { partyId, kind, name, speaker } = command
  const room = roomFor(matter.parties, partyId, listLimits.parties, 'partyId')
  if (!room.ok) return room
  const personId = speaker === 'person' ? (command.personId ?? '') : speaker === 'raiser' ? matter.raiserPersonId : ''
  const accountId = speaker === 'raiser' && personId === '' ? matter.raiserAccountId : ''
  if (speaker === 'person' && personId === '')
    return refuse('invalid', 'councils.speaker-needed', { field: 'personId' })
  const party: Party = { id: partyId, kind, name, accountId, personId, codeHash: '' }
  const happenings: readonly CouncilHappening[] = [
    { type: 'partyAdded', partyId, name },
    ...(isSpokenFor(party) ? [{ type: 'partySpeaks', partyId, name } as const] : []),
  ]
  return outcome({ parties: [...matter.parties, party] }, ...happenings)
}

function addEvidence(
  matter: Matter,
  command: CouncilCommandOf<'addEvidence'>,
  sayer: Sayer,
  at: number,
): Result<Outcome> {
  const { evidenceId, text, partyId = '' } = command
  const party = partyId === '' ? ok(true) : partyToSpeakFor(matter, partyId, sayer)
  if (!party.ok) return party
  const room = roomFor(matter.evidence, evidenceId, listLimits.evidence, 'evidenceId')
  if (!room.ok) return room
  const evidence = [...matter.evidence, { id: evidenceId, text, partyId, at }]
  return outcome({ evidence }, { type: 'evidenceAdded', evidenceId })
}

function takePosition(
  matter: Matter,
  command: CouncilCommandOf<'takePosition'>,
  sayer: Sayer,
  at: number,
): Result<Outcome> {
  const { positionId, partyId, optionId = '', stance, text } = command
  const party = partyToSpeakFor(matter, partyId, sayer)
  if (!party.ok) return party
  if (optionId !== '' && !matter.options.some(({ id }) => id === optionId))
    return refuse('not-found', 'councils.option-missing', { field: 'optionId' })
  const room = roomFor(matter.positions, positionId, listLimits.positions, 'positionId')
  if (!room.ok) return room
  const { name: partyName, kind: partyKind } = party.value
  const position = { id: positionId, partyId, partyName, partyKind, optionId, stance, text, at }
  return outcome({ positions: [...matter.positions, position] }, { type: 'positionTaken', positionId, partyName })
}

function stateConflict(matter: Matter, command: CouncilCommandOf<'stateConflict'>, at: number): Result<Outcome> {
  const { statementId, name, text } = command
  const room = roomFor(matter.conflicts, statementId, listLimits.conflicts, 'statementId')
  if (!room.ok) return room
  const conflicts = [...matter.conflicts, { id: statementId, name, text, at }]
  return outcome({ conflicts }, { type: 'conflictStated', name })
}
