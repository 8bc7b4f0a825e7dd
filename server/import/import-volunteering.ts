// Brings in volunteer teams and their members, which stay the folder's; and activities, which are the app's once they are in.
import { dayMs, minuteMs, startOfChinaDay } from '@core/kernel/china-day'
import type { Activity } from '@core/volunteers/activity'
import { pastEvening } from '@core/volunteers/activity-times'
import type { TeamMember } from '@core/volunteers/team'
import { startOfDay } from '@core/volunteers/volunteers-input'
import type { Store } from '../../cloudfunctions/_kit/store'
import { storedActivity, type StoredActivity } from '../../cloudfunctions/_kit/stored-activity'
import { activityCode } from '../../cloudfunctions/_kit/volunteer-ids'
import type { DistrictData } from './district-data'
import { putAll, type Change, type Tally } from './put-all'
import type { ImportedActivity, ImportedMember } from './volunteering-data'

type Given = Pick<DistrictData, 'volunteerTeams' | 'teamMembers' | 'activities'>

export async function importVolunteering(store: Store, given: Given, at: number, tally: Tally): Promise<void> {
  const teams = [...given.volunteerTeams].map(([id, team]) => [id, () => team] as const)
  await putAll(store, 'volunteerTeams', new Map(teams), tally)
  const members = [...given.teamMembers].map(([id, member]) => [id, memberOf(member)] as const)
  await putAll(store, 'teamMembers', new Map(members), tally)
  const activities = [...given.activities].map(([id, one]) => [id, (current: StoredActivity | undefined) => current ?? storedActivity(activityOf(id, one, at), at)] as const) // prettier-ignore
  await putAll(store, 'activities', new Map(activities), tally)
}

/** Whoever left by choice is not put back by a list. */
function memberOf({ since, ...member }: ImportedMember): Change<'teamMembers'> {
  return (current: TeamMember | undefined) => ({
    ...member,
    accountId: '',
    since: startOfDay(since),
    leftAt: current?.leftAt ?? 0,
    current: current?.current ?? 1,
  })
}

function activityOf(id: string, { days, from, until, seats, ...activity }: ImportedActivity, at: number): Activity {
  const today = startOfChinaDay(at)
  const shifts = days.map((day, index) => {
    const midnight = today + day * dayMs
    return { id: `s${index + 1}`, startsAt: midnight + from * minuteMs, endsAt: midnight + until * minuteMs, seats, cutFrom: 0 } // prettier-ignore
  })
  return {
    ...activity,
    code: activityCode(id),
    shifts,
    state: 'open',
    reason: '',
    soonTold: pastEvening(shifts, at),
    offeredAt: at,
    updatedAt: at,
    log: [{ type: 'offered', at, by: { id: 'import', name: '' }, commandId: 'import' }],
    delivered: 1,
  }
}
