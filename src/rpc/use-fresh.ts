// Keeps an answer fresh while it is looked at: asks again every few seconds, not while the page is hidden, the net is gone
// or somebody writes. Where the list would jump it only says that there is something new.
import { useCallback, useEffect, useRef, useState } from 'react'
import { isTyping } from '@/platform/typing'
import { useOnline } from '@/platform/use-online'
import { useShown } from '@/platform/use-shown'
import type { Query } from './use-query'

interface FreshOptions {
  readonly everyMs?: number | undefined
  /** Only say that there is something new, such as when further pages are open. */
  readonly hold?: boolean | undefined
}

export interface Fresh {
  /** There is something new that is not shown yet. */
  readonly news: boolean
  readonly show: () => void
}

const usualMs = 15_000

export function useFresh(
  query: Pick<Query<unknown>, 'renew' | 'refresh' | 'answeredAt'>,
  { everyMs = usualMs, hold = false }: FreshOptions = {},
): Fresh {
  const [news, setNews] = useState(false)
  const shown = useShown()
  const online = useOnline()
  const awake = shown && online
  const latest = useRef({ query, hold })
  latest.current = { query, hold }

  const look = useCallback(async () => {
    if (isTyping()) return
    const { query, hold } = latest.current
    setNews((await query.renew(!hold)) && hold)
  }, [])
  const wasAwake = useRef(awake)
  useEffect(() => {
    if (awake && !wasAwake.current) void look()
    wasAwake.current = awake
    if (!awake) return
    const timer = setInterval(() => void look(), everyMs)
    return () => clearInterval(timer)
  }, [awake, everyMs, look])
  useEffect(() => setNews(false), [query.answeredAt])

  const show = useCallback(() => void latest.current.query.refresh(), [])
  return { news: news && hold, show }
}
