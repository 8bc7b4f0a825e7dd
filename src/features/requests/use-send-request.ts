// Sending a draft: into the outbox first, so that nothing between here and the server can lose it.
import { useCallback, useState } from 'react'
import type { Refusal } from '@core/kernel/result'
import type { RequestView } from '@core/requests/requests-api'
import { closeDraft, keepDraft, type Draft } from './draft'
import { putInOutbox, sendFromOutbox, takeFromOutbox } from './outbox'

export type SendState =
  | { readonly status: 'writing' }
  | { readonly status: 'sending' }
  | { readonly status: 'sent'; readonly request: RequestView }
  | { readonly status: 'waiting' }
  | { readonly status: 'refused'; readonly refusal: Refusal }

export interface SendRequest {
  readonly state: SendState
  readonly send: (draft: Draft, serviceName: string, accountId: string) => Promise<void>
  readonly writeOn: () => void
}

export function useSendRequest(): SendRequest {
  const [state, setState] = useState<SendState>({ status: 'writing' })

  const send = useCallback(async (draft: Draft, serviceName: string, accountId: string) => {
    setState({ status: 'sending' })
    putInOutbox({ draft, serviceName, accountId, queuedAt: Date.now(), refusal: null })
    closeDraft(draft)
    const outcome = await sendFromOutbox(draft.id)
    if (outcome.status === 'refused') {
      // What was refused goes back into the form, with the photos that were sent already.
      keepDraft(takeFromOutbox(draft.id)?.draft ?? draft)
    }
    setState(outcome)
  }, [])
  const writeOn = useCallback(() => setState({ status: 'writing' }), [])
  return { state, send, writeOn }
}
