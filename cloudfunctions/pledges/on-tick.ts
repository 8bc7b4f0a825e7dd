// What the clock does for pledges: ends the terms that are over, and tells what a crash left untold.
import { ok } from '@core/kernel/result'
import { endTerms } from '@core/pledges/hold-post'
import { change } from '../_kit/change'
import type { World } from '../_kit/dispatch'
import { guarded } from '../_kit/guarded'
import { storedPost } from '../_kit/stored-pledges'
import { deliverFamily, deliverPost, deliverProblem } from './deliver'

const batch = 100
/** What was just written is being told by its own call; the clock takes over after this long. */
const graceMs = 30_000

export interface PledgesTick {
  /** Posts on which a term ended. */
  readonly ended: number
  readonly told: number
}

export async function pledgesOnTick(world: World): Promise<PledgesTick> {
  const ended = await endDue(world)
  const told = await tellUntold(world)
  return { ended, told }
}

async function endDue(world: World): Promise<number> {
  const { store, now } = world
  const due = await store.query('posts', { index: 'timed', equals: { timed: 1 }, to: now, order: 'asc', limit: batch })
  for (const { _id } of due.items) {
    await guarded('pledges', _id, world, async () => {
      const changed = await change(store, 'posts', _id, (post) => {
        const left = endTerms(post, now)
        return ok(left === post ? post : storedPost(left))
      })
      if (changed.ok) await deliverPost(_id, changed.value, world)
    })
  }
  return due.items.length
}

async function tellUntold(world: World): Promise<number> {
  const { store, now } = world
  const untold = { index: 'undelivered', equals: { undelivered: 1 }, to: now - graceMs, order: 'asc', limit: batch } as const // prettier-ignore
  const posts = await store.query('posts', untold)
  for (const post of posts.items) await guarded('pledges', post._id, world, () => deliverPost(post._id, post, world))
  const families = await store.query('families', untold)
  for (const one of families.items) await guarded('pledges', one._id, world, () => deliverFamily(one._id, one, world))
  const problems = await store.query('problems', untold)
  for (const one of problems.items) await guarded('pledges', one._id, world, () => deliverProblem(one._id, one, world))
  return posts.items.length + families.items.length + problems.items.length
}
