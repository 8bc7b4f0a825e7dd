// Who may offer activities, see who signed up, and keep their hours.
import { holdsOver, type Caller } from '@core/kernel/caller'
import type { Activity } from './activity'
import type { VolunteerTeam } from './team'

export const runningRoles = ['gridLeader', 'communityStaff', 'subdistrictStaff', 'districtOfficer'] as const

export function isStaffOver(path: readonly string[], caller: Caller): boolean {
  return holdsOver(caller, runningRoles, path)
}

export function leads(team: Pick<VolunteerTeam, 'leaderId'> | undefined, caller: Caller): boolean {
  return team !== undefined && team.leaderId !== '' && team.leaderId === caller.personId
}

export function mayRunTeam(team: Pick<VolunteerTeam, 'leaderId' | 'path'>, caller: Caller): boolean {
  return leads(team, caller) || isStaffOver(team.path, caller)
}

/** Staff over its unit, who leads the team that offers it, and whom the district's own list names as its leader. */
export function mayRunActivity(
  activity: Pick<Activity, 'path' | 'leaderId' | 'log'>,
  team: Pick<VolunteerTeam, 'leaderId'> | undefined,
  caller: Caller,
): boolean {
  return isStaffOver(activity.path, caller) || leads(team, caller) || (isFromList(activity) && leads(activity, caller))
}

/** Whoever offered it themselves did so as staff or as the team's leader, and runs it as long as they are that. */
function isFromList({ log }: Pick<Activity, 'log'>): boolean {
  return log[0]?.by.id === 'import'
}
