// Where places stand in the street network: from which corners, and from which points of their own edges, they are reached.
import type { Position } from '../kernel/position'
import { edgeMs, opensBackward, opensForward, type Gait } from './gait'
import { straightMs } from './profile'
import { Footholds, snap } from './snap'

export interface Place {
  readonly id: string
  readonly position: Position
}

/** One point of one edge where one place is entered. */
export interface Door {
  /** Number of the place in the table. */
  readonly slot: number
  readonly edge: number
  readonly vertex: number
  readonly fraction: number
  /** From the street to the place itself, milliseconds. */
  readonly stubMs: number
}

export function doorsOf(gait: Gait, slot: number, position: Position): Door[] {
  const feet = snap(gait.streets, gait.usable, position, new Footholds())
  return Array.from({ length: feet.length }, (_, i) => ({
    slot,
    edge: feet.edge[i]!,
    vertex: feet.vertex[i]!,
    fraction: feet.fraction[i]!,
    stubMs: straightMs(gait.profile, feet.metres[i]!),
  }))
}

/** Milliseconds from the start of the edge to a point on it, walking forward. */
export function aheadAt({ ahead }: Gait, vertex: number, fraction: number): number {
  return ahead[vertex]! + fraction * (ahead[vertex + 1]! - ahead[vertex]!)
}

/** Milliseconds from a point on the edge back to its start. */
export function backAt({ back }: Gait, vertex: number, fraction: number): number {
  return back[vertex]! + fraction * (back[vertex + 1]! - back[vertex]!)
}

/** A corner at one end of an edge, whole milliseconds between it and a point, and whether it is where the edge starts. */
export type VisitCorner = (node: number, ms: number, isStart: boolean) => void

/** Calls back with each corner that leads to the door and the milliseconds from there into the place. */
export function forEachApproach(gait: Gait, door: Door, visit: VisitCorner): void {
  const { edgeFrom, edgeTo } = gait.streets.atlas
  const directions = gait.open[door.edge]!
  if (directions & opensForward) {
    visit(edgeFrom[door.edge]!, Math.round(aheadAt(gait, door.vertex, door.fraction) + door.stubMs), true)
  }
  if (directions & opensBackward) {
    const rest = edgeMs(gait, door.edge, true) - backAt(gait, door.vertex, door.fraction)
    visit(edgeTo[door.edge]!, Math.round(rest + door.stubMs), false)
  }
}

/** Milliseconds along one edge from a point to a door on it, with the door's stub; Infinity against a one-way. */
export function alongEdgeMs(gait: Gait, vertex: number, fraction: number, door: Door): number {
  if (door.vertex === vertex && door.fraction === fraction) return door.stubMs // no step along the street
  const isAhead = door.vertex > vertex || (door.vertex === vertex && door.fraction > fraction)
  if (!(gait.open[door.edge]! & (isAhead ? opensForward : opensBackward))) return Infinity
  const ms = isAhead
    ? aheadAt(gait, door.vertex, door.fraction) - aheadAt(gait, vertex, fraction)
    : backAt(gait, vertex, fraction) - backAt(gait, door.vertex, door.fraction)
  return ms + door.stubMs
}
