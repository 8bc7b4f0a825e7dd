// Where it is: found by itself when the form opens, and again when asked for.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { Refusal } from '@core/kernel/result'
import { locate } from '@/platform/location'
import type { DraftPlace } from './draft'

export interface LocatePlace {
  readonly locating: boolean
  readonly refusal: Refusal | undefined
  readonly locateNow: () => Promise<void>
}

/** `atOnce`: nothing was chosen yet, so look without being asked. */
export function useLocatePlace(atOnce: boolean, onPlace: (place: DraftPlace) => void): LocatePlace {
  const [locating, setLocating] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const tell = useRef(onPlace)
  tell.current = onPlace

  const locateNow = useCallback(async () => {
    setLocating(true)
    setRefusal(undefined)
    const found = await locate()
    setLocating(false)
    if (found.ok) tell.current({ source: 'location', position: found.value })
    else setRefusal(found.error)
  }, [])
  const begun = useRef(false)
  useEffect(() => {
    if (!atOnce || begun.current) return
    begun.current = true
    void locateNow()
  }, [atOnce, locateNow])
  return { locating, refusal, locateNow }
}
