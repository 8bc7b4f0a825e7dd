// One id for one intention: a retry after a lost reply is the same command, the next intention is another one.
import { useCallback, useRef } from 'react'
import type { Result } from '@core/kernel/result'
import { newId } from '@/platform/new-id'

export interface CommandIds {
  readonly idFor: (intention: string) => string
  /** Call it with the reply: only a reply that did not come leaves the id in use. */
  readonly settled: (result: Result<unknown>) => void
}

export function useCommandIds(): CommandIds {
  const current = useRef({ intention: '', id: '' })
  const idFor = useCallback((intention: string) => {
    if (current.current.intention !== intention) current.current = { intention, id: newId() }
    return current.current.id
  }, [])
  const settled = useCallback((result: Result<unknown>) => {
    if (result.ok || result.error.code !== 'internal') current.current = { intention: '', id: '' }
  }, [])
  return { idFor, settled }
}
