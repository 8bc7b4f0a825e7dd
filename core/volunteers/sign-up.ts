// One person's place in one shift, and the tickets that keep the order. Both one document each, since many write at once.

/**
 * Id by hash of activity, shift and account. Signing up again after a withdrawal is another `turn` with another ticket.
 * Times are epoch ms, 0 while there is none.
 */
export interface SignUp {
  readonly activityId: string
  readonly shiftId: string
  readonly teamId: string
  readonly unitId: string
  readonly path: readonly string[]
  /** Both empty after an erasure. */
  readonly accountId: string
  /** Of the organisation's people; empty for residents. */
  readonly personId: string
  /** As they want to be called. */
  readonly name: string
  readonly state: 'standing' | 'withdrawn'
  /** 1 for the first time; one more each time of signing up again. */
  readonly turn: number
  /** Number of the ticket that counts; 0 while none was taken. */
  readonly ticket: number
  readonly signedAt: number
  /** Of the shift. */
  readonly startsAt: number
  readonly endsAt: number
  readonly presentAt: number
  /** Who saw them: the plate at the door, or the leader (person id). Empty while nobody did. */
  readonly presentBy: string
  readonly leftAt: number
  readonly corrections: readonly Correction[]
  /** The latest commands: a late copy of one undoes nothing. */
  readonly commandIds: readonly string[]
  readonly demo: boolean
}

export interface Correction {
  readonly minutes: number
  readonly reason: string
  /** Person id and name. */
  readonly by: string
  readonly byName: string
  readonly at: number
}

/**
 * Id `<activity>:<shift>:<number>`, inserted for one more than there are, so that numbers have no gaps and nobody comes
 * before who is there already. Of the tickets of one turn the lowest counts. A ticket only ever goes from standing to void.
 */
export interface Ticket {
  readonly activityId: string
  /** `<activity>:<shift>`. */
  readonly shiftKey: string
  readonly number: number
  readonly signUpId: string
  readonly turn: number
  readonly state: 'standing' | 'void'
  /** 1 once its holder knows of the seat. */
  readonly seatTold: 0 | 1
  /** 1 until it is certain whether it counts. */
  readonly unsettled: 0 | 1
  readonly at: number
}
