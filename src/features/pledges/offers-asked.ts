// What is looked for: where one stands, what one can, when one has time.
import { useCallback, useMemo, useState } from 'react'
import type { Walker } from '@core/homes/walker'
import type { Position } from '@core/kernel/position'
import type { Refusal } from '@core/kernel/result'
import type { PledgeKind } from '@core/pledges/pledge'
import { locate } from '@/platform/location'
import { noWishes, offersInput, type Wishes } from './offers-input'

export interface OffersAsked {
  readonly here: Position | undefined
  readonly wishes: Wishes
  readonly busy: boolean
  readonly refusal: Refusal | undefined
  readonly findMe: () => Promise<void>
  readonly forgetMe: () => void
  readonly wish: (wishes: Wishes) => void
}

/** Kept by the page, so that all three views look for the same. */
export function useOffersAsked(): OffersAsked {
  const [here, setHere] = useState<Position>()
  const [wishes, wish] = useState(noWishes)
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const findMe = useCallback(async () => {
    setBusy(true)
    const found = await locate()
    setBusy(false)
    setRefusal(found.ok ? undefined : found.error)
    if (found.ok) setHere(found.value)
  }, [])
  const forgetMe = useCallback(() => setHere(undefined), [])
  return { here, wishes, busy, refusal, findMe, forgetMe, wish }
}

export function useOffersInput(kind: PledgeKind, asked: OffersAsked, walker: Walker) {
  const { here, wishes } = asked
  return useMemo(() => offersInput(kind, { here, wishes }, walker), [kind, here, wishes, walker])
}
