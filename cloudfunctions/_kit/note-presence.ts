// Somebody checked in at an activity's or a place's door: the sign-ups that this counts for say so, and need no other list.
import type { CheckIn } from '@core/doors/check-in'
import { ok } from '@core/kernel/result'
import { countsFor, earlyMs } from '@core/volunteers/activity-times'
import { seenAtDoor, unseenAtDoor } from '@core/volunteers/decide-sign-up'
import type { SignUp } from '@core/volunteers/sign-up'
import { longestShiftMinutes } from '@core/volunteers/volunteers-input'
import { minuteMs } from '@core/kernel/china-day'
import { change } from './change'
import { noteActivityDeed } from './note-activity-deed'
import type { Doc, Store } from './store'
import { storedSignUp } from './stored-sign-up'

export type Visit = Pick<CheckIn, 'target' | 'targetId' | 'accountId' | 'at'>

/** As often as it is tried, it is noted once; without a sign-up there is nothing to note. */
export async function notePresence(visit: Visit, store: Store): Promise<void> {
  await note(await signedFor(visit, store), (signUp) => seenAtDoor(signUp, visit.at), visit.at, store)
}

/** The visit was taken back by who made it: what it was noted for is as if it had not been. */
export async function forgetPresence(visit: Visit, store: Store): Promise<void> {
  const seen = (await near(visit, store)).filter((one) => one.presentAt === visit.at)
  await note(seen, (signUp) => unseenAtDoor(signUp, visit.at), visit.at, store)
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
  return countsFor(await near(visit, store), visit.at)
}

/** One's own of that day at that door. */
async function near({ target, targetId, accountId, at }: Visit, store: Store): Promise<readonly Doc<'signUps'>[]> {
  if (accountId === '') return []
  const rows = await store.query('signUps', {
    index: 'account',
    equals: { accountId, state: 'standing' },
    from: at - longestShiftMinutes * minuteMs,
    // Shifts that follow closely count with the one that is on.
    to: at + earlyMs + longestShiftMinutes * minuteMs,
    order: 'asc',
    limit: 100,
  })
  if (target === 'activity') return rows.items.filter(({ activityId }) => activityId === targetId)
  const ids = [...new Set(rows.items.map(({ activityId }) => activityId))]
  const here = new Set((await store.getMany('activities', ids)).filter(({ placeId }) => placeId === targetId).map(({ _id }) => _id)) // prettier-ignore
  return rows.items.filter(({ activityId }) => here.has(activityId))
}
