// The later pages of a list whose first page is a query.
import type { Page } from '@core/kernel/page'
import type { Result } from '@core/kernel/result'
import { useState } from 'react'
import type { Query } from './use-query'

interface Later<T> {
  /** Which first page they follow: a fresh one begins anew. */
  readonly after: Page<T> | undefined
  readonly items: readonly T[]
  readonly cursor: string | null
}

export function useMore<T>(first: Query<Page<T>>, ask: (cursor: string) => Promise<Result<Page<T>>>) {
  const [later, setLater] = useState<Later<T>>({ after: undefined, items: [], cursor: null })
  const [busy, setBusy] = useState(false)
  const follows = later.after === first.data && first.data !== undefined
  const cursor = follows ? later.cursor : (first.data?.cursor ?? null)
  const shown = follows ? later.items : []

  const more = async () => {
    if (cursor === null || busy) return
    setBusy(true)
    const result = await ask(cursor)
    setBusy(false)
    if (!result.ok) return
    setLater({ after: first.data, items: [...shown, ...result.value.items], cursor: result.value.cursor })
  }
  /** Whether pages after the first are on the screen. */
  const open = shown.length > 0
  return { open, items: [...(first.data?.items ?? []), ...shown], hasMore: cursor !== null, busy, more }
}
