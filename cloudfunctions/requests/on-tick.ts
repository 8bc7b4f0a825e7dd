// What the clock does for requests: reminds and calls superiors in, closes what its resident has left settled, looks after
// desks that nobody sits at, tells what is still untold. Each part touches only what is due, and a bounded share of it.
import { dayMs } from '@core/kernel/china-day'
import { ok } from '@core/kernel/result'
import { closeQuiet, quietDays } from '@core/requests/close-quiet'
import { onTime } from '@core/requests/on-time'
import type { ServiceRequest } from '@core/requests/request'
import { change } from '../_kit/change'
import type { World } from '../_kit/dispatch'
import { districtMap } from '../_kit/district-map'
import { guarded } from '../_kit/guarded'
import { ranksOf, stored } from '../_kit/stored-request'
import { deliverRequest } from './deliver'
import { termsOf } from './terms'
import { watchDesks } from './watch-desks'

const batch = 100
/** What was just written is being told by its own call; the clock takes over after this long. */
const graceMs = 30_000

export interface RequestsTick {
  readonly delivered: number
  readonly closed: number
  readonly timed: number
  readonly rehomed: number
}

export async function requestsOnTick(world: World): Promise<RequestsTick> {
  const timed = await mindLimits(world)
  const closed = await closeQuietOnes(world)
  const rehomed = await watchDesks(world)
  const delivered = await deliverUntold(world)
  return { delivered, closed, timed, rehomed }
}

async function mindLimits(world: World): Promise<number> {
  const map = await districtMap(world.store)
  if (!map) return 0
  const due = await world.store.query('requests', { index: 'clock', equals: { timed: 1 }, to: world.now, order: 'asc', limit: batch }) // prettier-ignore
  for (const { _id } of due.items) await alter(_id, (request) => onTime(request, world.now, termsOf(map)), world)
  return due.items.length
}

async function closeQuietOnes(world: World): Promise<number> {
  const to = world.now - quietDays * dayMs
  const equals = { queue: ranksOf('waiting').from }
  const quiet = await world.store.query('requests', { index: 'quiet', equals, to, order: 'asc', limit: batch })
  for (const { _id } of quiet.items) await alter(_id, (request) => closeQuiet(request, world.now), world)
  return quiet.items.length
}

async function alter(id: string, decide: (request: ServiceRequest) => ServiceRequest, world: World): Promise<void> {
  await guarded('requests', id, world, async () => {
    await change(world.store, 'requests', id, (request) => {
      const decided = decide(request)
      return ok(decided === request ? request : stored(decided))
    })
    await deliverRequest(id, world)
  })
}

async function deliverUntold(world: World): Promise<number> {
  const equals = { undelivered: 1 }
  const to = world.now - graceMs
  const untold = await world.store.query('requests', { index: 'undelivered', equals, to, order: 'asc', limit: batch })
  for (const { _id } of untold.items) await guarded('requests', _id, world, () => deliverRequest(_id, world))
  return untold.items.length
}
