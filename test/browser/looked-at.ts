// A screen that is examined: who looks at it, where it is, and by what it is known to be there.

export interface LookedAt {
  readonly who: 'resident' | 'elder' | 'gridWorker' | 'communityStaff' | 'member' | 'volunteer'
  readonly address: () => string
  /** A word by which the screen is known to be there. */
  readonly there: string | RegExp
}
