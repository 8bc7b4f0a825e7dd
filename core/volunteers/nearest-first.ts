// The order of activities for somebody at a place: walks by time, then straight lines by length, then the rest as given.
import type { WayThere } from './volunteers-views'

interface Reached {
  readonly way: WayThere | null
}

/** Stable, so that what is equally near stays in the order of time. A walk and a straight line are never compared. */
export function nearestFirst<One extends Reached>(found: readonly One[]): readonly One[] {
  return [...found].sort((a, b) => certainty(a) - certainty(b) || length(a) - length(b))
}

function certainty({ way }: Reached): number {
  if (way === null) return 2
  return way.walk ? 0 : 1
}

/** Seconds of a walk, metres of a straight line. */
function length({ way }: Reached): number {
  return way === null ? 0 : (way.walk?.seconds ?? way.metres)
}
