// The quickest walk from a point to one place.
import type { Position } from '../kernel/position'
import type { Gait } from './gait'
import { alongEdgeMs, doorsOf, forEachApproach, type Door, type Place } from './place-doors'
import { straightMetres } from './plane'
import { straightMs } from './profile'
import { measureRoute, pointOf, type Route, type Stretch } from './route-line'
import { Search } from './search'
import { setOut, WaysOut, waysOut } from './set-out'
import { Footholds, snap } from './snap'

/** The last way in found so far. */
interface Ending {
  readonly ms: number
  readonly last: Stretch
  /** The corner before the last stretch; undefined when point and door lie on one edge. */
  readonly corner?: number
}

export function routeTo(gait: Gait, position: Position, place: Place, feet?: Footholds): Route {
  const start = feet ?? snap(gait.streets, gait.usable, position, new Footholds())
  const search = new Search(gait)
  const ways = waysOut(gait, start, new WaysOut())
  setOut(search, ways)
  const ending = bestEnding(gait, search, start, doorsOf(gait, 0, place.position))
  if (ending === undefined) return straightRoute(gait, position, place.position)
  return measureRoute(gait.streets, stretchesOf(gait, search, start, ways, ending), position, place.position, ending.ms)
}

/** Runs the search until no door can be reached sooner. */
function bestEnding(gait: Gait, search: Search, feet: Footholds, doors: readonly Door[]): Ending | undefined {
  let best = sameEdgeEnding(gait, feet, doors)
  const byCorner = new Map<number, Ending[]>()
  for (const door of doors) {
    forEachApproach(gait, door, (corner, ms, isStart) => {
      const last = { edge: door.edge, from: endOf(gait, door.edge, isStart), to: door.vertex + door.fraction }
      byCorner.set(corner, [...(byCorner.get(corner) ?? []), { ms, last, corner }])
    })
  }
  search.run((corner, ms) => {
    if (best && ms >= best.ms) return 'stop'
    for (const approach of byCorner.get(corner) ?? []) {
      if (ms + approach.ms < (best?.ms ?? Infinity)) best = { ...approach, ms: ms + approach.ms }
    }
  })
  return best
}

function sameEdgeEnding(gait: Gait, feet: Footholds, doors: readonly Door[]): Ending | undefined {
  let best: Ending | undefined
  for (const door of doors) {
    for (let f = 0; f < feet.length; f++) {
      if (feet.edge[f] !== door.edge) continue
      const stub = straightMs(gait.profile, feet.metres[f]!)
      const ms = Math.round(stub + alongEdgeMs(gait, feet.vertex[f]!, feet.fraction[f]!, door))
      const from = feet.vertex[f]! + feet.fraction[f]!
      if (ms < (best?.ms ?? Infinity)) best = { ms, last: { edge: door.edge, from, to: door.vertex + door.fraction } }
    }
  }
  return best
}

function stretchesOf(gait: Gait, search: Search, feet: Footholds, ways: WaysOut, { last, corner }: Ending): Stretch[] {
  if (corner === undefined) return [last]
  const path = search.pathTo(corner)
  const along = path.edges.map((by): Stretch => {
    const edge = by >> 1
    const isForward = (by & 1) === 0
    return { edge, from: endOf(gait, edge, isForward), to: endOf(gait, edge, !isForward) }
  })
  return [firstStretch(gait, feet, ways, path.seed), ...along, last]
}

/** From the foothold that gave the search its start. */
function firstStretch(gait: Gait, feet: Footholds, ways: WaysOut, seed: number): Stretch {
  const w = ways.node.indexOf(seed)
  const foot = ways.foot[w]!
  const edge = feet.edge[foot]!
  return { edge, from: feet.vertex[foot]! + feet.fraction[foot]!, to: endOf(gait, edge, ways.toStart[w] === 1) }
}

function endOf({ streets }: Gait, edge: number, isStart: boolean): number {
  return isStart ? streets.chainStart[edge]! : streets.chainStart[edge + 1]! - 1
}

function straightRoute(gait: Gait, from: Position, to: Position): Route {
  const metres = straightMetres(from, to)
  const seconds = straightMs(gait.profile, metres) / 1000
  const line = [pointOf(from), pointOf(to)]
  return { line, metres, climb: 0, descent: 0, steps: 0, seconds, steepest: 0, isEstimate: true }
}
