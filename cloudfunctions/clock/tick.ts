// What time itself does: tells what is still untold, tries notifications again, closes what is long settled, finishes erasures.
import { eraseOnTick } from '../accounts/on-tick'
import { requestsOnTick } from '../requests/on-tick'
import type { World } from '../_kit/dispatch'
import { messagesOnTick } from '../accounts/on-tick'

export interface TickReport {
  readonly delivered: number
  readonly pushed: number
  readonly closed: number
  readonly erased: number
}

/** Each part is bounded, and what is left over waits for the next minute. A part that fails does not stop the others. */
export async function tick(world: World): Promise<TickReport> {
  const requests = await guarded('requests', world, { delivered: 0, closed: 0 }, () => requestsOnTick(world))
  const pushed = await guarded('messages', world, 0, () => messagesOnTick(world))
  const erased = await guarded('erasures', world, 0, () => eraseOnTick(world))
  return { ...requests, pushed, erased }
}

async function guarded<T>(part: string, world: World, otherwise: T, run: () => Promise<T>): Promise<T> {
  try {
    return await run()
  } catch (fault) {
    world.effects.log({ level: 'error', part, fault: fault instanceof Error ? fault.stack : String(fault) })
    return otherwise
  }
}
