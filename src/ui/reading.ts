// How this person reads: elder mode and its three sizes, kept on the phone.
import { useSyncExternalStore } from 'react'
import { readKept, writeKept } from '@/platform/storage'

export const textSizes = ['large', 'larger', 'largest'] as const
export type TextSize = (typeof textSizes)[number]

export interface Reading {
  readonly elder: boolean
  readonly size: TextSize
}

const place = 'reading'
const usual: Reading = { elder: false, size: 'large' }
const listeners = new Set<() => void>()
let reading: Reading | undefined

export function useReading(): Reading {
  return useSyncExternalStore(watch, current, current)
}

export function setReading(change: Partial<Reading>): void {
  reading = { ...current(), ...change }
  writeKept(place, reading)
  for (const tell of listeners) tell()
}

function current(): Reading {
  reading ??= readKept<Reading>(place) ?? usual
  return reading
}

function watch(tell: () => void): () => void {
  listeners.add(tell)
  return () => void listeners.delete(tell)
}
