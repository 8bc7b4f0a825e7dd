// Who is speaking to a matter, and for whom: worked out from the matter itself and from the caller the door vouches for.
import { holdsOver, type Caller } from '@core/kernel/caller'
import type { CouncilActor, CouncilFact } from './council-fact'
import { committeeRoles, councilLife, type CouncilCommandType, type CouncilSide } from './council-life'
import type { Matter, Party } from './matter'

export interface Sayer {
  readonly accountId: string
  readonly personId: string
  readonly name: string
  readonly isCommittee: boolean
  readonly isRaiser: boolean
  /** Parties they speak for. */
  readonly partyIds: readonly string[]
}

export type Spoken = Pick<Matter, 'scope' | 'parties' | 'raiserAccountId' | 'raiserPersonId'>

export function sayerOf(matter: Spoken, caller: Caller): Sayer {
  const { accountId, personId, name } = caller
  return {
    accountId,
    personId,
    name,
    isCommittee: holdsOver(caller, committeeRoles, matter.scope.path),
    isRaiser: isSame(matter.raiserAccountId, accountId) || isSame(matter.raiserPersonId, personId),
    partyIds: matter.parties.filter((party) => isSpeaker(party, caller)).map(({ id }) => id),
  }
}

/** Does anybody speak for it in the product? */
export function isSpokenFor({ accountId, personId }: Pick<Party, 'accountId' | 'personId'>): boolean {
  return accountId !== '' || personId !== ''
}

/** Is it this sayer's to say at all, whatever the stage? */
export function isAllowed(type: CouncilCommandType, sayer: Sayer): boolean {
  return councilLife[type].by.some((side) => isOnSide(side, sayer))
}

/** Has the same sayer said it before? Asked only once they are known to be allowed. */
export function hasSaid(log: readonly CouncilFact[], commandId: string, { accountId, personId }: Sayer): boolean {
  return log.some((fact) => fact.commandId === commandId && (isSame(fact.by.id, accountId) || isSame(fact.by.id, personId))) // prettier-ignore
}

/** As whom the log names them: as the party they speak for here, else as the committee, else as the raiser. */
export function actorFor(
  type: CouncilCommandType,
  partyId: string | undefined,
  sayer: Sayer,
  parties: readonly Pick<Party, 'id' | 'name'>[],
): CouncilActor {
  const by: readonly CouncilSide[] = councilLife[type].by
  const asParty = partyId !== undefined && sayer.partyIds.includes(partyId)
  if (!asParty && sayer.isCommittee && by.includes('committee')) return { id: sayer.personId, name: sayer.name, side: 'committee' } // prettier-ignore
  const id = sayer.accountId === '' ? sayer.personId : sayer.accountId
  if (!asParty && sayer.isRaiser && by.includes('raiser')) return { id, name: '', side: 'raiser' }
  // Who speaks for it stays unnamed; which party it is everybody knows.
  const party = parties.find((one) => (asParty ? one.id === partyId : sayer.partyIds.includes(one.id)))
  return { id, name: party?.name ?? '', side: 'party' }
}

function isOnSide(side: CouncilSide, sayer: Sayer): boolean {
  switch (side) {
    case 'committee':
      return sayer.isCommittee
    case 'raiser':
      return sayer.isRaiser
    case 'party':
      return sayer.partyIds.length > 0
    case 'resident':
      return sayer.accountId !== ''
    case 'clock':
      return false
  }
}

function isSpeaker(party: Party, { accountId, personId }: Caller): boolean {
  return isSame(party.accountId, accountId) || isSame(party.personId, personId)
}

/** Nobody is never the same as nobody: what was erased belongs to no one. */
function isSame(a: string, b: string): boolean {
  return a !== '' && a === b
}
