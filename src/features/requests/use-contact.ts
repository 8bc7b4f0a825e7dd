// How to reach the person behind a request: asked for explicitly, shown, not kept on the phone.
import { useCallback, useState } from 'react'
import type { Contact } from '@core/accounts/contact'
import type { Refusal } from '@core/kernel/result'
import { call } from '@/rpc/call'
import { useCommandIds } from '@/rpc/use-command-ids'

export interface LookedUpContact {
  readonly contact: Contact | undefined
  readonly busy: boolean
  readonly refusal: Refusal | undefined
  readonly lookUp: () => Promise<void>
}

export function useContact(requestId: string): LookedUpContact {
  const [found, setFound] = useState<{ readonly requestId: string; readonly contact: Contact }>()
  const [refusal, setRefusal] = useState<Refusal>()
  const [busy, setBusy] = useState(false)
  const { idFor, settled } = useCommandIds()

  const lookUp = useCallback(async () => {
    setBusy(true)
    setRefusal(undefined)
    const result = await call('accounts', 'contact', { requestId, commandId: idFor(`contact ${requestId}`) })
    settled(result)
    setBusy(false)
    if (result.ok) setFound({ requestId, contact: result.value })
    else setRefusal(result.error)
  }, [requestId, idFor, settled])
  return { contact: found?.requestId === requestId ? found.contact : undefined, busy, refusal, lookUp }
}
