// From a point to the streets beside it: the nearest point of each near edge, nearest first.
import type { Position } from '../kernel/position'
import { trait } from './atlas'
import type { Streets } from './streets'

/** Further than this from any usable street, a point is outside the atlas. */
export const snapToleranceMetres = 150
/**
 * A street this much further than the nearest may be the one the door opens to: phones err by about 5 m in the open
 * (GPS.gov, 4.9 m) and by two or three times as much between houses.
 */
export const snapSlackMetres = 15
export const mostFootholds = 6
/**
 * Metres in height: a street further above or below the nearest one is another terrace of the hill, not another side of
 * the house. More than an elevation model errs between neighbouring streets once it is evened out.
 */
const terraceMetres = 5.05
/** Where a bridge begins, both are equally near; the ground counts. */
const bridgeheadMetres = 0.5

/** Points on edges, nearest first; reused from query to query so that a query allocates nothing. */
export class Footholds {
  length = 0
  readonly edge = new Uint32Array(mostFootholds)
  /** Index of the chain vertex before the point. */
  readonly vertex = new Uint32Array(mostFootholds)
  /** How far from that vertex towards the next, 0 to 1. */
  readonly fraction = new Float64Array(mostFootholds)
  /** Straight metres from the point asked for. */
  readonly metres = new Float64Array(mostFootholds)
  /** While snapping: nothing further than this, in square metres, can still be wanted. */
  reach2 = 0
}

/** Finds up to six edges with `usable[edge]` around a position; none when it is outside the atlas. */
export function snap(streets: Streets, usable: Uint8Array, { lng, lat }: Position, out: Footholds): Footholds {
  const { plane, grid } = streets
  out.length = 0
  const x = (lng - plane.west) * plane.metresX
  const y = (lat - plane.south) * plane.metresY
  if (!isNear(x, grid.columns * grid.side) || !isNear(y, grid.rows * grid.side)) return out
  const column = Math.floor(x / grid.side)
  const row = Math.floor(y / grid.side)
  const inColumn = x - column * grid.side
  const inRow = y - row * grid.side
  // Within this distance everything lies in the squares already read, plus a side for each further ring.
  const margin = Math.min(inColumn, grid.side - inColumn, inRow, grid.side - inRow)
  out.reach2 = snapToleranceMetres * snapToleranceMetres
  for (let ring = 1; ; ring++) {
    readRing(streets, usable, x, y, column, row, ring, out)
    const seen = ring * grid.side + margin
    if (seen * seen >= out.reach2) break
  }
  while (out.length > 0 && out.metres[out.length - 1]! > out.metres[0]! + snapSlackMetres) out.length--
  keepLevel(streets, out)
  return out
}

/** Nobody steps from a street up to a bridge over it, or over a wall to the next terrace: all must suit the nearest. */
function keepLevel({ atlas, height }: Streets, out: Footholds): void {
  if (out.length < 2) return
  const { edgeTraits } = atlas
  const isOffGround = (i: number) => (edgeTraits[out.edge[i]!]! & trait.offGround) !== 0
  let standard = 0
  while (standard < out.length && isOffGround(standard)) standard++
  if (standard === out.length || out.metres[standard]! > out.metres[0]! + bridgeheadMetres) standard = 0
  const ground = isOffGround(standard)
  const level = heightAt(height, out, standard)
  let kept = 0
  for (let i = 0; i < out.length; i++) {
    if (isOffGround(i) !== ground) continue
    if (Math.abs(heightAt(height, out, i) - level) > terraceMetres) continue
    out.edge[kept] = out.edge[i]!
    out.vertex[kept] = out.vertex[i]!
    out.fraction[kept] = out.fraction[i]!
    out.metres[kept++] = out.metres[i]!
  }
  out.length = kept
}

function heightAt(height: Float32Array, { vertex, fraction }: Footholds, i: number): number {
  const v = vertex[i]!
  return height[v]! + fraction[i]! * (height[v + 1]! - height[v]!)
}

