// What the clock does for matters: says what is late, and tells what a crash left untold.
import { whatIsDue } from '@core/councils/due'
import { ok } from '@core/kernel/result'
import { change } from '../_kit/change'
import type { World } from '../_kit/dispatch'
import { guarded } from '../_kit/guarded'
import { storedMatter } from '../_kit/stored-matter'
import { deliverMatter } from './deliver'

const batch = 100
/** What was just written is being told by its own call; the clock takes over after this long. */
const graceMs = 30_000

export interface CouncilTick {
  /** Matters on which a date came due. */
  readonly due: number
  readonly delivered: number
}

export async function councilsOnTick(world: World): Promise<CouncilTick> {
  const due = await sayWhatIsDue(world)
  const delivered = await deliverUntold(world)
  return { due, delivered }
}

async function sayWhatIsDue(world: World): Promise<number> {
  const { store, now } = world
  const due = await store.query('matters', {
    index: 'timed',
    equals: { timed: 1 },
    to: now,
    order: 'asc',
    limit: batch,
  })
  for (const { _id } of due.items) await guarded('matters', _id, world, () => sayOf(_id, world))
  return due.items.length
}

async function sayOf(id: string, world: World): Promise<void> {
  const changed = await change(world.store, 'matters', id, (matter) => {
    const next = whatIsDue(matter, world.now)
    return ok(next === matter ? matter : storedMatter(next))
  })
  if (changed.ok) await deliverMatter(id, changed.value, world)
}

async function deliverUntold(world: World): Promise<number> {
  const { store, now } = world
  const untold = await store.query('matters', {
    index: 'undelivered',
    equals: { undelivered: 1 },
    to: now - graceMs,
    order: 'asc',
    limit: batch,
  })
  for (const matter of untold.items) await guarded('matters', matter._id, world, () => deliverMatter(matter._id, matter, world)) // prettier-ignore
  return untold.items.length
}
