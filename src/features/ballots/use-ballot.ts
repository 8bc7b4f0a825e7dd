// Everything the screen of a vote shows and does: the vote, whose it is now, the choice, and how far it has come.
import { useCallback, useMemo } from 'react'
import type { DecisionView, MyVote } from '@core/ballots/ballots-api'
import { canCast } from '@/rpc/anonymous'
import { useNow } from '@/ui/use-now'
import { useChoosing, type Choosing } from './use-choosing'
import { useDecision } from './use-decision'
import { useMyVotes } from './use-my-votes'
import { useOpenVote } from './use-open-vote'
import { useSecretVote } from './use-secret-vote'
import { useSlips } from './use-slips'
import { voteState } from './vote-state'
import type { GivenVote, Voting } from './voting'

export type Ballot = ReturnType<typeof useBallot>

/** `owner`: the account; empty before it is known. */
export function useBallot(id: string, owner: string) {
  const { query, settle } = useDecision(id)
  const { data: view, refresh } = query
  const now = useNow()
  const state = view && voteState(view, now)
  const own = useMyVotes(id, view, owner)
  const { mine } = own
  const given = useGiven(view, mine, owner, state === 'open')
  const isSecret = view?.mode === 'secret'
  const onOvertaken = useCallback(() => void refresh(), [refresh])
  const open = useOpenVote(isSecret ? undefined : given, { onVoted: settle, onOvertaken })
  const held = useSlips(view, owner, state === 'open' || state === 'before')
  const secret = useSecretVote(isSecret ? given : undefined, held)
  const voting = isSecret ? secret : open
  const choosing = useChoosing(mine?.electorKey ?? '')
  return {
    ...own,
    query,
    now,
    state,
    voting,
    choosing,
    ...stepsOf(voting, choosing, { isSecret, mayVote: state === 'open' && mine?.barred === '' }),
  }
}

function useGiven(view: DecisionView | undefined, mine: MyVote | undefined, owner: string, isOpen: boolean) {
  return useMemo<GivenVote | undefined>(
    () => (view && mine && owner !== '' ? { view, mine, owner, isOpen } : undefined),
    [view, mine, owner, isOpen],
  )
}

interface Standing {
  readonly isSecret: boolean
  readonly mayVote: boolean
}

/** What is on the screen now: the choice, or that it is made. */
function stepsOf({ choice, refusal }: Voting, { again }: Choosing, { isSecret, mayVote }: Standing) {
  const isElsewhere = refusal?.reason === 'ballots.slips-taken'
  const hasLine = !isSecret || canCast
  const mayChoose = mayVote && hasLine && !isElsewhere
  const isMade = choice !== '' && !again
  return { hasLine, isElsewhere, isChoosing: mayChoose && !isMade, isDone: isMade, mayChange: mayChoose && isMade }
}
