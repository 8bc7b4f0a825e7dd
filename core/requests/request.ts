// A service request (Open311) with the district's own life: one document, its log audit trail and outbox at once.
import type { Urgency } from '@core/district/time-limit'
import type { Position } from '@core/kernel/position'
import type { Desk, Helper, Part, Photo, Publicity, Rating, Voice } from './elements'
import type { RequestFact } from './fact'
import type { RequestStatus } from './life'

export { deskReasons, ratings } from './elements'
export type { Actor, Desk, DeskReason, Helper, Part, Photo, Publicity, Rating, Voice } from './elements'

export interface RequestPlace {
  readonly source: 'location' | 'map' | 'home'
  readonly position: Position
  /** The home whose code was scanned; empty otherwise. */
  readonly homeId: string
  /** What the resident adds: building, door, landmark. */
  readonly note: string
  /** Empty where no grid contains the place. */
  readonly gridId: string
  /** Ids from the district down to the grid's branch, whoever handles it; empty where no grid contains the place. */
  readonly path: readonly string[]
}

/** Running limits, epoch ms; 0 where none runs. */
export interface Timing {
  /** When the answer's limit began: submission, or the reopening. */
  readonly from: number
  /** Working minutes granted on top of the limit. */
  readonly extraMinutes: number
  readonly acceptBy: number
  readonly answerBy: number
  /** When the desk is reminded of the limit that runs. */
  readonly remindAt: number
  /** When the next superior is called in. */
  readonly escalateAt: number
}

/** How far up a missed limit has climbed. */
export interface Escalation {
  /** Steps taken since the limit was missed; 0 while it is kept. */
  readonly steps: number
  /** The unit that watches over it now; empty while nobody has to. */
  readonly unitId: string
}

export interface Extension {
  /** Working minutes asked for on top. */
  readonly minutes: number
  readonly reason: string
  readonly askedBy: string
}

/** Whether what was said is fit to be read; never a reason not to deal with it. */
export interface Safety {
  readonly state: 'clear' | 'waiting'
  /** Why a human has to look: what the checker said. */
  readonly labels: readonly string[]
}

export interface ServiceRequest {
  /** Empty once erased; `walk-in:…` for somebody without a phone, `part:…` for a part of a split request. */
  readonly authorId: string
  /** Open311 `service_code`. */
  readonly serviceCode: string
  readonly serviceName: string
  readonly sensitive: boolean
  readonly urgency: Urgency
  readonly description: string
  readonly photos: readonly Photo[]
  readonly voice: Voice | null
  readonly place: RequestPlace
  /** Asked for somebody else, who agreed to it. Their contact is kept apart. */
  readonly onBehalf: boolean
  /** The member of staff who wrote it down for somebody without a phone; empty otherwise. */
  readonly enteredBy: string
  readonly hasContact: boolean
  readonly desk: Desk
  readonly status: RequestStatus
  readonly timing: Timing
  readonly escalation: Escalation
  readonly extension: Extension | null
  readonly submittedAt: number
  readonly updatedAt: number
  readonly returnedTimes: number
  readonly reopenedTimes: number
  readonly rating: Rating | null
  readonly parts: readonly Part[]
  /** The request this is a part of; empty for a whole one. */
  readonly partOf: string
  /** The request this was found to be the same as; empty otherwise. */
  readonly mergedInto: string
  /** Requests merged into this one. */
  readonly duplicates: readonly string[]
  readonly helpers: readonly Helper[]
  readonly safety: Safety
  readonly publicity: Publicity
  readonly log: readonly RequestFact[]
  /** How many facts of the log have been told to whom they concern. */
  readonly delivered: number
}
