// What a client may ask about volunteer teams, activities, signing up and hours.
import * as v from 'valibot'
import { walkerInput } from '@core/homes/walker'
import type { Page } from '@core/kernel/page'
import { procedure } from '@core/kernel/procedure'
import { cursor, id, newId, phone, position, text } from '@core/kernel/schema'
import type { Who } from '@core/kernel/who-may'
import { welfareKinds } from './activity'
import { codeInput, dayInput, shiftInput, shiftsInput, skillsInput, timesInput, yearInput } from './volunteers-input'
import { runningRoles } from './may-run'
import type {
  ActivitySummary,
  ActivityView,
  CertificateFile,
  HoursFile,
  HoursView,
  MySignUp,
  Participant,
  ProfileView,
  TeamMemberView,
  TeamSummary,
  TeamView,
} from './volunteers-views'

export const nameLimit = 20
export const titleLimit = 40
export const textLimit = 1000
export const reasonLimit = 200
/** A day's worth of minutes. */
export const minutesLimit = 24 * 60

const anyone: Who = { is: 'anyone' }
const owner: Who = { is: 'owner' }
const staff: Who = { is: 'holder', roles: runningRoles, over: 'thing' }
/** Whoever leads a team or an activity need not hold a role: that they lead it is checked with the thing itself. */
const runner: readonly Who[] = [staff, owner]

const name = text(0, nameLimit)
const byIdOrCode = v.union([v.object({ id }), v.object({ code: codeInput })], 'input.id.malformed')
const minutes = v.pipe(
  v.number('input.minutes'),
  v.integer('input.minutes'),
  v.minValue(0, 'input.minutes'),
  v.maxValue(minutesLimit, 'input.minutes'),
)
const described = {
  title: text(2, titleLimit),
  text: text(0, textLimit),
  kind: v.picklist(welfareKinds, 'input.welfareKind'),
  placeId: v.optional(id),
  whereText: text(0, 100),
  position: v.nullable(position),
  shifts: shiftsInput,
  skills: skillsInput,
  phone: v.optional(v.union([v.literal(''), phone], 'input.phone'), ''),
}

export const volunteersApi = {
  /** By name; with `unitId` those of the unit and of what lies below it. */
  teams: procedure<Page<TeamSummary>>()({ who: [anyone], input: v.object({ unitId: v.optional(id), cursor }) }),
  team: procedure<TeamView>()({ who: [anyone], input: byIdOrCode }),
  joinTeam: procedure<TeamView>()({ who: [owner], input: v.object({ teamId: id, name }) }),
  leaveTeam: procedure<TeamView>()({ who: [owner], input: v.object({ teamId: id }) }),
  myTeams: procedure<readonly TeamSummary[]>()({ who: [owner], input: v.object({}) }),
  /** For who leads the team, and staff over its unit; in the order they came. */
  teamMembers: procedure<Page<TeamMemberView>>()({ who: runner, input: v.object({ teamId: id, cursor }) }),
  profile: procedure<ProfileView>()({ who: [owner], input: v.object({}) }),
  /** `null` takes it back. */
  saveProfile: procedure<ProfileView>()({
    who: [owner],
    input: v.object({ profile: v.nullable(v.object({ name, skills: skillsInput, times: timesInput })) }),
  }),
  /**
   * `coming` begins with the next, `past` with the latest. With `position` the nearest of what is coming, in one answer:
   * what can be walked to first, then what is known only in a straight line, then the rest by time.
   */
  activities: procedure<Page<ActivitySummary>>()({
    who: [anyone],
    input: v.object({
      view: v.picklist(['coming', 'past'], 'input.filter'),
      kind: v.optional(v.picklist(welfareKinds, 'input.welfareKind')),
      placeId: v.optional(id),
      teamId: v.optional(id),
      unitId: v.optional(id),
      position: v.optional(position),
      walker: walkerInput,
      cursor,
    }),
  }),
  activity: procedure<ActivityView>()({ who: [anyone], input: byIdOrCode }),
  /** Without a team: by staff over the unit. With one: by who leads it as well. */
  offer: procedure<ActivityView>()({
    who: runner,
    input: v.object({ id: newId, teamId: v.optional(id), unitId: id, ...described }),
  }),
  /** Says the whole anew. Another time or place is told to those who signed up. */
  change: procedure<ActivityView>()({ who: runner, input: v.object({ id, commandId: newId, ...described }) }),
  cancel: procedure<ActivityView>()({
    who: runner,
    input: v.object({ id, commandId: newId, reason: text(2, reasonLimit) }),
  }),
  /** An empty name takes the one of the profile, or the person's own. */
  signUp: procedure<ActivityView>()({
    who: [owner],
    input: v.object({ activityId: id, shiftId: shiftInput, name: v.optional(name, ''), commandId: newId }),
  }),
  withdraw: procedure<ActivityView>()({
    who: [owner],
    input: v.object({ activityId: id, shiftId: shiftInput, commandId: newId }),
  }),
  /** One's own: `coming` begins with the next, `past` with the latest. */
  mySignUps: procedure<Page<MySignUp>>()({
    who: [owner],
    input: v.object({ view: v.picklist(['coming', 'past'], 'input.filter'), cursor }),
  }),
  /** Of one shift, in the order of their tickets. */
  participants: procedure<Page<Participant>>()({
    who: runner,
    input: v.object({ activityId: id, shiftId: shiftInput, cursor }),
  }),
  /** For who has no phone at hand: `came` counts from the beginning of the shift, `left` until now. */
  present: procedure<Participant>()({
    who: runner,
    input: v.object({ signUpId: id, commandId: newId, what: v.picklist(['came', 'left'], 'input.filter') }),
  }),
  correct: procedure<Participant>()({
    who: runner,
    input: v.object({ signUpId: id, commandId: newId, minutes, reason: text(2, reasonLimit) }),
  }),
  myHours: procedure<HoursView>()({ who: [owner], input: v.object({ year: yearInput }) }),
  /** Days of China, both inclusive. */
  certificate: procedure<CertificateFile>()({ who: [owner], input: v.object({ from: dayInput, until: dayInput }) }),
  /** What stands on a paper: is it what was issued? Nothing is told beyond yes or no. */
  checkCertificate: procedure<{ readonly genuine: boolean }>()({
    who: [anyone],
    input: v.object({
      name: text(1, nameLimit),
      from: dayInput,
      until: dayInput,
      minutes: v.pipe(v.number('input.minutes'), v.integer('input.minutes'), v.minValue(0, 'input.minutes')),
      issuedOn: dayInput,
      code: codeInput,
    }),
  }),
  /** Hours of a team's or a unit's activities as a table, by name: for who leads the team, and staff over the unit. */
  exportHours: procedure<HoursFile>()({
    who: runner,
    input: v.object({
      of: v.union([v.object({ teamId: id }), v.object({ unitId: id })], 'input.filter'),
      from: dayInput,
      until: dayInput,
    }),
  }),
}
