// One vote on the screen: as the server last told it, with one's own votes as they were just acknowledged.
import { useCallback, useMemo, useState } from 'react'
import type { DecisionView, MyVote } from '@core/ballots/ballots-api'
import { useFresh } from '@/rpc/use-fresh'
import { useQuery, type Query } from '@/rpc/use-query'

export interface DecisionOnScreen {
  readonly query: Query<DecisionView>
  /** What a vote answered. */
  readonly settle: (vote: MyVote) => void
}

export function useDecision(id: string): DecisionOnScreen {
  const query = useQuery('ballots', 'get', id === '' ? null : { id })
  useFresh(query)
  const [told, setTold] = useState<Readonly<Record<string, MyVote>>>({})
  const settle = useCallback((vote: MyVote) => setTold((before) => ({ ...before, [vote.electorKey]: vote })), [])
  const { data } = query
  const view = useMemo(() => data && { ...data, mine: data.mine.map((one) => newer(one, told[one.electorKey])) }, [data, told]) // prettier-ignore
  return { query: { ...query, data: view }, settle }
}

function newer(asked: MyVote, told: MyVote | undefined): MyVote {
  return told && (told.vote?.revision ?? 0) > (asked.vote?.revision ?? 0) ? told : asked
}
