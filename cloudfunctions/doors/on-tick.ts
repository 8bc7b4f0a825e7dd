// What the clock does for visits: finishes what a crash left untold or half taken back.
import type { World } from '../_kit/dispatch'
import { guarded } from '../_kit/guarded'
import { settleVisit } from './settle'

const batch = 100

/** How many visits it looked at. */
export async function doorsOnTick(world: World): Promise<number> {
  const { store } = world
  const untold = await store.query('checkIns', { index: 'untold', equals: { untold: 1 }, order: 'asc', limit: batch })
  for (const { _id } of untold.items) await guarded('doors', _id, world, () => settleVisit(_id, store))
  return untold.items.length
}
