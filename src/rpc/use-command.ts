// Do something once: busy while it flies, the reason when it is refused.
import { useDidShow } from '@tarojs/taro'
import type { Refusal, Result } from '@core/kernel/result'
import { useCallback, useRef, useState } from 'react'
import { call, type FunctionName, type Output, type ProcedureName, type Sent } from './call'
import { lacksConsent } from './lacks-consent'

export interface Command<Input, T> {
  readonly busy: boolean
  readonly refusal: Refusal | undefined
  /** A second call while the first one flies is the first one. */
  readonly run: (input: Input) => Promise<Result<T>>
  readonly forget: () => void
}

export function useCommand<F extends FunctionName, P extends ProcedureName<F>>(
  fn: F,
  procedure: P,
): Command<Sent<F, P>, Output<F, P>> {
  const [busy, setBusy] = useState(false)
  const [refusal, setRefusal] = useState<Refusal>()
  const flying = useRef<Promise<Result<Output<F, P>>>>()

  const run = useCallback(
    (input: Sent<F, P>) => {
      flying.current ??= (async () => {
        setBusy(true)
        setRefusal(undefined)
        const result = await call(fn, procedure, input)
        if (!result.ok) setRefusal(result.error)
        setBusy(false)
        flying.current = undefined
        return result
      })()
      return flying.current
    },
    [fn, procedure],
  )
  const forget = useCallback(() => setRefusal(undefined), [])
  // One comes back from the notice, where one may have agreed.
  useDidShow(() => setRefusal((before) => (before && lacksConsent(before) ? undefined : before)))
  return { busy, refusal, run, forget }
}
