// “What would happen to a request here?”: asked anew with every change of what, where and when.
import { useState } from 'react'
import { dayMs, startOfChinaDay } from '@core/kernel/china-day'
import type { Position } from '@core/kernel/position'
import { useQuery } from '@/rpc/use-query'

const hourMs = 3_600_000

export function useForesee() {
  const [serviceCode, setServiceCode] = useState('')
  const [position, setPosition] = useState<Position>()
  /** Undefined: now. */
  const [at, setAt] = useState<number>()
  const question =
    serviceCode === '' || !position
      ? null
      : { serviceCode, position: { ...position, datum: 'wgs84' as const }, ...(at === undefined ? {} : { at }) }
  const foreseen = useQuery('requests', 'foresee', question, { keep: false })
  return {
    serviceCode,
    setServiceCode,
    position,
    setPosition,
    at,
    /** Begins with tomorrow morning, since now is the other choice. */
    later: () => setAt(startOfChinaDay(Date.now()) + dayMs + 9 * hourMs),
    now: () => setAt(undefined),
    stepDay: (days: number) => setAt((before) => (before ?? Date.now()) + days * dayMs),
    stepHour: (hours: number) => setAt((before) => (before ?? Date.now()) + hours * hourMs),
    foreseen,
    isAsked: question !== null,
  }
}
