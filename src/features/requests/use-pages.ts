// A long list of requests, page after page.
import { useCallback, useMemo, useState } from 'react'
import type { RequestSummary } from '@core/requests/requests-api'
import { call, type Sent } from '@/rpc/call'
import { useFresh, type Fresh } from '@/rpc/use-fresh'
import { useQuery, type Query } from '@/rpc/use-query'

type ListName = 'mine' | 'desk'

export interface Pages {
  readonly first: Query<{ readonly items: readonly RequestSummary[]; readonly cursor: string | null }>
  readonly fresh: Fresh
  readonly items: readonly RequestSummary[]
  readonly hasMore: boolean
  readonly loadingMore: boolean
  readonly loadMore: () => Promise<void>
}

interface Later {
  readonly question: string
  readonly items: readonly RequestSummary[]
  readonly cursor: string | null
}

/** `keep: false` for lists that must not stay on the phone, such as a desk on a shared computer. */
export function usePages<L extends ListName>(
  list: L,
  input: Sent<'requests', L> | null,
  options: { readonly keep?: boolean } = {},
): Pages {
  const first = useQuery('requests', list, input, options)
  const [later, setLater] = useState<Later>()
  const [loadingMore, setLoadingMore] = useState(false)
  const question = JSON.stringify([input, first.answeredAt])
  const current = later?.question === question ? later : undefined
  const fresh = useFresh(first, { hold: current !== undefined || loadingMore })
  const cursor = current ? current.cursor : (first.data?.cursor ?? null)

  const loadMore = useCallback(async () => {
    if (input === null || cursor === null || loadingMore) return
    setLoadingMore(true)
    const result = await call('requests', list, { ...input, cursor })
    setLoadingMore(false)
    if (!result.ok) return
    setLater({ question, items: [...(current?.items ?? []), ...result.value.items], cursor: result.value.cursor })
  }, [list, input, cursor, loadingMore, question, current])

  const items = useMemo(
    () => withoutDoubles([...(first.data?.items ?? []), ...(current?.items ?? [])]),
    [first.data, current],
  )
  return { first, fresh, items, hasMore: cursor !== null, loadingMore, loadMore }
}

/** A request may move from one page to the next while the list is read. */
function withoutDoubles(items: readonly RequestSummary[]): readonly RequestSummary[] {
  return [...new Map(items.map((one) => [one.id, one])).values()]
}
