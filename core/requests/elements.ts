// What a request and the facts of its log are made of.

export const ratings = ['satisfied', 'acceptable', 'dissatisfied'] as const
export type Rating = (typeof ratings)[number]

export interface Photo {
  /** Made by the client. */
  readonly id: string
  /** Where the file store keeps it. */
  readonly file: string
  /** The small one, for lists. */
  readonly thumb: string
  readonly width: number
  readonly height: number
}

/** What was said aloud, at most a minute. */
export interface Voice {
  readonly id: string
  readonly file: string
  readonly seconds: number
  /** What the phone heard; empty where it cannot write down speech. */
  readonly transcript: string
}

/** Why a request lies on a desk. */
export const deskReasons = [
  'on-duty',
  'substitute',
  'in-term',
  'nobody-in-branch',
  'no-grid',
  'rule',
  'returned',
  'must-decide',
  'transferred',
  'orphaned',
] as const
export type DeskReason = (typeof deskReasons)[number]

/** Where a request lies: a unit of the organisation, and the person there whose turn it is. */
export interface Desk {
  readonly unitId: string
  readonly unitName: string
  /** Ids from the district down to the desk's unit. */
  readonly path: readonly string[]
  /** Person id; empty when the whole unit is asked. */
  readonly assigneeId: string
  readonly assigneeName: string
  readonly why: DeskReason
}

/** Who did something, as the other side may see it. */
export interface Actor {
  /** Account id for a resident, person id for staff, `clock` for the timer. */
  readonly id: string
  readonly name: string
  readonly side: 'resident' | 'staff' | 'clock'
}

/** Nobody but the product itself. */
export const theClock: Actor = { id: 'clock', name: '', side: 'clock' }

/** One part of a request that was split, a request of its own. */
export interface Part {
  readonly id: string
  readonly serviceCode: string
  readonly serviceName: string
  readonly description: string
  /** The desk it was given to; empty where it is routed by the rules. */
  readonly unitId: string
  readonly done: boolean
}

/** A neighbour or volunteer who lends a hand: sees the request, never the contact. */
export interface Helper {
  /** Account id of a neighbour, person id of a volunteer. */
  readonly id: string
  readonly name: string
  readonly kind: 'neighbour' | 'volunteer'
}

/** What neighbours may see. */
export interface Publicity {
  /** The resident agrees to be shown without name or number. */
  readonly agreed: boolean
  /** Masked by hand; null where the rule's masking is enough. */
  readonly text: string | null
  /** Photos that a person has looked at and released. */
  readonly photoIds: readonly string[]
  /** Taken off the board by staff. */
  readonly hidden: boolean
}
