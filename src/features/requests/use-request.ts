// One request on the screen: as the server last told it, by a question or by what was just done.
import { useCallback, useState } from 'react'
import type { RequestView } from '@core/requests/requests-api'
import { useFresh } from '@/rpc/use-fresh'
import { useQuery, type Query } from '@/rpc/use-query'

export interface RequestOnScreen {
  readonly query: Query<RequestView>
  /** What a command answered: shown until something newer comes. */
  readonly put: (view: RequestView) => void
}

/** `keep: false` on a desk: other people's requests do not stay on the phone. */
export function useRequest(id: string, options: { readonly keep?: boolean } = {}): RequestOnScreen {
  const query = useQuery('requests', 'get', id === '' ? null : { id }, options)
  useFresh(query)
  const [told, setTold] = useState<RequestView>()
  const put = useCallback((view: RequestView) => setTold(view), [])
  const newer = told?.id === id && told.updatedAt >= (query.data?.updatedAt ?? 0) ? told : undefined
  return { query: newer ? { ...query, data: newer, loading: false } : query, put }
}
