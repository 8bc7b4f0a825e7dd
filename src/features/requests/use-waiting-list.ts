// What can be done with what waits: send it, change it, throw it away.
import { useCallback, useEffect, useRef } from 'react'
import { routes } from '@/ui/routes'
import { keepDraft } from './draft'
import { flushOutbox, holdInOutbox, takeFromOutbox, type Waiting } from './outbox'
import { useOutbox } from './use-outbox'
import { dropFiles } from './upload-draft'

export interface WaitingRequests {
  readonly waiting: readonly Waiting[]
  readonly send: () => void
  /** Puts it into the form; answers the form's address. */
  readonly edit: (waiting: Waiting) => string
  readonly remove: (waiting: Waiting) => void
}

/** `onLeft`: something that waited has left, so the list of what was sent is out of date. */
export function useWaitingList(accountId: string, onLeft: () => void): WaitingRequests {
  const waiting = useOutbox(accountId)
  const before = useRef(waiting.length)
  useEffect(() => {
    if (waiting.length < before.current) onLeft()
    before.current = waiting.length
  }, [waiting.length, onLeft])
  const send = useCallback(() => void flushOutbox(accountId), [accountId])
  const edit = useCallback(({ draft, held, accountId: owner }: Waiting) => {
    // A change begun earlier lies in its slot already.
    if (!held) keepDraft(draft, { owner, slot: draft.id })
    holdInOutbox(draft.id)
    return routes.newRequestFrom(draft.id)
  }, [])
  const remove = useCallback(({ draft }: Waiting) => {
    takeFromOutbox(draft.id)
    dropFiles(draft)
  }, [])
  return { waiting, send, edit, remove }
}
