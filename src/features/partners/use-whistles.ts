// A long list of whistles, page after page: those a unit blew, or those that called a unit.
import type { Page } from '@core/kernel/page'
import type { WhistleSummary } from '@core/partners/partners-api'
import { call } from '@/rpc/call'
import { useFresh, type Fresh } from '@/rpc/use-fresh'
import { useMore } from '@/rpc/use-more'
import { useQuery, type Query } from '@/rpc/use-query'

export type WhistleListName = 'blown' | 'forUnit'
export interface WhistleListInput {
  readonly unitId: string
  readonly view: 'open' | 'over'
}

export interface Whistles {
  readonly first: Query<Page<WhistleSummary>>
  readonly fresh: Fresh
  readonly items: readonly WhistleSummary[]
  readonly hasMore: boolean
  readonly busy: boolean
  readonly more: () => Promise<void>
}

const notKept = { keep: false } as const

export function useWhistles(list: WhistleListName, input: WhistleListInput | null): Whistles {
  const first = useQuery('partners', list, input, notKept)
  const pages = useMore(first, (cursor) =>
    call('partners', list, { ...(input ?? { unitId: '', view: 'open' }), cursor }),
  )
  const fresh = useFresh(first, { hold: pages.open || pages.busy })
  return { first, fresh, items: pages.items, hasMore: pages.hasMore, busy: pages.busy, more: pages.more }
}
