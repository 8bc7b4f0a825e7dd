// Does something to a request: busy meanwhile, with the request as it is afterwards, or the reason why not.
import { useCallback, useState } from 'react'
import type { Refusal, Result } from '@core/kernel/result'
import type { CommandName } from '@core/requests/life'
import { call, type Output, type Sent } from '@/rpc/call'
import { useCommandIds } from '@/rpc/use-command-ids'

/** Every command of a person is a procedure of the same name. */
export type ActName = CommandName
type Said<A extends ActName> = Omit<Sent<'requests', A>, 'id' | 'commandId'>

export interface Act {
  /** What flies now. */
  readonly busy: ActName | null
  /** Why the last try failed, and which. */
  readonly refused: { readonly name: ActName; readonly refusal: Refusal } | null
  readonly act: <A extends ActName>(name: A, said: Said<A>) => Promise<Result<Output<'requests', A>>>
  readonly forget: () => void
}

export function useAct(requestId: string): Act {
  const [busy, setBusy] = useState<ActName | null>(null)
  const [refused, setRefused] = useState<Act['refused']>(null)
  const { idFor, settled } = useCommandIds()

  const act = useCallback(
    async <A extends ActName>(name: A, said: Said<A>) => {
      setBusy(name)
      setRefused(null)
      const commandId = idFor(JSON.stringify([name, requestId, said]))
      const result = await call('requests', name, { ...said, id: requestId, commandId } as Sent<'requests', A>)
      settled(result)
      setBusy(null)
      if (!result.ok) setRefused({ name, refusal: result.error })
      return result
    },
    [requestId, idFor, settled],
  )
  const forget = useCallback(() => setRefused(null), [])
  return { busy, refused, act, forget }
}
