// The draft being written; every change is on the phone before it is on the screen.
import { useCallback, useState } from 'react'
import { closeDraft, freshDraft, isBegun, keepDraft, openDraft, type Draft, type DraftShelf } from './draft'

export interface DraftOnScreen {
  readonly draft: Draft
  /** Something from an earlier time was found and is shown. */
  readonly restored: boolean
  readonly change: (part: Partial<Draft>) => void
  readonly replace: (draft: Draft) => void
  readonly startOver: () => void
}

/** `shelf` must stay the same object: another person's form is another form. */
export function useDraft(shelf: DraftShelf): DraftOnScreen {
  const [draft, setDraft] = useState(() => openDraft(shelf))
  const [restored, setRestored] = useState(() => shelf.slot === '' && isBegun(draft))

  const replace = useCallback(
    (next: Draft) => {
      keepDraft(next, shelf)
      setDraft(next)
    },
    [shelf],
  )
  const change = useCallback(
    (part: Partial<Draft>) => {
      setDraft((before) => {
        const next = { ...before, ...part }
        keepDraft(next, shelf)
        return next
      })
    },
    [shelf],
  )
  const startOver = useCallback(() => {
    setDraft((before) => {
      closeDraft(before, shelf)
      return freshDraft(shelf.owner)
    })
    setRestored(false)
  }, [shelf])
  return { draft, restored, change, replace, startOver }
}
