// Is there room for a list beside its details?
import { useSyncExternalStore } from 'react'

const wide = () => window.matchMedia('(min-width: 960px)')

export function useWide(): boolean {
  return useSyncExternalStore(watch, isWide, isWide)
}

function watch(tell: () => void): () => void {
  const query = wide()
  query.addEventListener('change', tell)
  return () => query.removeEventListener('change', tell)
}

function isWide(): boolean {
  return wide().matches
}
