// An activity as the store keeps it: with the fields it is listed and timed by, always derived from the activity itself.
import type { Activity } from '@core/volunteers/activity'
import { isOverAt, nextMomentOf, nextShift } from '@core/volunteers/activity-times'
import type { ActivityIndexFields } from './collections-of-volunteers'

export type StoredActivity = Activity & ActivityIndexFields

/** `now`: some of it is told by the time; the clock writes it anew at `nextAt`. */
export function storedActivity(activity: Activity, now: number): StoredActivity {
  const [, subdistrictId = '', communityId = ''] = activity.path
  const nextAt = nextMomentOf(activity, now)
  return {
    ...activity,
    subdistrictId,
    communityId,
    over: activity.state === 'cancelled' ? 2 : isOverAt(activity, now) ? 1 : 0,
    comesAt: nextShift(activity.shifts, now)?.startsAt ?? 0,
    timed: nextAt > 0 ? 1 : 0,
    nextAt,
    undelivered: activity.log.length > activity.delivered ? 1 : 0,
  }
}
