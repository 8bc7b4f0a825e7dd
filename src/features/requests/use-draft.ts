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

export function useDraft(): DraftOnScreen {
  const [draft, setDraft] = useState(openDraft)
  const [restored, setRestored] = useState(() => isBegun(draft))

  const replace = useCallback((next: Draft) => {
    keepDraft(next)
    setDraft(next)
  }, [])
  const change = useCallback((part: Partial<Draft>) => {
    setDraft((before) => {
      const next = { ...before, ...part }
      keepDraft(next)
      return next
    })
  }, [])
  const startOver = useCallback(() => {
    setDraft((before) => {
      closeDraft(before)
      return freshDraft()
    })
    setRestored(false)
  }, [])
  return { draft, restored, change, replace, startOver }
}
