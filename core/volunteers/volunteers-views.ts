// What screens are given of teams, activities, sign-ups and hours. No public view names who signed up.
import type { Walk } from '@core/homes/nearest'
import type { Activity, Shift } from './activity'
import type { SignUp } from './sign-up'
import type { TeamMember, VolunteerProfile, VolunteerTeam } from './team'

export interface TeamSummary extends Pick<VolunteerTeam, 'code' | 'name' | 'kind' | 'text' | 'skills' | 'demo'> {
  readonly id: string
  readonly unitName: string
}

export interface TeamView extends TeamSummary {
  readonly unitId: string
  readonly leaderName: string
  readonly phone: string
  readonly memberCount: number
  readonly isMember: boolean
  /** May offer activities for it and see its members. */
  readonly mayRun: boolean
}

export interface TeamMemberView extends Pick<TeamMember, 'name' | 'since' | 'demo'> {
  readonly id: string
}

export interface ProfileView extends VolunteerProfile {
  /** Nothing is kept while it is not. */
  readonly kept: boolean
}

/** How far it is from where the caller stands. `walk` is null for a straight line. */
export interface WayThere {
  readonly basis: 'walking' | 'straight-line'
  readonly metres: number
  readonly walk: Walk | null
}

export interface ActivitySummary extends Pick<
  Activity,
  'code' | 'title' | 'kind' | 'whereText' | 'position' | 'placeId' | 'state' | 'demo'
> {
  readonly id: string
  readonly teamName: string
  readonly unitName: string
  readonly placeName: string
  /** The next shift; the last one of what is over. */
  readonly startsAt: number
  readonly endsAt: number
  readonly seats: number
  /** Seats of that shift that nobody has. */
  readonly free: number
  readonly shiftCount: number
  /** Null where no position was asked about, or none is known. */
  readonly way: WayThere | null
}

/** `in`: has a seat. `waiting`: on the list. `finishing`: the tap was kept, the place in the order comes in a moment. */
export type SeatState = 'in' | 'waiting' | 'finishing'

export interface MySeat {
  readonly signUpId: string
  readonly name: string
  readonly state: SeatState
  /** How many wait before and with the caller; 0 while in. */
  readonly placeInList: number
  readonly presentAt: number
}

export interface ShiftView extends Omit<Shift, 'cutFrom'> {
  readonly taken: number
  readonly waiting: number
  readonly mine: MySeat | null
  /** Signing up is possible now, for a seat or for the list. */
  readonly open: boolean
}

export interface ActivityView extends Pick<
  Activity,
  | 'code'
  | 'title'
  | 'text'
  | 'kind'
  | 'teamId'
  | 'unitId'
  | 'placeId'
  | 'whereText'
  | 'position'
  | 'skills'
  | 'leaderName'
  | 'phone'
  | 'state'
  | 'reason'
  | 'demo'
> {
  readonly id: string
  readonly teamName: string
  readonly unitName: string
  readonly placeName: string
  readonly shifts: readonly ShiftView[]
  /** May change it, cancel it, and see who signed up. */
  readonly mayRun: boolean
}

export interface MySignUp {
  readonly signUpId: string
  readonly activityId: string
  readonly shiftId: string
  readonly title: string
  readonly whereText: string
  readonly placeName: string
  readonly startsAt: number
  readonly endsAt: number
  readonly cancelled: boolean
  readonly state: SeatState
  readonly placeInList: number
  readonly presentAt: number
  readonly minutes: number
  readonly demo: boolean
}

/** For who runs the activity. */
export interface Participant extends Pick<SignUp, 'name' | 'shiftId' | 'presentAt' | 'leftAt' | 'corrections'> {
  readonly signUpId: string
  readonly ticket: number
  readonly state: SeatState
  /** Who saw them come; empty while nobody did. */
  readonly presentBy: '' | 'door' | 'leader'
  readonly minutes: number
}

export interface HoursLine {
  readonly activityId: string
  readonly title: string
  readonly startsAt: number
  readonly endsAt: number
  readonly minutes: number
  readonly corrected: boolean
  readonly demo: boolean
}

export interface HoursView {
  readonly year: number
  readonly minutes: number
  /** The latest first. */
  readonly lines: readonly HoursLine[]
}

export interface CertificateFile {
  readonly fileName: string
  /** Base64. */
  readonly pdf: string
  /** What stands on it, as `checkCertificate` asks for it. */
  readonly name: string
  readonly from: string
  readonly until: string
  readonly minutes: number
  readonly issuedOn: string
  readonly code: string
}

export interface HoursFile {
  readonly fileName: string
  /** UTF-8 with its mark, as spreadsheets open it. */
  readonly csv: string
  readonly rows: number
}
