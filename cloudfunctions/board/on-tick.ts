// What the clock does for the board: tells of offers whose telling died with its process.
import type { World } from '../_kit/dispatch'
import { guarded } from '../_kit/guarded'
import { tellOfOffer } from './tell-of-offer'

const batch = 100
/** What was just written is being told by its own call; the clock takes over after this long. */
const graceMs = 30_000

/** How many offers were told of. */
export async function boardOnTick(world: World): Promise<number> {
  const to = world.now - graceMs
  const untold = await world.store.query('offers', {
    index: 'untold',
    equals: { told: 0 },
    to,
    order: 'asc',
    limit: batch,
  })
  for (const { _id } of untold.items) await guarded('offers', _id, world, () => tellOfOffer(_id, world))
  return untold.items.length
}
