// A meeting as this caller may see it: who came is a number, and the code on the table is the committee's.
import type { MeetingView } from '@core/councils/council-views'
import { sightOf } from '@core/councils/may-matter'
import { sayerOf } from '@core/councils/sayer'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { Context } from '../_kit/context'
import type { Doc } from '../_kit/store'

type Viewing = Pick<Context, 'store' | 'caller'>

export async function meetingOf(id: string, context: Viewing): Promise<Result<MeetingView>> {
  const found = await context.store.get('meetings', id)
  return found ? meetingView(found, context) : refuse('not-found', 'meetings.missing', { field: 'id' })
}

/** Refuses where the matter is not the caller's to see, or has not (yet) called this meeting. */
export async function meetingView(kept: Doc<'meetings'>, { store, caller }: Viewing): Promise<Result<MeetingView>> {
  const matter = await store.get('matters', kept.matterId)
  if (!matter?.meetingIds.includes(kept._id)) return refuse('not-found', 'meetings.missing', { field: 'id' })
  const sayer = sayerOf(matter, caller)
  if (sightOf(matter, sayer) !== 'whole') return refuse('forbidden', 'councils.not-yours')
  const [signedIn, own] = await Promise.all([
    store.count('signIns', { index: 'meeting', equals: { meetingId: kept._id } }),
    caller.accountId === '' ? undefined : store.get('signIns', signInId(kept._id, caller.accountId)),
  ])
  const { matterId, kind, title, place, startsAt, agenda, namesOnPaper, minutes, calledAt, updatedAt, demo } = kept
  return ok({
    ...{ matterId, kind, title, place, startsAt, agenda, namesOnPaper, minutes, calledAt, updatedAt, demo },
    id: kept._id,
    signedIn,
    iSignedIn: own !== undefined && own.accountId === caller.accountId,
    code: sayer.isCommittee ? kept.code : '',
  })
}

export function signInId(meetingId: string, accountId: string): string {
  return `${meetingId}:${accountId}`
}
