// What the clock does for requests: tells what is still untold, and closes what its resident has left settled.
import { ok } from '@core/kernel/result'
import { closeQuiet, quietDays } from '@core/requests/close-quiet'
import { change } from '../_kit/change'
import type { World } from '../_kit/dispatch'
import { deliverRequest } from './deliver'
import { rankOf, stored } from '../_kit/stored-request'

const batch = 100
const dayMs = 24 * 3600 * 1000
/** What was just written is being told by its own call; the clock takes over after this long. */
const graceMs = 30_000

export async function requestsOnTick(world: World): Promise<{ delivered: number; closed: number }> {
  const closed = await closeQuietOnes(world)
  const delivered = await deliverUntold(world)
  return { delivered, closed }
}

async function deliverUntold(world: World): Promise<number> {
  const untold = await world.store.query('requests', {
    index: 'undelivered',
    equals: { undelivered: 1 },
    to: world.now - graceMs,
    order: 'asc',
    limit: batch,
  })
  for (const { _id, rev, ...request } of untold.items) {
    void rev
    await deliverRequest(_id, request, world)
  }
  return untold.items.length
}

async function closeQuietOnes(world: World): Promise<number> {
  const quiet = await world.store.query('requests', {
    index: 'quiet',
    equals: { queue: rankOf('waiting') },
    to: world.now - quietDays * dayMs,
    order: 'asc',
    limit: batch,
  })
  for (const { _id } of quiet.items) {
    await change(world.store, 'requests', _id, (request) => {
      const closed = closeQuiet(request, world.now)
      return closed === request ? ok(request) : ok(stored(closed))
    })
  }
  return quiet.items.length
}
