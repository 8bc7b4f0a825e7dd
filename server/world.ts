// What every call of this host runs in: its store, its effects, its clock.
import { randomUUID } from 'node:crypto'
import type { World } from '../cloudfunctions/_kit/dispatch'
import type { Effects } from '../cloudfunctions/_kit/effects/effects'
import type { Store } from '../cloudfunctions/_kit/store'
import type { RunningCalls } from './running-calls'

/** A fresh world a call, since its moment is one for the whole call. */
export type MakeWorld = () => World

export function worldOf(store: Store, effects: Effects, calls: RunningCalls): MakeWorld {
  return () => ({
    store,
    effects,
    now: Date.now(),
    newId: () => randomUUID(),
    after: (work) => calls.finishLater(work),
  })
}
