// Does something about a whistle: busy meanwhile, with the whistle as it is afterwards, or the reason why not.
import { useCallback, useState } from 'react'
import type { WhistleView } from '@core/partners/partners-api'
import type { Refusal, Result } from '@core/kernel/result'
import { call, type Sent } from '@/rpc/call'
import { useCommandIds } from '@/rpc/use-command-ids'

export type WhistleActName = 'reportIn' | 'act' | 'finish' | 'sendBack' | 'release' | 'rate' | 'cancel' | 'addUnits'
type Said<A extends WhistleActName> = Omit<Sent<'partners', A>, 'id' | 'commandId'>

export interface WhistleAct {
  readonly busy: WhistleActName | null
  /** Why the last try failed, and which. */
  readonly refused: { readonly name: WhistleActName; readonly refusal: Refusal } | null
  readonly act: <A extends WhistleActName>(name: A, said: Said<A>) => Promise<Result<WhistleView>>
}

export function useWhistleAct(whistleId: string, onResult: (result: Result<WhistleView>) => void): WhistleAct {
  const [busy, setBusy] = useState<WhistleActName | null>(null)
  const [refused, setRefused] = useState<WhistleAct['refused']>(null)
  const { idFor, settled } = useCommandIds()

  const act = useCallback(
    async <A extends WhistleActName>(name: A, said: Said<A>) => {
      setBusy(name)
      setRefused(null)
      const commandId = idFor(JSON.stringify([name, whistleId, said]))
      const result = await call('partners', name, { ...said, id: whistleId, commandId } as Sent<'partners', A>)
      settled(result)
      setBusy(null)
      if (!result.ok) setRefused({ name, refusal: result.error })
      onResult(result)
      return result
    },
    [whistleId, idFor, settled, onResult],
  )
  return { busy, refused, act }
}
