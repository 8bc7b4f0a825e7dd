// The phone's storage in memory, for `jest.mock('@/platform/storage', …)`: it outlives a reload, and can be full or lost.

const drawers = new Map<string, string>()
const state = { full: false }

export function readKept<T>(place: string): T | undefined {
  const kept = drawers.get(place)
  return kept === undefined ? undefined : (JSON.parse(kept) as T)
}

export function writeKept(place: string, value: unknown): boolean {
  if (!state.full) drawers.set(place, JSON.stringify(value))
  return !state.full
}

export function removeKept(place: string): void {
  drawers.delete(place)
}

/** For tests alone. */
export function fillStorage(full: boolean): void {
  state.full = full
}

export function loseStorage(): void {
  drawers.clear()
}

export function everythingKept(): readonly string[] {
  return [...drawers.values()]
}
