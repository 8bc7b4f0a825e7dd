// A problem (难题) that the staff of a unit could not settle alone, and those who took it on.
import type { Deed } from '@core/members/deed'

/** Who takes on one problem at most. */
export const mostTakers = 20

/** `taken`: at it. `back`: gave it back, nothing said. `done`: was at it when it was found to be solved. */
export type TakerState = 'taken' | 'back' | 'done'

export interface Taker {
  readonly pledgeId: string
  /** Empty after an erasure. For a partner unit: the liaison who took it on. */
  readonly accountId: string
  readonly personId: string
  /** Of the person, or of the partner unit. */
  readonly name: string
  readonly partnerUnitId: string
  readonly state: TakerState
  /** Epoch ms. */
  readonly at: number
  readonly endedAt: number
}

export interface ProblemActor {
  /** `staff`: of the unit that opened it, or above. */
  readonly side: 'staff' | 'taker'
  readonly accountId: string
  readonly personId: string
  readonly name: string
}

export type ProblemHappening =
  | { readonly type: 'opened' }
  | { readonly type: 'taken'; readonly pledgeId: string }
  | { readonly type: 'gaveBack'; readonly pledgeId: string }
  | { readonly type: 'noted'; readonly text: string }
  | { readonly type: 'solved'; readonly text: string }
  | { readonly type: 'checked'; readonly done: boolean; readonly reason: string }
  | { readonly type: 'closed'; readonly reason: string }

export type ProblemFact = ProblemHappening & {
  readonly at: number
  readonly by: ProblemActor
  readonly commandId: string
}

export type ProblemState = 'open' | 'taken' | 'solved' | 'closed'

export interface Problem {
  /** Both masked: no name, phone or door stands in them. */
  readonly title: string
  readonly text: string
  readonly unitId: string
  readonly path: readonly string[]
  /** The nearest home; for walking time. */
  readonly placeId: string
  /** Of the unit's, from which it arose; or empty. */
  readonly requestId: string
  readonly skills: readonly string[]
  readonly state: ProblemState
  /** Whether it was closed as solved. */
  readonly isDone: boolean
  readonly takers: readonly Taker[]
  /** Person id, or `import`. */
  readonly openedBy: string
  readonly openedAt: number
  readonly updatedAt: number
  readonly log: readonly ProblemFact[]
  readonly delivered: number
  /** What is still to be noted on members' cards. */
  readonly deeds: readonly Deed[]
  readonly demo: boolean
}
