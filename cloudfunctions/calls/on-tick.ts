// What the clock does for calls: goes on telling, and closes those whose time is over.
import { closeItself } from '@core/calls/help-call'
import { ok } from '@core/kernel/result'
import { change } from '../_kit/change'
import type { World } from '../_kit/dispatch'
import { guarded } from '../_kit/guarded'
import { tellOfCall } from './tell-of-call'

const batch = 50
/** What was just written is being told by its own call; the clock takes over after this long. */
const graceMs = 30_000

export interface CallsTick {
  readonly told: number
  readonly closed: number
}

export async function callsOnTick(world: World): Promise<CallsTick> {
  return { told: await tellUntold(world), closed: await closeOver(world) }
}

async function tellUntold(world: World): Promise<number> {
  const { store, now } = world
  const to = now - graceMs
  const due = await store.query('helpCalls', { index: 'untold', equals: { untold: 1 }, to, order: 'asc', limit: batch })
  for (const { _id } of due.items) await guarded('calls', _id, world, () => tellOfCall(_id, world))
  return due.items.length
}

async function closeOver(world: World): Promise<number> {
  const { store, now } = world
  const over = await store.query('helpCalls', {
    index: 'ending',
    equals: { state: 'open' },
    to: now,
    order: 'asc',
    limit: batch,
  })
  for (const { _id } of over.items) {
    await guarded('calls', _id, world, () => change(store, 'helpCalls', _id, (call) => ok(closeItself(call, 0, now))))
  }
  return over.items.length
}
