// Something volunteers do together (志愿服务活动): where, when in shifts, with how many seats. One document; its log is audit
// trail and outbox at once. Who signed up is kept apart, one document each.
import type { Position } from '@core/kernel/position'

export const welfareKinds = [
  'poverty',
  'elderAndYoung',
  'medical',
  'militaryFamilies',
  'culture',
  'sport',
  'environment',
  'safety',
  'other',
] as const
export type WelfareKind = (typeof welfareKinds)[number]

export const shiftLimit = 20
export const seatLimit = 500

/** Times are epoch ms, to the minute. */
export interface Shift {
  readonly id: string
  readonly startsAt: number
  readonly endsAt: number
  readonly seats: number
  /** Seats before they were made fewer, until it is certain that nobody lost theirs by it; else 0. */
  readonly cutFrom: number
}

export interface ActivityActor {
  /** Person id; `import` for what was brought in. */
  readonly id: string
  readonly name: string
}

export type ActivityHappening =
  | { readonly type: 'offered' }
  /** `moved`: another time or another place, so that those who signed up must know; the shifts it concerns. */
  | { readonly type: 'changed'; readonly moved: readonly string[] }
  | { readonly type: 'cancelled'; readonly reason: string }

export type ActivityFact = ActivityHappening & {
  readonly at: number
  readonly by: ActivityActor
  readonly commandId: string
}

export interface Activity {
  /** Twelve characters made from the id: what the plate and the QR code hold. */
  readonly code: string
  readonly title: string
  readonly text: string
  readonly kind: WelfareKind
  /** Empty where no team offers it. */
  readonly teamId: string
  /** The unit that offers it, and the ids from the district down to it. */
  readonly unitId: string
  readonly path: readonly string[]
  /** Empty where it is at no service place. */
  readonly placeId: string
  readonly whereText: string
  readonly position: Position | null
  /** In order of their beginning. */
  readonly shifts: readonly Shift[]
  readonly skills: readonly string[]
  /** Person id. */
  readonly leaderId: string
  readonly leaderName: string
  readonly phone: string
  readonly state: 'open' | 'cancelled'
  /** Why it was cancelled; empty while it was not. */
  readonly reason: string
  /** Shifts of which those who signed up were told the evening before. */
  readonly soonTold: readonly string[]
  readonly offeredAt: number
  readonly updatedAt: number
  readonly log: readonly ActivityFact[]
  /** How many facts of the log have been told to whom they concern. */
  readonly delivered: number
  readonly demo: boolean
}

export function shiftOf(activity: Pick<Activity, 'shifts'>, shiftId: string): Shift | undefined {
  return activity.shifts.find(({ id }) => id === shiftId)
}
