// Who may take up a letter: nobody in place of somebody who has voted already, and no one phone for a whole house.
import type { ElectorClaim } from '@core/ballots/register'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { Context } from '../_kit/context'
import { deliverMessage } from '../_kit/deliver-message'
import { partsTaken } from './parts-taken'

/** A family's flats; whoever votes for more stands in for others, which has a limit of its own. */
const electorsPerAccount = 5
/** Votes held on one register at once; the newest. */
const votesRead = 20

/** Refuses with `elector.took-part` or `elector.too-many`. */
export async function mayTakeUp(
  { registerId, electorKey, accountId: holder }: ElectorClaim,
  { store, caller: { accountId } }: Context,
): Promise<Result<true>> {
  if (holder === accountId) return ok(true)
  const own = await store.count('electorClaims', { index: 'registerAccount', equals: { registerId, accountId } })
  if (own >= electorsPerAccount)
    return refuse('conflict', 'elector.too-many', { params: { limit: electorsPerAccount } })
  if (holder === '') return ok(true)
  const votes = await store.query('decisions', {
    index: 'register',
    equals: { registerId },
    order: 'desc',
    limit: votesRead,
  })
  for (const { _id } of votes.items.filter(({ state }) => state === 'announced')) {
    const taken = await partsTaken(_id, [electorKey], store)
    if (taken.how(electorKey) !== '') return refuse('conflict', 'elector.took-part', { field: 'code' })
  }
  return ok(true)
}

/** Whoever voted as this elector until now reads that somebody else does: nobody is moved aside in silence. */
export async function tellMoved(before: string, { registerId, electorKey, claimedAt }: ElectorClaim, context: Context) {
  const register = await context.store.get('registers', registerId)
  const message = {
    kind: 'elector.moved',
    at: context.now,
    requestId: '',
    params: { matter: register?.name ?? '' },
  } as const
  const key = `${registerId}:${electorKey}:${claimedAt}:moved`
  await deliverMessage({ key, recipientId: before, accountId: before, message }, context)
}
