// Volunteer teams, their members and first activities as read from their tables.
import type { Activity } from '@core/volunteers/activity'
import type { TeamMember, VolunteerTeam } from '@core/volunteers/team'

export type ImportedMember = Pick<TeamMember, 'teamId' | 'personId' | 'name' | 'demo'> & {
  /** Day in China, `2026-01-31`. */
  readonly since: string
}

/** Its shifts come so many days after the import, at the same hours. */
export interface ImportedActivity extends Pick<
  Activity,
  'title' | 'text' | 'kind' | 'teamId' | 'unitId' | 'path' | 'placeId' | 'whereText' | 'position' | 'skills' | 'leaderId' | 'leaderName' | 'phone' | 'demo' // prettier-ignore
> {
  readonly days: readonly number[]
  /** Minutes after midnight. */
  readonly from: number
  readonly until: number
  readonly seats: number
}

export interface Volunteering {
  readonly volunteerTeams: ReadonlyMap<string, VolunteerTeam>
  readonly teamMembers: ReadonlyMap<string, ImportedMember>
  readonly activities: ReadonlyMap<string, ImportedActivity>
}
