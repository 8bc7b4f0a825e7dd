// Streets by how far the nearest place is, and the pockets where it is too far, as lines for a map.
import type { Position } from '../kernel/position'
import type { NearestPlaces } from './nearest-places'
import { nobody, rowLength } from './nearest-table'
import { edgeMetres, nodePosition, positionOf, type Streets } from './streets'

type Line = (readonly [lng: number, lat: number])[]

/** Streets that hang together and from which no place is near enough. */
export interface Pocket {
  readonly metres: number
  /** Walking time from the worst corner; Infinity if no place can be reached from there at all. */
  readonly worstSeconds: number
  /** The corner to send somebody to: the one with the worst time, the first of them. */
  readonly worst: Position
  /** Coordinates of a GeoJSON MultiLineString. */
  readonly lines: readonly Line[]
}

/** Largest first; `leastMetres` leaves out driveways. */
export function unservedPockets(places: NearestPlaces, limitSeconds: number, leastMetres = 200): Pocket[] {
  const far = edgesBeyond(places, limitSeconds * 1000)
  return groupEdges(places.gait.streets, far)
    .map((edges) => pocketOf(places, edges))
    .filter(({ metres }) => metres >= leastMetres)
    .sort((a, b) => b.metres - a.metres)
}

export interface Band {
  /** Upper bound in seconds; Infinity for the rest. */
  readonly untilSeconds: number
  readonly lines: readonly Line[]
}

/** All usable streets, sorted into bands by the nearer of their ends' times: the coverage layer of the map. */
export function timeBands(places: NearestPlaces, untilSeconds: readonly number[]): Band[] {
  const { streets, usable } = places.gait
  const { edgeFrom, edgeTo } = streets.atlas
  const bounds = [...untilSeconds, Infinity]
  const lines = bounds.map((): Line[] => [])
  for (let e = 0; e < usable.length; e++) {
    if (!usable[e]) continue
    const ms = Math.min(cornerMs(places, edgeFrom[e]!), cornerMs(places, edgeTo[e]!))
    const band = bounds.findIndex((bound) => ms <= bound * 1000)
    lines[band]!.push(lineOf(streets, e))
  }
  return bounds.map((bound, i) => ({ untilSeconds: bound, lines: lines[i]! }))
}

/** Milliseconds from a corner to its nearest place; Infinity if there is none. */
function cornerMs({ table }: NearestPlaces, node: number): number {
  const ms = table.rows[node * rowLength]!
  return table.rows[node * rowLength + 1] === nobody ? Infinity : ms
}

/** An edge is too far when both its corners are: the middle of a street is never further than its far end thinks. */
function edgesBeyond(places: NearestPlaces, limitMs: number): number[] {
  const { streets, usable } = places.gait
  const { edgeFrom, edgeTo } = streets.atlas
  const far: number[] = []
  for (let e = 0; e < usable.length; e++) {
    const isFar = cornerMs(places, edgeFrom[e]!) > limitMs && cornerMs(places, edgeTo[e]!) > limitMs
    if (usable[e] && isFar && places.doorsOn(e).length === 0) far.push(e)
  }
  return far
}

function groupEdges({ atlas }: Streets, edges: readonly number[]): number[][] {
  const beside = new Map<number, number[]>()
  for (const e of edges) {
    for (const node of [atlas.edgeFrom[e]!, atlas.edgeTo[e]!]) {
      const list = beside.get(node)
      if (list) list.push(e)
      else beside.set(node, [e])
    }
  }
  const seen = new Set<number>()
  const groups: number[][] = []
  for (const first of edges) {
    if (seen.has(first)) continue
    seen.add(first)
    const group = [first]
    for (let i = 0; i < group.length; i++) {
      for (const node of [atlas.edgeFrom[group[i]!]!, atlas.edgeTo[group[i]!]!]) {
        for (const next of beside.get(node)!) {
          if (seen.has(next)) continue
          seen.add(next)
          group.push(next)
        }
      }
    }
    groups.push(group)
  }
  return groups
}

function pocketOf(places: NearestPlaces, edges: readonly number[]): Pocket {
  const { streets } = places.gait
  const { edgeFrom, edgeTo } = streets.atlas
  let worstNode = edgeFrom[edges[0]!]!
  let metres = 0
  for (const e of edges) {
    metres += edgeMetres(streets, e)
    for (const node of [edgeFrom[e]!, edgeTo[e]!]) {
      if (cornerMs(places, node) > cornerMs(places, worstNode)) worstNode = node
    }
  }
  return {
    metres,
    worstSeconds: cornerMs(places, worstNode) / 1000,
    worst: nodePosition(streets, worstNode),
    lines: edges.map((e) => lineOf(streets, e)),
  }
}

/** Coordinates of one edge, from its first corner to its last. */
export function lineOf(streets: Streets, edge: number): Line {
  const line: [number, number][] = []
  for (let i = streets.chainStart[edge]!; i < streets.chainStart[edge + 1]!; i++) {
    const { lng, lat } = positionOf(streets, streets.x[i]!, streets.y[i]!)
    line.push([Math.round(lng * 1e5) / 1e5, Math.round(lat * 1e5) / 1e5])
  }
  return line
}
