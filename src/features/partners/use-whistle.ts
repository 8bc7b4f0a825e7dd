// One whistle on the screen: as the server last told it, by a question or by what was just done.
import { useCallback, useState } from 'react'
import type { WhistleView } from '@core/partners/partners-api'
import { useFresh } from '@/rpc/use-fresh'
import { useQuery, type Query } from '@/rpc/use-query'

export interface WhistleOnScreen {
  readonly query: Query<WhistleView>
  /** What a command answered: shown until something newer comes. */
  readonly put: (view: WhistleView) => void
}

/** People's telephone numbers do not stay on the phone. */
const notKept = { keep: false } as const

export function useWhistle(id: string): WhistleOnScreen {
  const query = useQuery('partners', 'get', id === '' ? null : { id }, notKept)
  useFresh(query)
  const [told, setTold] = useState<WhistleView>()
  const put = useCallback((view: WhistleView) => setTold(view), [])
  const newer = told?.id === id && told.updatedAt >= (query.data?.updatedAt ?? 0) ? told : undefined
  return { query: newer ? { ...query, data: newer, loading: false } : query, put }
}
