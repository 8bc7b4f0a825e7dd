// What the clock does for the rates: sees which limits time alone has let pass, and counts what has changed.
import type { World } from '../_kit/dispatch'
import { projectOutcome } from '../_kit/project-outcome'
import { countOutcomes } from './count-outcomes'

export interface InsightTick {
  /** Outcomes looked at again because a limit has passed. */
  readonly due: number
  readonly counted: number
}

type RatesWorld = Pick<World, 'store' | 'now'>

const batch = 100

/** Only what is due and only what has changed, so many at most; the rest waits for the next minute. */
export async function insightOnTick(world: RatesWorld): Promise<InsightTick> {
  const due = await judgeDue(world)
  const counted = await countOutcomes(world.store, batch)
  return { due, counted }
}

async function judgeDue(world: RatesWorld): Promise<number> {
  const { store, now } = world
  const due = await store.query('outcomes', { index: 'due', equals: { timed: 1 }, to: now, order: 'asc', limit: batch })
  for (const { _id } of due.items) {
    const request = await store.get('requests', _id)
    if (request) await projectOutcome(_id, request, world)
  }
  return due.items.length
}
