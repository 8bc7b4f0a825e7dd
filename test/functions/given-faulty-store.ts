// Stores that fail a test as processes fail: dying at a write, or being held up between two steps.
import type { Store } from '../../cloudfunctions/_kit/store'

/** Throws before a write for which `dies` says so, and after it for every other of them. */
export function failing(inner: Store, dies: () => boolean): Store {
  let isAfter = false
  const write = async <T>(run: () => Promise<T>): Promise<T> => {
    if (!dies()) return run()
    isAfter = !isAfter
    if (isAfter) await run()
    throw new Error('the process died here')
  }
  return {
    get: inner.get.bind(inner),
    getMany: inner.getMany.bind(inner),
    query: inner.query.bind(inner),
    count: inner.count.bind(inner),
    insert: (...write_) => write(() => inner.insert(...write_)),
    replace: (...write_) => write(() => inner.replace(...write_)),
  }
}

/** Before its verb of that number, everything of `meanwhile` happens. */
export function heldUp(inner: Store, at: number, meanwhile: () => Promise<void>): Store {
  let verbs = 0
  const turn = async <T>(run: () => Promise<T>): Promise<T> => {
    if (verbs++ === at) await meanwhile()
    return run()
  }
  return {
    get: (...asked) => turn(() => inner.get(...asked)),
    getMany: (...asked) => turn(() => inner.getMany(...asked)),
    query: (...asked) => turn(() => inner.query(...asked)),
    count: (...asked) => turn(() => inner.count(...asked)),
    insert: (...asked) => turn(() => inner.insert(...asked)),
    replace: (...asked) => turn(() => inner.replace(...asked)),
  }
}

/** Throws where it is asked for what `isLost` names. */
export function unreadable(inner: Store, isLost: (equals: Readonly<Record<string, unknown>>) => boolean): Store {
  return {
    get: inner.get.bind(inner),
    getMany: inner.getMany.bind(inner),
    query: async (collection, asked) => {
      if (isLost(asked.equals ?? {})) throw new Error(`${collection} cannot be read`)
      return inner.query(collection, asked)
    },
    count: inner.count.bind(inner),
    insert: inner.insert.bind(inner),
    replace: inner.replace.bind(inner),
  }
}
