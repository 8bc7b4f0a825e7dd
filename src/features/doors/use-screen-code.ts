// The changing code of a home's own screen: the next one comes before this one is over.
import { useEffect, useState } from 'react'
import type { ScreenCodeView } from '@core/doors/doors-api'
import type { Refusal } from '@core/kernel/result'
import { call } from '@/rpc/call'

export interface ScreenCode {
  readonly code: ScreenCodeView | undefined
  /** Why there is none, or no newer one. */
  readonly refusal: Refusal | undefined
  /** `over`: it is no longer taken. */
  readonly age: 'fresh' | 'stale' | 'over'
}

/** A code is asked for so often, and after a failure so soon again. */
const everyMs = 45_000
const againMs = 8_000
/** By the rule a code is good for three minutes after its own minute began: two after `until`. */
const graceMs = 120_000

export function useScreenCode(placeId: string): ScreenCode {
  const [state, setState] = useState<ScreenCode>({ code: undefined, refusal: undefined, age: 'fresh' })
  useEffect(() => {
    let over = false
    let timer: ReturnType<typeof setTimeout> | undefined
    let gotAt = 0
    const ask = async () => {
      const result = await call('doors', 'screenCode', { placeId })
      if (over) return
      if (result.ok) gotAt = Date.now()
      setState((before) => nextOf(before, result.ok ? result.value : result.error, Date.now() - gotAt))
      timer = setTimeout(() => void ask(), result.ok ? everyMs : againMs)
    }
    void ask()
    return () => {
      over = true
      clearTimeout(timer)
    }
  }, [placeId])
  return state
}

/** `sinceMs`: since the code shown came, by this device's own clock, which may be off. */
function nextOf(before: ScreenCode, answer: ScreenCodeView | Refusal, sinceMs: number): ScreenCode {
  if ('scene' in answer) return { code: answer, refusal: undefined, age: 'fresh' }
  // Not its staff's any more, or no place: nothing stays on the screen.
  if (answer.code !== 'internal') return { code: undefined, refusal: answer, age: 'over' }
  return { code: before.code, refusal: answer, age: sinceMs < graceMs ? 'stale' : 'over' }
}
