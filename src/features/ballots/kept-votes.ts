// Where this phone keeps somebody's slips and receipts, so that all of it can be taken away when they delete their data.
import { readKept, removeKept, writeKept } from '@/platform/storage'

/** Says whether it was noted: what is not noted could not be taken away again. */
export function noteKept(owner: string, place: string): boolean {
  const places = readKept<readonly string[]>(listOf(owner)) ?? []
  return places.includes(place) || writeKept(listOf(owner), [...places, place])
}

export function forgetVotes(owner: string): void {
  for (const place of readKept<readonly string[]>(listOf(owner)) ?? []) removeKept(place)
  removeKept(listOf(owner))
}

function listOf(owner: string): string {
  return `slips:${owner}`
}
