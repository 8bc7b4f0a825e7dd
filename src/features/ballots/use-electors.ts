// The electors of a register, page after page or as searched for. They are people: nothing of them stays on the phone.
import { useCallback, useState } from 'react'
import type { ElectorRow } from '@core/ballots/ballots-api'
import type { Page } from '@core/kernel/page'
import { call } from '@/rpc/call'
import { useQuery, type Query } from '@/rpc/use-query'

export interface Electors {
  readonly first: Query<Page<ElectorRow>>
  readonly items: readonly ElectorRow[]
  readonly hasMore: boolean
  readonly loadingMore: boolean
  readonly loadMore: () => Promise<void>
}

export interface ElectorsAsked {
  readonly registerId: string
  readonly decisionId?: string
  /** Empty: all of them. */
  readonly find: string
}

/** Null asks nothing yet. */
export function useElectors(asked: ElectorsAsked | null): Electors {
  const input = asked && (asked.find === '' ? { ...asked, find: undefined } : asked)
  const first = useQuery('ballots', 'electors', input, { keep: false })
  const [later, setLater] = useState<Page<ElectorRow> & { readonly question: string }>()
  const [loadingMore, setLoadingMore] = useState(false)
  const question = JSON.stringify([input, first.answeredAt])
  const current = later?.question === question ? later : undefined
  const cursor = current ? current.cursor : (first.data?.cursor ?? null)

  const loadMore = useCallback(async () => {
    if (!input || cursor === null || loadingMore) return
    setLoadingMore(true)
    const result = await call('ballots', 'electors', { ...input, cursor })
    setLoadingMore(false)
    if (!result.ok) return
    setLater({ question, items: [...(current?.items ?? []), ...result.value.items], cursor: result.value.cursor })
  }, [input, cursor, loadingMore, question, current])

  const items = [...(first.data?.items ?? []), ...(current?.items ?? [])]
  return { first, items, hasMore: cursor !== null, loadingMore, loadMore }
}
