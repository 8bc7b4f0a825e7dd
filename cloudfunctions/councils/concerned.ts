// Who may judge what came of a matter: who raised it, who speaks for a party, who talked, came to a meeting, or has a
// vote in it. Not every resident of the district: a figure that friends from elsewhere can push up tells nobody anything.
// And not the committee: nobody marks his own work.
import type { Matter } from '@core/councils/matter'
import { sayerOf } from '@core/councils/sayer'
import type { Context } from '../_kit/context'
import { opinionId } from '../_kit/opinion-id'

export async function isConcerned(
  matter: Matter & { readonly _id: string },
  context: Pick<Context, 'store' | 'caller'>,
): Promise<boolean> {
  const { store, caller } = context
  if (caller.accountId === '') return false
  const sayer = sayerOf(matter, caller)
  if (sayer.isCommittee) return false
  if (sayer.isRaiser || sayer.partyIds.length > 0) return true
  const talked = await store.get('opinions', opinionId(matter._id, caller.accountId))
  if (talked?.accountId === caller.accountId) return true
  const signIns = await store.getMany('signIns', matter.meetingIds.map((meetingId) => `${meetingId}:${caller.accountId}`)) // prettier-ignore
  return signIns.some(({ accountId }) => accountId === caller.accountId) || hasVote(matter._id, context)
}

/** Votes of one matter; more than a handful has none. */
const votesRead = 20

async function hasVote(
  matterId: string,
  { store, caller: { accountId } }: Pick<Context, 'store' | 'caller'>,
): Promise<boolean> {
  const votes = await store.query('decisions', {
    index: 'matter',
    equals: { matterId },
    order: 'desc',
    limit: votesRead,
  })
  const registerIds = [...new Set(votes.items.map(({ registerId }) => registerId))]
  const claims = registerIds.map((registerId) => store.count('electorClaims', { index: 'registerAccount', equals: { registerId, accountId } })) // prettier-ignore
  return (await Promise.all(claims)).some((count) => count > 0)
}
