// Somebody checked in at an activity's or a place's door: the sign-ups that this counts for say so, and need no other list.
import type { CheckIn } from '@core/doors/check-in'
import { ok } from '@core/kernel/result'
import { countsFor, earlyMs } from '@core/volunteers/activity-times'
import { seenAtDoor, unseenAtDoor } from '@core/volunteers/decide-sign-up'
import type { SignUp } from '@core/volunteers/sign-up'
import { longestShiftMinutes } from '@core/volunteers/volunteers-input'
import { dayMs, minuteMs, startOfChinaDay } from '@core/kernel/china-day'
import { change } from './change'
import { noteActivityDeed } from './note-activity-deed'
import type { Doc, Store } from './store'
import { storedSignUp } from './stored-sign-up'

export type Visit = Pick<CheckIn, 'target' | 'targetId' | 'accountId' | 'at'>

/** Epoch ms, both inclusive. */
interface Span {
  readonly from: number
  readonly to: number
}

/** As often as it is tried, it is noted once; without a sign-up there is nothing to note. */
export async function notePresence(visit: Visit, store: Store): Promise<void> {
  await note(await signedFor(visit, store), (signUp) => seenAtDoor(signUp, visit.at), visit.at, store)
}

/**
 * The visit was taken back by who made it: whatever the door said of that day there is as if it had not been. What another
 * visit says, that stands, is noted anew.
 */
export async function forgetPresence(visit: Visit, store: Store): Promise<void> {
  const day = startOfChinaDay(visit.at)
  const isOfDay = (at: number) => day <= at && at < day + dayMs
  const seen = (await near(visit, { from: day, to: day + dayMs }, store)).filter(
    ({ presentBy, presentAt }) => presentBy === 'door' && isOfDay(presentAt),
  )
  await note(seen, (one) => (isOfDay(one.presentAt) ? unseenAtDoor(one, one.presentAt) : one), visit.at, store)
  await noteStandingVisits(visit.accountId, { from: day, to: day + dayMs - 1 }, store)
}

/** What an account's visits of that time say: also of what it signed up for after it was seen there. */
export async function noteStandingVisits(accountId: string, { from, to }: Span, store: Store): Promise<void> {
  if (accountId === '') return
  const visits = await store.query('checkIns', { index: 'account', equals: { accountId }, from, to, order: 'asc', limit: 100 }) // prettier-ignore
  for (const visit of visits.items) if (visit.state === 'stands') await noteWhileItStands(visit, visit, store)
}

/** `kept`: the visit; `seen`: then, or once more later that day. Taken back meanwhile, it is forgotten again. */
export async function noteWhileItStands(kept: Doc<'checkIns'>, seen: Visit, store: Store): Promise<void> {
  await notePresence(seen, store)
  const now = await store.get('checkIns', kept._id)
  if (now?.state === 'stands' && now.turn === kept.turn) return
  await forgetPresence(seen, store)
}

async function note(
  signUps: readonly Doc<'signUps'>[],
  decide: (signUp: SignUp) => SignUp,
  at: number,
  store: Store,
): Promise<void> {
  for (const { _id } of signUps) {
    const changed = await change(store, 'signUps', _id, (current) => {
      const next = decide(current)
      if (next === (current as SignUp)) return ok(current)
      // Residents have no card: nothing is left to be done for them, beside what was before.
      const rest = current.unsettled === 1 || current.personId !== '' ? 'unsettled' : 'settled'
      return ok(storedSignUp(next, rest, Math.max(at, current.changedAt)))
    })
    if (!changed.ok) throw new Error(`sign-up ${_id} keeps changing`)
    const activity = await store.get('activities', changed.value.activityId)
    if (activity) await noteActivityDeed(changed.value, activity, store)
  }
}

async function signedFor(visit: Visit, store: Store): Promise<readonly Doc<'signUps'>[]> {
  return countsFor(await near(visit, { from: visit.at, to: visit.at + earlyMs }, store), visit.at)
}

/** One's own at that door, of which any part falls into that time. */
async function near(
  { target, targetId, accountId }: Visit,
  { from, to }: Span,
  store: Store,
): Promise<readonly Doc<'signUps'>[]> {
  if (accountId === '') return []
  const rows = await store.query('signUps', {
    index: 'account',
    equals: { accountId, state: 'standing' },
    from: from - longestShiftMinutes * minuteMs,
    // Shifts that follow closely count with the one that is on.
    to: to + longestShiftMinutes * minuteMs,
    order: 'asc',
    limit: 100,
  })
  if (target === 'activity') return rows.items.filter(({ activityId }) => activityId === targetId)
  const ids = [...new Set(rows.items.map(({ activityId }) => activityId))]
  const here = new Set((await store.getMany('activities', ids)).filter(({ placeId }) => placeId === targetId).map(({ _id }) => _id)) // prettier-ignore
  return rows.items.filter(({ activityId }) => here.has(activityId))
}
