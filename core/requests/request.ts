// A service request (Open311) with the district's own life: one document, its log audit trail and outbox at once.
import type { Position } from '@core/kernel/position'

export const requestStatuses = ['routed', 'accepted', 'answered', 'reopened', 'confirmed', 'closed'] as const
export type RequestStatus = (typeof requestStatuses)[number]

export const ratings = ['satisfied', 'acceptable', 'dissatisfied'] as const
export type Rating = (typeof ratings)[number]

export interface Photo {
  /** Made by the client; also the file's name. */
  readonly id: string
  /** Where the file store keeps it. */
  readonly file: string
  readonly width: number
  readonly height: number
}

export interface RequestPlace {
  readonly source: 'location' | 'map' | 'home'
  readonly position: Position
  /** The home whose code was scanned; empty otherwise. */
  readonly homeId: string
  /** What the resident adds: building, door, landmark. */
  readonly note: string
  /** Empty where no grid contains the place. */
  readonly gridId: string
}

/** Where a request lies: a unit of the organisation, and the person there whose turn it is. */
export interface Desk {
  readonly unitId: string
  readonly unitName: string
  /** Ids from the district down to the desk's unit. */
  readonly path: readonly string[]
  /** Person id; empty when the whole unit is asked. */
  readonly assigneeId: string
  readonly assigneeName: string
  readonly why: 'on-duty' | 'in-term' | 'nobody-in-branch' | 'no-grid' | 'returned'
}

/** Who did something, as the other side may see it. */
export interface Actor {
  /** Account id for a resident, person id for staff, `clock` for the timer. */
  readonly id: string
  readonly name: string
  readonly side: 'resident' | 'staff' | 'clock'
}

interface FactBase {
  readonly at: number
  readonly by: Actor
  /** Made by the client: the same command twice is one fact. */
  readonly commandId: string
}
export type RequestFact = FactBase &
  (
    | { readonly type: 'submitted' }
    | { readonly type: 'routed'; readonly desk: Desk }
    | { readonly type: 'accepted' }
    | { readonly type: 'answered'; readonly text: string; readonly photos: readonly Photo[] }
    | { readonly type: 'returned'; readonly reason: string }
    | { readonly type: 'confirmed' }
    | { readonly type: 'reopened'; readonly reason: string }
    | { readonly type: 'rated'; readonly rating: Rating; readonly comment: string }
    | { readonly type: 'closed'; readonly note: string }
  )

export interface ServiceRequest {
  readonly authorId: string
  /** Open311 `service_code`. */
  readonly serviceCode: string
  readonly serviceName: string
  readonly sensitive: boolean
  readonly description: string
  readonly photos: readonly Photo[]
  readonly place: RequestPlace
  /** Asked for somebody else, who agreed to it. Their contact is kept apart. */
  readonly onBehalf: boolean
  readonly hasContact: boolean
  readonly desk: Desk
  readonly status: RequestStatus
  readonly submittedAt: number
  readonly updatedAt: number
  readonly reopenedTimes: number
  readonly rating: Rating | null
  readonly log: readonly RequestFact[]
  /** How many facts of the log have been told to whom they concern. */
  readonly delivered: number
}

/** Needs somebody's hands, waits for the resident, or is over: what a desk is ordered by. */
export type Queue = 'toDo' | 'waiting' | 'done'

export function queueOf(status: RequestStatus): Queue {
  switch (status) {
    case 'routed':
    case 'accepted':
    case 'reopened':
      return 'toDo'
    case 'answered':
      return 'waiting'
    case 'confirmed':
    case 'closed':
      return 'done'
  }
}
