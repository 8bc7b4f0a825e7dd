// What the clock does for whistles: reminds, goes up the ladder, and carries out what a crash left undone.
import { ok } from '@core/kernel/result'
import { climbLadder } from '@core/partners/climb-ladder'
import { change } from '../_kit/change'
import type { World } from '../_kit/dispatch'
import { districtMap } from '../_kit/district-map'
import { guarded } from '../_kit/guarded'
import { deliverWhistle } from './deliver'
import { storedWhistle } from './stored-whistle'

const batch = 100
/** What was just written is being told by its own call; the clock takes over after this long. */
const graceMs = 30_000

export interface WhistleTick {
  /** Whistles on which a limit came due. */
  readonly climbed: number
  readonly delivered: number
}

export async function whistlesOnTick(world: World): Promise<WhistleTick> {
  const climbed = await climbDue(world)
  const delivered = await deliverUntold(world)
  return { climbed, delivered }
}

async function climbDue(world: World): Promise<number> {
  const { store, now } = world
  const due = await store.query('whistles', {
    index: 'timed',
    equals: { timed: 1 },
    to: now,
    order: 'asc',
    limit: batch,
  })
  if (due.items.length === 0) return 0
  const map = await districtMap(store)
  if (!map) return 0
  for (const { _id } of due.items) {
    const changed = await change(store, 'whistles', _id, (whistle) => {
      const climbed = climbLadder(whistle, map.calendar, now)
      return ok(climbed === whistle ? whistle : storedWhistle(climbed))
    })
    if (changed.ok) await guarded('whistles', _id, world, () => deliverWhistle(_id, changed.value, world))
  }
  return due.items.length
}

async function deliverUntold(world: World): Promise<number> {
  const untold = await world.store.query('whistles', {
    index: 'undelivered',
    equals: { undelivered: 1 },
    to: world.now - graceMs,
    order: 'asc',
    limit: batch,
  })
  for (const whistle of untold.items) {
    await guarded('whistles', whistle._id, world, () => deliverWhistle(whistle._id, whistle, world))
  }
  return untold.items.length
}
