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

/** Staff over its unit, who leads it, and who leads the team that offers it. */
export function mayRunActivity(
  activity: Pick<Activity, 'path' | 'leaderId'>,
  team: Pick<VolunteerTeam, 'leaderId'> | undefined,
  caller: Caller,
): boolean {
  return isStaffOver(activity.path, caller) || leads(activity, caller) || leads(team, caller)
}
