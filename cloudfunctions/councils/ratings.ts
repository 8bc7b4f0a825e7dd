// How those concerned judge what came of a matter: one word a person, the last one counts.
//
// Those concerned are the ones who had to do with it: who raised it, who speaks for a party, who talked, came to a
// meeting, or has a vote in it. Not every resident of the district: a figure that friends from elsewhere can push up
// tells nobody anything. And not the committee: nobody marks his own work.
import type { councilsApi, MatterView } from '@core/councils/councils-api'
import { sayerOf } from '@core/councils/sayer'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import type { Doc } from '../_kit/store'
import { matterView, ratingId } from './matter-view'

export async function rate(
  { id, rating, comment }: InputOf<typeof councilsApi.rate>,
  context: Context,
): Promise<Result<MatterView>> {
  const { store, caller, now } = context
  const matter = await store.get('matters', id)
  if (!matter) return refuse('not-found', 'matters.missing', { field: 'id' })
  if (!(await isConcerned(matter, context))) return refuse('forbidden', 'councils.not-concerned')
  if (matter.stage !== 'closed') return refuse('conflict', 'councils.rate-later')
  const word = { matterId: id, accountId: caller.accountId, rating, comment, at: now }
  const key = ratingId(id, caller.accountId)
  if ((await store.insert('matterRatings', key, word)) === 'exists') {
    const changed = await change(store, 'matterRatings', key, () => ok(word))
    if (!changed.ok) return changed
  }
  return matterView(matter, context)
}

async function isConcerned(matter: Doc<'matters'>, context: Context): Promise<boolean> {
  const { store, caller } = context
  const sayer = sayerOf(matter, caller)
  if (sayer.isCommittee) return false
  if (sayer.isRaiser || sayer.partyIds.length > 0) return true
  const talked = await store.get('opinions', `${matter._id}:${caller.accountId}`)
  if (talked?.accountId === caller.accountId) return true
  const signIns = await store.getMany('signIns', matter.meetingIds.map((meetingId) => `${meetingId}:${caller.accountId}`)) // prettier-ignore
  return signIns.some(({ accountId }) => accountId === caller.accountId) || hasVote(matter._id, context)
}

/** Votes of one matter; more than a handful has none. */
const votesRead = 20

async function hasVote(matterId: string, { store, caller: { accountId } }: Context): Promise<boolean> {
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
