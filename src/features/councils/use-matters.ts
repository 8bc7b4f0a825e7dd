// A long list of matters, page after page: of one unit and below, or those I raised.
import type { MatterSummary } from '@core/councils/councils-api'
import type { Page } from '@core/kernel/page'
import { call, type Sent } from '@/rpc/call'
import { useFresh, type Fresh } from '@/rpc/use-fresh'
import { useMore } from '@/rpc/use-more'
import { useQuery, type Query } from '@/rpc/use-query'

export type MatterListView = Sent<'councils', 'list'>['view']

export interface Matters {
  readonly first: Query<Page<MatterSummary>>
  readonly fresh: Fresh
  readonly items: readonly MatterSummary[]
  readonly hasMore: boolean
  readonly busy: boolean
  readonly more: () => Promise<void>
}

/** `unitId` empty: the whole district. */
export function useMatters(view: MatterListView, unitId: string): Matters {
  const input = unitId === '' ? { view } : { view, unitId }
  const first = useQuery('councils', 'list', input)
  const pages = useMore(first, (cursor) => call('councils', 'list', { ...input, cursor }))
  const fresh = useFresh(first, { hold: pages.open || pages.busy })
  return { first, fresh, items: pages.items, hasMore: pages.hasMore, busy: pages.busy, more: pages.more }
}
