// The first steps: from a point beside a street to the corners at its ends.
import { edgeMs, opensBackward, opensForward, type Gait } from './gait'
import { aheadAt, backAt, type VisitCorner } from './place-doors'
import { straightMs } from './profile'
import type { Search } from './search'
import type { Footholds } from './snap'

/** Calls back with each corner that foothold `f` leads to and the milliseconds from the point to there. */
export function forEachWayOut(gait: Gait, feet: Footholds, f: number, visit: VisitCorner): void {
  const { edgeFrom, edgeTo } = gait.streets.atlas
  const edge = feet.edge[f]!
  const vertex = feet.vertex[f]!
  const fraction = feet.fraction[f]!
  const stub = straightMs(gait.profile, feet.metres[f]!)
  const directions = gait.open[edge]!
  if (directions & opensBackward) visit(edgeFrom[edge]!, Math.round(stub + backAt(gait, vertex, fraction)), true)
  if (directions & opensForward) {
    visit(edgeTo[edge]!, Math.round(stub + edgeMs(gait, edge, false) - aheadAt(gait, vertex, fraction)), false)
  }
}

/** Starts a search afresh at the corners of all footholds. */
export function setOut(search: Search, gait: Gait, feet: Footholds): void {
  search.restart()
  for (let f = 0; f < feet.length; f++) forEachWayOut(gait, feet, f, (node, ms) => search.seed(node, ms))
}
