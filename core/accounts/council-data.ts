// What is kept of one account in matters, talks and votes, as its owner may carry it away.
import type { Opinion } from '@core/talk/talk'

export interface CouncilData {
  readonly matters: readonly { readonly title: string; readonly text: string; readonly raisedAt: number }[]
  /** For whom they speak, in which matter. */
  readonly parties: readonly { readonly matter: string; readonly party: string }[]
  /** When they signed in to meetings. */
  readonly signIns: readonly { readonly at: number }[]
  readonly ratings: readonly { readonly rating: 'satisfied' | 'acceptable' | 'dissatisfied'; readonly comment: string; readonly at: number }[] // prettier-ignore
  readonly statements: readonly { readonly text: string; readonly at: number }[]
  readonly opinions: readonly Opinion[]
  /** In which registers they vote, and since when. */
  readonly electorClaims: readonly { readonly registerName: string; readonly claimedAt: number }[]
  /** By name, in votes that are open; nobody can say what somebody chose in a secret one. */
  readonly votes: readonly { readonly title: string; readonly choice: string; readonly at: number }[]
}
