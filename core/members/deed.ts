// One piece of real work that a member's card may show: written by what recorded the work, typed by nobody.

/**
 * `answer`: a request answered. `visit`: a day at a home. `activity`: taken part in. `whistle`: a call of one's unit
 * finished. `post`, `family` and `problem`: a pledge that was kept up for a while, or a problem solved.
 */
export const deedKinds = ['answer', 'visit', 'activity', 'whistle', 'post', 'family', 'problem'] as const
export type DeedKind = (typeof deedKinds)[number]

/** Id by `deedId`: the same work noted again is the same deed. */
export interface Deed {
  readonly personId: string
  readonly kind: DeedKind
  /** The document the work is recorded in: request, check-in, activity, whistle, pledge. */
  readonly recordId: string
  /** What it was, in the record's own words, such as the service's or the activity's name. Never a resident's data. */
  readonly label: string
  /** The unit of the organisation where it was done. */
  readonly unitId: string
  /** Epoch ms. */
  readonly at: number
}
