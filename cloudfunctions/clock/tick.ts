// What time itself does: tells what is still untold, tries notifications again, closes what is long settled, finishes erasures.
import { eraseOnTick } from '../accounts/on-tick'
import { boardOnTick } from '../board/on-tick'
import { whistlesOnTick, type WhistleTick } from '../partners/on-tick'
import { insightOnTick, type InsightTick } from '../insight/on-tick'
import { requestsOnTick, type RequestsTick } from '../requests/on-tick'
import type { World } from '../_kit/dispatch'
import { messagesOnTick } from '../accounts/on-tick'

export interface TickReport {
  readonly requests: RequestsTick
  readonly pushed: number
  /** Offers of a hand that were told of. */
  readonly offers: number
  readonly erased: number
  readonly whistles: WhistleTick
  readonly insight: InsightTick
}

const nothingDone: RequestsTick = { delivered: 0, closed: 0, timed: 0, rehomed: 0 }

/** Each part is bounded, and what is left over waits for the next minute. A part that fails does not stop the others. */
export async function tick(world: World): Promise<TickReport> {
  const requests = await guarded('requests', world, nothingDone, () => requestsOnTick(world))
  const whistles = await guarded('whistles', world, { climbed: 0, delivered: 0 }, () => whistlesOnTick(world))
  const pushed = await guarded('messages', world, 0, () => messagesOnTick(world))
  const erased = await guarded('erasures', world, 0, () => eraseOnTick(world))
  const insight = await guarded('insight', world, { due: 0, counted: 0 }, () => insightOnTick(world))
  const offers = await guarded('offers', world, 0, () => boardOnTick(world))
  return { requests, pushed, erased, whistles, insight, offers }
}

async function guarded<T>(part: string, world: World, otherwise: T, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (fault) {
    world.effects.log({ level: 'error', part, fault: fault instanceof Error ? fault.stack : String(fault) })
    return otherwise
  }
}
