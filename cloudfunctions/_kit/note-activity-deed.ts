// What somebody of the organisation did in an activity, on their card: one deed however many shifts, none where no minute
// of it stands.
import { ok } from '@core/kernel/result'
import type { Deed } from '@core/members/deed'
import { minutesOf } from '@core/volunteers/hours'
import type { Activity } from '@core/volunteers/activity'
import type { SignUp } from '@core/volunteers/sign-up'
import { change } from './change'
import { deedId, noteDeed } from './note-deed'
import type { Doc, Store } from './store'
import { signUpId } from './volunteer-ids'

type Who = Pick<SignUp, 'activityId' | 'accountId' | 'personId'>
type What = Pick<Activity, 'title' | 'unitId' | 'shifts'>

/** Whoever is faster than that for ever is settled by the clock. */
const attempts = 5

/** Done twice it is done once; a correction that takes the last minute away takes the deed away. */
export async function noteActivityDeed(who: Who, activity: What, store: Store): Promise<void> {
  if (who.personId === '') return
  let served = await servedFirst(who, activity, store)
  for (let attempt = 0; attempt < attempts; attempt++) {
    await write(served, who, activity, store)
    // Corrected or erased while this was written: what is true now is written over it, by whoever comes last.
    const now = await servedFirst(who, activity, store)
    if ((now === undefined) === (served === undefined)) return
    served = now
  }
}

async function servedFirst(
  { activityId, accountId, personId }: Who,
  { shifts }: What,
  store: Store,
): Promise<Doc<'signUps'> | undefined> {
  const ids = shifts.map((shift) => signUpId(activityId, shift.id, accountId))
  const own = await store.getMany('signUps', ids)
  return own.find((one) => one.personId === personId && minutesOf(one, one) > 0)
}

async function write(
  served: Doc<'signUps'> | undefined,
  { activityId: recordId, personId }: Who,
  { title: label, unitId }: What,
  store: Store,
): Promise<void> {
  const deed: Deed = { personId, kind: 'activity', recordId, label, unitId, at: served?.startsAt ?? 0 }
  if (served) await noteDeed(store, deed)
  await change(store, 'deeds', deedId(deed), (kept) => {
    if (!served) return ok(kept.personId === '' ? kept : { ...kept, personId: '' })
    return ok(kept.personId === personId ? kept : deed)
  })
}
