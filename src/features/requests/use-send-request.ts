// Sending a draft: into the outbox first, so that nothing between here and the server can lose it.
import { useCallback, useEffect, useMemo, useState } from 'react'
import type { Refusal } from '@core/kernel/result'
import type { RequestView } from '@core/requests/requests-api'
import { closeDraft, type Draft, type DraftShelf } from './draft'
import { sendFromOutbox, sentRequest, takeFromOutbox, toOutbox, watchOutbox, type Sending } from './outbox'

export type SendState =
  | { readonly status: 'writing' }
  | { readonly status: 'sending' }
  | { readonly status: 'sent'; readonly request: RequestView }
  | { readonly status: 'waiting'; readonly id: string }
  /** The draft comes back with the photos that were sent already. */
  | { readonly status: 'refused'; readonly refusal: Refusal; readonly draft: Draft }

export interface SendRequest {
  readonly state: SendState
  readonly send: (draft: Draft, serviceName: string, accountId: string) => Promise<SendState>
  readonly writeOn: () => void
}

export function useSendRequest(shelf: DraftShelf): SendRequest {
  const [state, setState] = useState<SendState>({ status: 'writing' })

  const send = useCallback(
    async (draft: Draft, serviceName: string, accountId: string) => {
      setState({ status: 'sending' })
      toOutbox(draft, serviceName, accountId, Date.now())
      closeDraft(draft, shelf)
      const outcome = await sendFromOutbox(draft.id)
      const next = stateAfter(outcome, draft)
      setState(next)
      return next
    },
    [shelf],
  )
  const waitingFor = state.status === 'waiting' ? state.id : ''
  // The net is back and somebody else sent it: the screen must not go on saying that it waits.
  useEffect(() => {
    if (waitingFor === '') return
    const look = () => {
      const request = sentRequest(waitingFor)
      if (request) setState({ status: 'sent', request })
    }
    look()
    return watchOutbox(look)
  }, [waitingFor])
  const writeOn = useCallback(
    () => setState((before) => (before.status === 'sending' ? before : { status: 'writing' })),
    [],
  )
  return useMemo(() => ({ state, send, writeOn }), [state, send, writeOn])
}

function stateAfter(outcome: Sending, draft: Draft): SendState {
  switch (outcome.status) {
    case 'sent':
      return outcome
    case 'waiting':
      return { status: 'waiting', id: draft.id }
    case 'refused':
      return { ...outcome, draft: takeFromOutbox(draft.id)?.draft ?? draft }
  }
}
