// Work on one thing, one after another within this process, so that its calls do not race each other in the store. Other
// processes may still: what must hold is held by the store, this only saves the retries.
import type { Store } from './store'

const lines = new WeakMap<Store, Map<string, Promise<unknown>>>()

export async function inTurn<T>(store: Store, key: string, work: () => Promise<T>): Promise<T> {
  const known = lines.get(store) ?? new Map<string, Promise<unknown>>()
  lines.set(store, known)
  const before = known.get(key) ?? Promise.resolve()
  // What went wrong for the one before is his own.
  const mine = before.then(work, work)
  known.set(key, mine)
  try {
    return await mine
  } finally {
    if (known.get(key) === mine) known.delete(key)
  }
}
