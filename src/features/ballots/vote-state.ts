// Where a vote stands at this moment, and which of one's own votes in it comes first.
import type { DecisionView, MyVote } from '@core/ballots/ballots-api'
import { isOpenForVoting } from '@core/ballots/decide-decision'

export type VoteState = 'before' | 'open' | 'counting' | 'closed' | 'cancelled'
type Times = Pick<DecisionView, 'state' | 'opensAt' | 'closesAt'>

/** By the phone's clock: who has the page open when it begins need not ask again. */
export function voteState(vote: Times, now: number): VoteState {
  if (vote.state !== 'announced') return vote.state
  if (now < vote.opensAt) return 'before'
  return isOpenForVoting(vote, now) ? 'open' : 'counting'
}

/** Whether something of it is still to be done by this caller. */
export function isUndone({ barred, vote, slipsTaken }: MyVote, choice = ''): boolean {
  return barred === '' && vote === null && !(slipsTaken && choice !== '')
}

/** The first that is still to be cast, else the first at all. `choiceOf`: what was chosen on this phone in a secret vote. */
export function firstOfMine(mine: readonly MyVote[], choiceOf: (one: MyVote) => string): MyVote | undefined {
  return mine.find((one) => isUndone(one, choiceOf(one))) ?? mine[0]
}
