// What the screen of a vote needs of it, open or secret alike.
import type { DecisionView, MyVote } from '@core/ballots/ballots-api'
import type { Refusal } from '@core/kernel/result'

/** The one of the caller's votes that is on the screen. */
export interface GivenVote {
  readonly view: DecisionView
  readonly mine: MyVote
  /** The account this phone is used by. */
  readonly owner: string
  readonly isOpen: boolean
}

export interface Voting {
  /** False while the slips of a secret vote are being made. */
  readonly isReady: boolean
  readonly busy: boolean
  readonly refusal: Refusal | undefined
  /** Somebody was faster: what stands now is shown. */
  readonly changedElsewhere: boolean
  /** What is chosen as it stands; empty before. */
  readonly choice: string
  /** Secret: all slips, and those that are not acknowledged yet. */
  readonly slips: number
  readonly onTheirWay: number
  /** Says whether it stands, or is on its way. */
  readonly cast: (choice: string) => Promise<boolean>
}

export const noVoting: Voting = {
  isReady: false,
  busy: false,
  refusal: undefined,
  changedElsewhere: false,
  choice: '',
  slips: 0,
  onTheirWay: 0,
  cast: () => Promise.resolve(false),
}
