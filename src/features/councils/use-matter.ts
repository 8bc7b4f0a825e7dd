// One matter on the screen: as the server last told it, by a question or by what was just done.
import { useCallback, useState } from 'react'
import type { MatterView } from '@core/councils/councils-api'
import type { Result } from '@core/kernel/result'
import { useFresh } from '@/rpc/use-fresh'
import { useQuery, type Query } from '@/rpc/use-query'
import { sentenceOf } from '@/ui/words/refusals'

export interface MatterOnScreen {
  readonly query: Query<MatterView>
  /** Somebody was faster: said above the latest state. */
  readonly news: string | undefined
  /** What a command answered. */
  readonly settle: (result: Result<MatterView>) => void
}

export function useMatter(id: string): MatterOnScreen {
  const query = useQuery('councils', 'get', id === '' ? null : { id })
  useFresh(query)
  const { refresh } = query
  const [told, setTold] = useState<MatterView>()
  const [news, setNews] = useState<string>()
  const settle = useCallback(
    (result: Result<MatterView>) => {
      setNews(undefined)
      if (result.ok) return setTold(result.value)
      if (result.error.code !== 'conflict') return
      setNews(sentenceOf(result.error))
      void refresh()
    },
    [refresh],
  )
  const newer = told?.id === id && told.updatedAt >= (query.data?.updatedAt ?? 0) ? told : undefined
  return { query: newer ? { ...query, data: newer, loading: false } : query, news, settle }
}
