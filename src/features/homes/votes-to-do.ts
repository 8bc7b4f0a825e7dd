// How many votes wait for the caller: open now, and one of his own in it is not cast.
import type { DecisionView } from '@core/ballots/ballots-api'

export function votesToDo(votes: readonly Pick<DecisionView, 'isOpen' | 'mine'>[]): number {
  return votes.filter(({ isOpen, mine }) => isOpen && mine.some(isToDo)).length
}

function isToDo({ barred, vote, slipsTaken }: DecisionView['mine'][number]): boolean {
  return barred === '' && vote === null && !slipsTaken
}
