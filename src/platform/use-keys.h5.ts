// Single keys that do something, while nobody is writing.
import { useEffect, useRef } from 'react'

export type Keys = Readonly<Record<string, () => void>>

export function useKeys(keys: Keys): void {
  const current = useRef(keys)
  current.current = keys
  useEffect(() => {
    function press(event: KeyboardEvent) {
      const target = event.target as HTMLElement | null
      if (event.ctrlKey || event.metaKey || event.altKey || target?.matches('input, textarea, select')) return
      const run = current.current[event.key.toLowerCase()]
      if (!run) return
      event.preventDefault()
      run()
    }
    window.addEventListener('keydown', press)
    return () => window.removeEventListener('keydown', press)
  }, [])
}
