// A store whose process dies: at a chosen write, just before or just after it. And one that loses races now and then.
import type { Store } from '../../cloudfunctions/_kit/store'

export class Crash extends Error {}

export interface Fault {
  /** Which write from now on, counted from 0. */
  readonly write: number
  readonly when: 'before' | 'after'
}

export interface FailingStore extends Store {
  /** The next fault; none until then. */
  dieAt(fault: Fault | undefined): void
  /** The next so many replacements find that somebody was faster. */
  loseRaces(times: number): void
  readonly hasDied: boolean
}

export function failingStore(inner: Store): FailingStore {
  let fault: Fault | undefined
  let writes = 0
  let races = 0
  let died = false
  const write = async <T>(work: () => Promise<T>): Promise<T> => {
    // After its death a process does nothing any more.
    if (died) throw new Crash('dead already')
    const isHere = fault?.write === writes++
    if (isHere && fault?.when === 'before') return die()
    const result = await work()
    return isHere ? die() : result
  }
  const die = (): never => {
    died = true
    throw new Crash('died')
  }
  return {
    get: (collection, id) => inner.get(collection, id),
    getMany: (collection, ids) => inner.getMany(collection, ids),
    query: (collection, query) => inner.query(collection, query),
    count: (collection, query) => inner.count(collection, query),
    insert: (collection, id, body) => write(() => inner.insert(collection, id, body)),
    replace: (collection, id, rev, body) => {
      if (races > 0 && !died) {
        races--
        return Promise.resolve('stale')
      }
      return write(() => inner.replace(collection, id, rev, body))
    },
    dieAt(next) {
      fault = next
      writes = 0
      died = false
    },
    loseRaces: (times) => void (races = times),
    get hasDied() {
      return died
    },
  }
}
