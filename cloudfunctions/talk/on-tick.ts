// What the clock does for the talk: draws pictures that no longer say what was said, and tells what is still untold.
import type { World } from '../_kit/dispatch'
import { guarded } from '../_kit/guarded'
import { drawing, drawingLimitMs, redraw, stale } from './opinion-map'
import { tellOfStatement } from './tell-of-statement'

/** The largest takes some two seconds to draw; the rest waits for the next minute. */
const picturesPerTick = 20
const batch = 100
/** What was just written is being told by its own call; the clock takes over after this long. */
const graceMs = 30_000

export interface TalkTick {
  /** Pictures drawn anew: each matter's once a minute at most. */
  readonly drawn: number
  readonly told: number
}

export async function talkOnTick(world: World): Promise<TalkTick> {
  return { drawn: await drawStale(world), told: await tellUntold(world) }
}

/** Those left behind by a process that died come first: they are few, and the oldest. */
async function drawStale(world: World): Promise<number> {
  const { store, now } = world
  const waiting = (state: number, to: number) =>
    store.query('opinionMaps', { index: 'stale', equals: { stale: state }, to, order: 'asc', limit: picturesPerTick })
  const [abandoned, marked] = await Promise.all([waiting(drawing, now - drawingLimitMs), waiting(stale, now)])
  const due = [...abandoned.items, ...marked.items].slice(0, picturesPerTick)
  let drawn = 0
  for (const { _id } of due) {
    if ((await guarded('opinions', _id, world, () => redraw(_id, world))) === true) drawn++
  }
  return drawn
}

async function tellUntold(world: World): Promise<number> {
  const to = world.now - graceMs
  const untold = await world.store.query('statements', {
    index: 'untold',
    equals: { untold: 1 },
    to,
    order: 'asc',
    limit: batch,
  })
  for (const { _id } of untold.items) await guarded('statements', _id, world, () => tellOfStatement(_id, world))
  return untold.items.length
}
