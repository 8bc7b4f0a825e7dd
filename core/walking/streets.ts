// The atlas laid out for walking: metres instead of units, who meets whom at each corner, what lies in each grid cell.
import type { Position } from '../kernel/position'
import { unitsPerDegree, unitsPerMetre, type Atlas } from './atlas'
import { metresPerDegree, planeAt, type Plane } from './plane'
import { layOutGrid, type SegmentGrid } from './segment-grid'

/** Made once per atlas, shared by all profiles. */
export interface Streets {
  readonly atlas: Atlas
  readonly plane: Plane
  /** Vertices of edge e (node, bends, node) are `chainStart[e]` up to, not including, `chainStart[e + 1]`. */
  readonly chainStart: Uint32Array
  /** Metres east and north of the atlas's corner. */
  readonly x: Float32Array
  readonly y: Float32Array
  /** Metres above sea level. */
  readonly height: Float32Array
  /** Metres on the map from this vertex to the next of its chain; 0 at the last. */
  readonly run: Float32Array
  /** Slots of node v (one per edge end that touches it) are `firstSlot[v]` up to, not including, `firstSlot[v + 1]`. */
  readonly firstSlot: Uint32Array
  /** The node at the other end. */
  readonly slotNode: Uint32Array
  /** Twice the edge, plus one when leaving by this slot walks it backward. */
  readonly slotEdge: Uint32Array
  readonly grid: SegmentGrid
}

export function layOutStreets(atlas: Atlas): Streets {
  const chainStart = startChains(atlas)
  const heights = extentOf(atlas.nodeY)
  const plane = planeAt(atlas.west, atlas.south, atlas.south + (heights.least + heights.most) / 2 / unitsPerDegree)
  const chains = layOutChains(atlas, plane, chainStart)
  return {
    atlas,
    plane,
    chainStart,
    ...chains,
    ...layOutSlots(atlas),
    grid: layOutGrid(chainStart, chains.x, chains.y),
  }
}

export function positionOf({ plane }: Streets, x: number, y: number): Position {
  return { lng: plane.west + x / plane.metresX, lat: plane.south + y / plane.metresY }
}

export function nodePosition({ atlas }: Streets, node: number): Position {
  return {
    lng: atlas.west + atlas.nodeX[node]! / unitsPerDegree,
    lat: atlas.south + atlas.nodeY[node]! / unitsPerDegree,
  }
}

/** Metres of the whole edge on the map. */
export function edgeMetres({ chainStart, run }: Streets, edge: number): number {
  let metres = 0
  for (let i = chainStart[edge]!; i < chainStart[edge + 1]! - 1; i++) metres += run[i]!
  return metres
}

function startChains({ edgeFrom, firstBend }: Atlas): Uint32Array {
  const chainStart = new Uint32Array(edgeFrom.length + 1)
  for (let e = 0; e <= edgeFrom.length; e++) chainStart[e] = firstBend[e]! + 2 * e
  return chainStart
}

function layOutChains(atlas: Atlas, plane: Plane, chainStart: Uint32Array) {
  const edges = atlas.edgeFrom.length
  const vertices = chainStart[edges]!
  const x = new Float32Array(vertices)
  const y = new Float32Array(vertices)
  const height = new Float32Array(vertices)
  const run = new Float32Array(vertices)
  const toX = plane.metresX / unitsPerDegree
  const toY = plane.metresY / unitsPerDegree
  for (let e = 0, i = 0; e < edges; e++) {
    const from = atlas.edgeFrom[e]!
    let ux = atlas.nodeX[from]!
    let uy = atlas.nodeY[from]!
    const last = chainStart[e + 1]! - 1
    for (let bend = atlas.firstBend[e]! - 1; i <= last; i++, bend++) {
      const beforeX = ux
      const beforeY = uy
      let rise = atlas.nodeHeight[from]!
      if (i === last) {
        const to = atlas.edgeTo[e]!
        ux = atlas.nodeX[to]!
        uy = atlas.nodeY[to]!
        rise = atlas.nodeHeight[to]!
      } else if (i > chainStart[e]!) {
        ux += atlas.bendX[bend]!
        uy += atlas.bendY[bend]!
        rise = atlas.bendHeight[bend]!
      }
      x[i] = ux * toX
      y[i] = uy * toY
      height[i] = atlas.baseMetres + rise / unitsPerMetre
      if (i > chainStart[e]!) run[i - 1] = unitRun(atlas.south, beforeX, beforeY, ux, uy)
    }
  }
  return { x, y, height, run }
}

/** Lengths take the scale of their own latitude, so that the sheet's flatness costs nothing. */
function unitRun(south: number, x0: number, y0: number, x1: number, y1: number): number {
  const k = metresPerDegree(south + (y0 + y1) / 2 / unitsPerDegree)
  return Math.hypot(((x1 - x0) * k.x) / unitsPerDegree, ((y1 - y0) * k.y) / unitsPerDegree)
}

function layOutSlots({ nodeX, edgeFrom, edgeTo }: Atlas) {
  const edges = edgeFrom.length
  const firstSlot = new Uint32Array(nodeX.length + 1)
  for (let e = 0; e < edges; e++) {
    firstSlot[edgeFrom[e]! + 1]!++
    firstSlot[edgeTo[e]! + 1]!++
  }
  for (let v = 0; v < nodeX.length; v++) firstSlot[v + 1]! += firstSlot[v]!
  const next = firstSlot.slice()
  const slotNode = new Uint32Array(edges * 2)
  const slotEdge = new Uint32Array(edges * 2)
  for (let e = 0; e < edges; e++) {
    const from = edgeFrom[e]!
    const to = edgeTo[e]!
    const forward = next[from]!++
    slotNode[forward] = to
    slotEdge[forward] = e * 2
    const backward = next[to]!++
    slotNode[backward] = from
    slotEdge[backward] = e * 2 + 1
  }
  return { firstSlot, slotNode, slotEdge }
}

function extentOf(values: Uint32Array): { least: number; most: number } {
  let least = Infinity
  let most = 0
  for (const value of values) {
    if (value < least) least = value
    if (value > most) most = value
  }
  return { least, most }
}
