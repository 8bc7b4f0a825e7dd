// The number that elder mode offers on every screen: the district's hotline, unless a screen knows a nearer one.
import { useSyncExternalStore } from 'react'
import { readKept, writeKept } from '@/platform/storage'

export interface CallLine {
  readonly number: string
  readonly who: string
}

const place = 'call-line'
const listeners = new Set<() => void>()
let line: CallLine | null | undefined

export function useCallLine(): CallLine | null {
  return useSyncExternalStore(watch, current, current)
}

export function setCallLine(next: CallLine): void {
  const before = current()
  if (before?.number === next.number && before.who === next.who) return
  line = next
  writeKept(place, next)
  for (const tell of listeners) tell()
}

function current(): CallLine | null {
  if (line === undefined) line = readKept<CallLine>(place) ?? null
  return line
}

function watch(tell: () => void): () => void {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}
