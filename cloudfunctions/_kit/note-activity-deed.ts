// What somebody of the organisation did in an activity, on their card: one deed however many shifts, none where no minute
// of it stands.
import { ok } from '@core/kernel/result'
import type { Deed } from '@core/members/deed'
import { minutesOf } from '@core/volunteers/hours'
import type { Activity } from '@core/volunteers/activity'
import type { SignUp } from '@core/volunteers/sign-up'
import { change } from './change'
import { deedId, noteDeed } from './note-deed'
import type { Store } from './store'
import { signUpId } from './volunteer-ids'

/** Done twice it is done once; a correction that takes the last minute away takes the deed away. */
export async function noteActivityDeed(
  { activityId, accountId, personId }: Pick<SignUp, 'activityId' | 'accountId' | 'personId'>,
  activity: Pick<Activity, 'title' | 'unitId' | 'shifts'>,
  store: Store,
): Promise<void> {
  if (personId === '') return
  const ids = activity.shifts.map((shift) => signUpId(activityId, shift.id, accountId))
  const own = await store.getMany('signUps', ids)
  const served = own.find((one) => one.personId === personId && minutesOf(one, one) > 0)
  const deed: Deed = {
    personId,
    kind: 'activity',
    recordId: activityId,
    label: activity.title,
    unitId: activity.unitId,
    at: served?.startsAt ?? 0,
  }
  if (served) await noteDeed(store, deed)
  await change(store, 'deeds', deedId(deed), (kept) => {
    if (!served) return ok(kept.personId === '' ? kept : { ...kept, personId: '' })
    return ok(kept.personId === personId ? kept : deed)
  })
}
