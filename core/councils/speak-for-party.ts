// How somebody comes to speak for a party by a code: the committee hands it out, whoever holds it takes it up once.
import type { Caller } from '@core/kernel/caller'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { Matter } from './matter'
import { sayerOf } from './sayer'

/** For how long a code on paper is good. */
export const codeDays = 30

const over: readonly Matter['stage'][] = ['declined', 'withdrawn', 'closed']

/** A new code makes the one before it worthless; who speaks for the party does so until it is taken up. */
export function giveCode<M extends Matter>(matter: M, partyId: string, codeHash: string, caller: Caller): Result<M> {
  if (!sayerOf(matter, caller).isCommittee) return refuse('forbidden', 'councils.not-yours')
  if (over.includes(matter.stage)) return refuse('conflict', 'councils.not-now')
  if (!matter.parties.some(({ id }) => id === partyId)) return refuse('not-found', 'councils.party-missing', { field: 'partyId' }) // prettier-ignore
  return ok({ ...matter, parties: matter.parties.map((party) => (party.id === partyId ? { ...party, codeHash } : party)) }) // prettier-ignore
}

/** Taken up again by the same account it changes nothing. */
export function takeCode<M extends Matter>(
  matter: M,
  partyId: string,
  codeHash: string,
  caller: Caller,
  at: number,
): Result<M> {
  const party = matter.parties.find(({ id }) => id === partyId)
  const { accountId } = caller
  const commandId = `code:${codeHash}`
  if (party?.accountId === accountId && matter.log.some((fact) => fact.commandId === commandId)) return ok(matter)
  if (party?.codeHash !== codeHash || over.includes(matter.stage)) return refuse('conflict', 'councils.code-over', { field: 'code' }) // prettier-ignore
  const speaking = { ...party, accountId, personId: '', codeHash: '' }
  const by = { id: accountId, name: '', side: 'party' } as const
  const fact = { type: 'partySpeaks', partyId, name: party.name, at, by, commandId } as const
  return ok({
    ...matter,
    parties: matter.parties.map((one) => (one === party ? speaking : one)),
    updatedAt: at,
    log: [...matter.log, fact],
  })
}
