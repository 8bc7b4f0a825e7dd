// The draft being written; every change is on the phone before it is on the screen.
import { useCallback, useState } from 'react'
import { closeDraft, freshDraft, isBegun, keepDraft, openDraft, type Draft } from './draft'

export interface DraftOnScreen {
  readonly draft: Draft
  /** Something from an earlier time was found and is shown. */
  readonly restored: boolean
  readonly change: (part: Partial<Draft>) => void
  readonly replace: (draft: Draft) => void
  readonly startOver: () => void
}

/** `slot`: the id of a waiting request that is being changed; empty for a new one. */
export function useDraft(slot: string): DraftOnScreen {
  const [draft, setDraft] = useState(() => openDraft(slot))
  const [restored, setRestored] = useState(() => slot === '' && isBegun(draft))

  const replace = useCallback(
    (next: Draft) => {
      keepDraft(next, slot)
      setDraft(next)
    },
    [slot],
  )
  const change = useCallback(
    (part: Partial<Draft>) => {
      setDraft((before) => {
        const next = { ...before, ...part }
        keepDraft(next, slot)
        return next
      })
    },
    [slot],
  )
  const startOver = useCallback(() => {
    setDraft((before) => {
      closeDraft(before, slot)
      return freshDraft()
    })
    setRestored(false)
  }, [slot])
  return { draft, restored, change, replace, startOver }
}
