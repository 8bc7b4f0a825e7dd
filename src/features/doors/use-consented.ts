// Said without having agreed to the notice: it is asked for in the place, and what was tapped is done once it is given.
import { useCallback, useEffect, useRef, useState } from 'react'
import type { CheckingIn } from './use-check-in'

export interface Consented {
  /** The consent stands in the place of the button. */
  readonly asks: boolean
  readonly go: () => void
}

export function useConsented(
  { visiting, go: checkIn }: CheckingIn,
  missing: boolean,
  askAgain: () => Promise<void>,
): Consented {
  const [tapped, setTapped] = useState(false)
  // The notice may have changed since this phone last heard of it.
  const isRefused = visiting.status === 'refused' && visiting.refusal.reason === 'consent.needed'
  const wanted = tapped || isRefused
  const wasMissing = useRef(missing)
  const latestAsk = useRef(askAgain)
  latestAsk.current = askAgain
  useEffect(() => {
    if (isRefused) void latestAsk.current()
  }, [isRefused])
  useEffect(() => {
    const given = wasMissing.current && !missing
    wasMissing.current = missing
    if (!given || !wanted) return
    setTapped(false)
    void checkIn()
  }, [missing, wanted, checkIn])
  const go = useCallback(() => {
    if (missing) setTapped(true)
    else void checkIn()
  }, [missing, checkIn])
  return { asks: missing && wanted, go }
}
