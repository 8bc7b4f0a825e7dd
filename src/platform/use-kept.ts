// Something being written, kept on the phone until it is sent.
import { useCallback, useState } from 'react'
import { readKept, removeKept, writeKept } from './storage'

export interface Kept<T> {
  readonly value: T
  readonly change: (value: T) => void
  /** It was sent: begin anew. */
  readonly done: () => void
}

/** `place` names it: another place is another thing. `empty` must stay the same object. */
export function useKept<T>(place: string, empty: T): Kept<T> {
  const [held, setHeld] = useState(() => ({ place, value: readKept<T>(place) ?? empty }))
  const value = held.place === place ? held.value : (readKept<T>(place) ?? empty)
  const change = useCallback(
    (next: T) => {
      writeKept(place, next)
      setHeld({ place, value: next })
    },
    [place],
  )
  const done = useCallback(() => {
    removeKept(place)
    setHeld({ place, value: empty })
  }, [place, empty])
  return { value, change, done }
}
