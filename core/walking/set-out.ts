// The first steps: from a point beside a street to the corners at its ends.
import { edgeMs, opensBackward, opensForward, type Gait } from './gait'
import { aheadAt, backAt } from './place-doors'
import { straightMs } from './profile'
import type { Search } from './search'
import { mostFootholds, type Footholds } from './snap'

/** Corners that a point leads to, each once, with the milliseconds to get there; reused like the footholds. */
export class WaysOut {
  length = 0
  readonly node = new Uint32Array(mostFootholds * 2)
  readonly ms = new Uint32Array(mostFootholds * 2)
  /** The foothold it starts from, and 1 if it walks towards the edge's start. */
  readonly foot = new Uint8Array(mostFootholds * 2)
  readonly toStart = new Uint8Array(mostFootholds * 2)
}

export function waysOut(gait: Gait, feet: Footholds, out: WaysOut): WaysOut {
  const { edgeFrom, edgeTo } = gait.streets.atlas
  out.length = 0
  for (let f = 0; f < feet.length; f++) {
    const edge = feet.edge[f]!
    const vertex = feet.vertex[f]!
    const fraction = feet.fraction[f]!
    const stub = straightMs(gait.profile, feet.metres[f]!)
    const directions = gait.open[edge]!
    if (directions & opensBackward) {
      keepQuicker(out, edgeFrom[edge]!, Math.round(stub + backAt(gait, vertex, fraction)), f, 1)
    }
    if (directions & opensForward) {
      const rest = edgeMs(gait, edge, false) - aheadAt(gait, vertex, fraction)
      keepQuicker(out, edgeTo[edge]!, Math.round(stub + rest), f, 0)
    }
  }
  return out
}

/** Starts a search afresh at the corners of all footholds. */
export function setOut(search: Search, ways: WaysOut): void {
  search.restart()
  for (let w = 0; w < ways.length; w++) search.seed(ways.node[w]!, ways.ms[w]!)
}

/** Footholds beside one corner all lead to it. */
function keepQuicker(out: WaysOut, node: number, ms: number, foot: number, toStart: number): void {
  let at = 0
  while (at < out.length && out.node[at] !== node) at++
  if (at === out.length) out.length++
  else if (out.ms[at]! <= ms) return
  out.node[at] = node
  out.ms[at] = ms
  out.foot[at] = foot
  out.toStart[at] = toStart
}