/** False for NaN and infinities, too: the rings around them would never end. */
function isNear(metres: number, extent: number): boolean {
  return metres > -snapToleranceMetres && metres < extent + snapToleranceMetres
}

/** The squares at `ring` steps from the middle one; the first ring includes the middle. */
function readRing(
  streets: Streets,
  usable: Uint8Array,
  x: number,
  y: number,
  column: number,
  row: number,
  ring: number,
  out: Footholds,
) {
  const { columns, rows, firstSegment } = streets.grid
  const left = column - ring
  const right = column + ring
  const lastRow = Math.min(row + ring, rows - 1)
  for (let r = Math.max(row - ring, 0); r <= lastRow; r++) {
    const first = r * columns
    if (ring === 1 || r === row - ring || r === row + ring) {
      // A run of squares in one row is one run of segments.
      const from = firstSegment[first + Math.min(Math.max(left, 0), columns)]!
      const to = firstSegment[first + Math.min(Math.max(right + 1, 0), columns)]!
      readSegments(streets, usable, x, y, from, to, out)
      continue
    }
    if (left >= 0 && left < columns) {
      readSegments(streets, usable, x, y, firstSegment[first + left]!, firstSegment[first + left + 1]!, out)
    }
    if (right >= 0 && right < columns) {
      readSegments(streets, usable, x, y, firstSegment[first + right]!, firstSegment[first + right + 1]!, out)
    }
  }
}

function readSegments(
  streets: Streets,
  usable: Uint8Array,
  px: number,
  py: number,
  from: number,
  to: number,
  out: Footholds,
) {
  const { grid, x, y } = streets
  const { segmentEdge, segmentVertex } = grid
  let reach2 = out.reach2
  for (let s = from; s < to; s++) {
    const i = segmentVertex[s]!
    const x0 = x[i]!
    const y0 = y[i]!
    const dx = x[i + 1]! - x0
    const dy = y[i + 1]! - y0
    const dot = (px - x0) * dx + (py - y0) * dy
    const length2 = dx * dx + dy * dy
    const t = dot <= 0 ? 0 : dot >= length2 ? 1 : dot / length2
    const ex = px - x0 - t * dx
    const ey = py - y0 - t * dy
    const metres2 = ex * ex + ey * ey
    if (metres2 > reach2) continue
    const edge = segmentEdge[s]!
    if (usable[edge] === 0) continue
    insert(out, edge, i, t, Math.sqrt(metres2))
    reach2 = out.reach2
  }
}

/** Keeps the nearest point of each edge; equal distances go by edge number, so that answers do not hang on the order. */
function insert(out: Footholds, edge: number, vertex: number, fraction: number, metres: number): void {
  let at = 0
  while (at < out.length && out.edge[at] !== edge) at++
  if (at < out.length && out.metres[at]! <= metres) return
  if (at === mostFootholds) {
    at--
    if (!isNearer(metres, edge, out, at)) return
  } else if (at === out.length) out.length++
  for (; at > 0 && isNearer(metres, edge, out, at - 1); at--) {
    out.edge[at] = out.edge[at - 1]!
    out.vertex[at] = out.vertex[at - 1]!
    out.fraction[at] = out.fraction[at - 1]!
    out.metres[at] = out.metres[at - 1]!
  }
  out.edge[at] = edge
  out.vertex[at] = vertex
  out.fraction[at] = fraction
  out.metres[at] = metres
  const nearest = out.metres[0]! + snapSlackMetres
  const reach = out.length < mostFootholds ? nearest : Math.min(nearest, out.metres[mostFootholds - 1]!)
  if (reach * reach < out.reach2) out.reach2 = reach * reach
}

function isNearer(metres: number, edge: number, out: Footholds, at: number): boolean {
  return metres < out.metres[at]! || (metres === out.metres[at] && edge < out.edge[at]!)
}
