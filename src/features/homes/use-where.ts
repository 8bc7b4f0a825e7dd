// Where the person is: by the phone, or as they showed it on the map. Remembered while the app runs, never stored.
import type { Position } from '@core/kernel/position'
import type { Refusal } from '@core/kernel/result'
import { useCallback, useEffect, useState } from 'react'
import { locate } from '@/platform/location'

export type Where =
  | { readonly status: 'asking' }
  | { readonly status: 'known'; readonly position: Position; readonly source: 'location' | 'map' }
  | { readonly status: 'unknown'; readonly refusal: Refusal }

let last: Where = { status: 'asking' }

export function useWhere() {
  const [where, setWhere] = useState<Where>(last)
  const settle = useCallback((next: Where) => {
    last = next
    setWhere(next)
  }, [])
  const ask = useCallback(async () => {
    settle({ status: 'asking' })
    const found = await locate()
    settle(
      found.ok
        ? { status: 'known', position: rounded(found.value), source: 'location' }
        : { status: 'unknown', refusal: found.error },
    )
  }, [settle])
  const choose = useCallback(
    (position: Position) => settle({ status: 'known', position: rounded(position), source: 'map' }),
    [settle],
  )
  useEffect(() => {
    if (last.status === 'asking') void ask()
  }, [ask])
  return { where, ask, choose }
}

/** A metre is enough to find a home by. */
function rounded({ lng, lat }: Position): Position {
  return { lng: Number(lng.toFixed(5)), lat: Number(lat.toFixed(5)) }
}

/** For a screen that does not ask itself. */
export function knownPosition(): Position | undefined {
  return last.status === 'known' ? last.position : undefined
}
