// A volunteer team (志愿服务队), who is in it, and what a volunteer says of themselves.
import type { Withdrawable } from '@core/kernel/withdrawn'

export interface VolunteerTeam extends Withdrawable {
  /** In the QR code; as `core/doors/door-code`. */
  readonly code: string
  readonly name: string
  /** In the district's own words, such as 敬老. */
  readonly kind: string
  readonly text: string
  readonly unitId: string
  readonly path: readonly string[]
  /** Person id; empty while nobody leads it. */
  readonly leaderId: string
  readonly phone: string
  readonly skills: readonly string[]
  readonly demo: boolean
}

/** One person in one team, in by choice. Id by `memberId`. */
export interface TeamMember {
  readonly teamId: string
  /** Empty for who was brought in by an import, and after an erasure. */
  readonly accountId: string
  /** Of the organisation's people; empty for residents. */
  readonly personId: string
  readonly name: string
  /** Epoch ms. */
  readonly since: number
  /** 0 while in the team. */
  readonly leftAt: number
  /** 1 while in the team: what members are listed and counted by. */
  readonly current: 0 | 1
  readonly demo: boolean
}

export const dayParts = [
  'weekdayMorning',
  'weekdayAfternoon',
  'weekdayEvening',
  'weekendMorning',
  'weekendAfternoon',
  'weekendEvening',
] as const
export type DayPart = (typeof dayParts)[number]

/** By account: optional, and taken back at any time. */
export interface VolunteerProfile {
  /** As they want to be called. */
  readonly name: string
  readonly skills: readonly string[]
  readonly times: readonly DayPart[]
  readonly updatedAt: number
}

export const noProfile: VolunteerProfile = { name: '', skills: [], times: [], updatedAt: 0 }
