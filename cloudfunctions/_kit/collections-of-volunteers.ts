// The collections of volunteering: teams, activities, who signed up. Part of the one table in `collections`.
import type { Activity } from '@core/volunteers/activity'
import type { SignUp, Ticket } from '@core/volunteers/sign-up'
import type { TeamMember, VolunteerProfile, VolunteerTeam } from '@core/volunteers/team'
import { collection } from './collection'

/** What activities are listed and timed by, derived at each write (`stored-activity`). */
export interface ActivityIndexFields {
  readonly subdistrictId: string
  readonly communityId: string
  /** 0 while a shift is still to end, 1 after, 2 where it was cancelled. */
  readonly over: 0 | 1 | 2
  /** Beginning of the shift that ends next; of the last one where all are over. Epoch ms. */
  readonly comesAt: number
  /** 1 while a moment is still to come that the clock looks at, and that moment (epoch ms). */
  readonly timed: 0 | 1
  readonly nextAt: number
  readonly undelivered: 0 | 1
}

/** What sign-ups are listed and finished by, derived at each write (`stored-sign-up`). */
export interface SignUpIndexFields {
  readonly subdistrictId: string
  readonly communityId: string
  /** 1 where somebody was there for a minute or more. */
  readonly came: 0 | 1
  /** 1 while something of it is still to be done: a ticket to take or to give back, a deed to note. */
  readonly unsettled: 0 | 1
  readonly changedAt: number
}

export const volunteerCollections = {
  volunteerTeams: collection<VolunteerTeam>()({ code: 'text', name: 'text' }, { code: ['code'], name: ['name'] }),
  /** Ids by `memberId`. */
  teamMembers: collection<TeamMember>()(
    { teamId: 'text', accountId: 'text', personId: 'text', current: 'integer', since: 'integer' },
    {
      team: ['teamId', 'current', 'since'],
      account: ['accountId', 'current', 'since'],
      person: ['personId', 'current', 'since'],
    },
  ),
  /** By account. */
  volunteerProfiles: collection<VolunteerProfile>()({}, {}),
  activities: collection<Activity & ActivityIndexFields>()(
    {
      code: 'text',
      kind: 'text',
      teamId: 'text',
      placeId: 'text',
      subdistrictId: 'text',
      communityId: 'text',
      over: 'integer',
      comesAt: 'integer',
      timed: 'integer',
      nextAt: 'integer',
      undelivered: 'integer',
      updatedAt: 'integer',
    },
    {
      code: ['code'],
      all: ['over', 'comesAt'],
      kind: ['over', 'kind', 'comesAt'],
      team: ['over', 'teamId', 'comesAt'],
      place: ['over', 'placeId', 'comesAt'],
      subdistrict: ['over', 'subdistrictId', 'comesAt'],
      community: ['over', 'communityId', 'comesAt'],
      timed: ['timed', 'nextAt'],
      undelivered: ['undelivered', 'updatedAt'],
    },
  ),
  /** Ids by `signUpId`. */
  signUps: collection<SignUp & SignUpIndexFields>()(
    {
      accountId: 'text',
      teamId: 'text',
      subdistrictId: 'text',
      communityId: 'text',
      state: 'text',
      came: 'integer',
      startsAt: 'integer',
      unsettled: 'integer',
      changedAt: 'integer',
    },
    {
      account: ['accountId', 'state', 'startsAt'],
      accountCame: ['accountId', 'came', 'startsAt'],
      team: ['teamId', 'came', 'startsAt'],
      community: ['communityId', 'came', 'startsAt'],
      subdistrict: ['subdistrictId', 'came', 'startsAt'],
      district: ['came', 'startsAt'],
      unsettled: ['unsettled', 'changedAt'],
    },
  ),
  /** Ids by `ticketId`. */
  tickets: collection<Ticket>()(
    {
      shiftKey: 'text',
      number: 'integer',
      signUpId: 'text',
      turn: 'integer',
      state: 'text',
      seatTold: 'integer',
      unsettled: 'integer',
      at: 'integer',
    },
    {
      shift: ['shiftKey', 'number'],
      standing: ['shiftKey', 'state', 'number'],
      untold: ['shiftKey', 'state', 'seatTold', 'number'],
      signUp: ['signUpId', 'turn', 'number'],
      unsettled: ['unsettled', 'at'],
    },
  ),
}
