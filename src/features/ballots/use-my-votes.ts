// The caller's own votes in one decision: which is on the screen, and which is next.
import { useCallback, useState } from 'react'
import type { DecisionView, MyVote } from '@core/ballots/ballots-api'
import { progressOf } from './cast-slips'
import { keptVote } from './slip-keeper'
import { firstOfMine, isUndone } from './vote-state'

export interface MyVotes {
  readonly votes: readonly MyVote[]
  readonly mine: MyVote | undefined
  /** Another one that is still to be cast. */
  readonly next: MyVote | undefined
  /** As it stands: by the server where it is open, by this phone where it is secret. */
  readonly choiceOf: (one: MyVote) => string
  readonly pick: (electorKey: string) => void
}

const none: readonly MyVote[] = []

export function useMyVotes(id: string, view: DecisionView | undefined, owner: string): MyVotes {
  const [picked, setPicked] = useState('')
  const choiceOf = useCallback(
    ({ electorKey, vote }: MyVote) => {
      const kept = keptVote({ owner, decisionId: id, electorKey })
      return vote?.choice ?? (kept ? progressOf(kept).choice : '')
    },
    [owner, id],
  )
  const votes = view?.mine ?? none
  const first = useFirst(votes, choiceOf)
  const mine = votes.find(({ electorKey }) => electorKey === (picked === '' ? first : picked))
  const next = votes.find((one) => one.electorKey !== mine?.electorKey && isUndone(one, choiceOf(one)))
  return { votes, mine, next, choiceOf, pick: setPicked }
}

/** Stays the same when it is cast: what was just done is not taken from the screen. */
function useFirst(votes: readonly MyVote[], choiceOf: MyVotes['choiceOf']): string {
  const [key, setKey] = useState('')
  const isThere = votes.some(({ electorKey }) => electorKey === key)
  const found = isThere ? key : (firstOfMine(votes, choiceOf)?.electorKey ?? '')
  if (found !== key) setKey(found)
  return found
}
