// One piece of the clock's work: what fails is logged and left for the next minute, and stops nobody else.
import type { World } from './dispatch'

/** Undefined where it failed. `id`: of the document that was worked on, undefined for a whole part. */
export async function guarded<T>(
  part: string,
  id: string | undefined,
  { effects }: Pick<World, 'effects'>,
  run: () => Promise<T>,
): Promise<T | undefined> {
  try {
    return await run()
  } catch (fault) {
    effects.log({ level: 'error', part, id, fault: fault instanceof Error ? fault.stack : String(fault) })
    return undefined
  }
}
