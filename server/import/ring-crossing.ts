// Where the border of a polygon crosses or touches itself, if anywhere.
import Flatbush from 'flatbush'
import type { Ring } from './ring'

type Point = readonly [number, number]
interface Edge {
  readonly ring: number
  readonly from: Point
  readonly to: Point
  /** In the finest units, whole numbers. */
  readonly a: Point
  readonly b: Point
}

/** One ten-millionth of a degree, about a centimetre: products of such whole numbers are exact in a double. */
const unitsPerDegree = 1e7

export function crossingIn(rings: readonly Ring[]): Point | undefined {
  const edges = edgesOf(rings)
  if (edges.length === 0) return undefined
  const boxes = new Flatbush(edges.length)
  for (const { a, b } of edges) {
    boxes.add(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]))
  }
  boxes.finish()
  for (const [index, { a, b }] of edges.entries()) {
    const near = boxes.search(Math.min(a[0], b[0]), Math.min(a[1], b[1]), Math.max(a[0], b[0]), Math.max(a[1], b[1]))
    for (const other of near) {
      const [one, two] = [edges[index], edges[other]]
      if (other > index && one && two && doCollide(one, two)) return touches(one, two) ?? one.from
    }
  }
  return undefined
}

function edgesOf(rings: readonly Ring[]): readonly Edge[] {
  const [west, south] = rings[0]?.[0] ?? [0, 0]
  const snap = ([lng, lat]: Point): Point => [
    Math.round((lng - west) * unitsPerDegree),
    Math.round((lat - south) * unitsPerDegree),
  ]
  return rings.flatMap((points, ring) =>
    points.slice(1).flatMap((to, index) => {
      const from = points[index] ?? to
      const edge = { ring, from, to, a: snap(from), b: snap(to) }
      return isSame(edge.a, edge.b) ? [] : [edge]
    }),
  )
}

/** Neighbours in a ring share one corner and no more; a hole may touch its outer ring in a corner, but not cross it. */
function doCollide(one: Edge, two: Edge): boolean {
  const shared = [one.a, one.b].filter((point) => isSame(point, two.a) || isSame(point, two.b)).length
  if (shared === 2) return true
  if (shared === 1) {
    const follows = isSame(one.b, two.a) || isSame(two.b, one.a)
    return one.ring === two.ring && !follows ? true : isFolded(one, two)
  }
  const [c, d] = [sideOf(one.a, one.b, two.a), sideOf(one.a, one.b, two.b)]
  const [a, b] = [sideOf(two.a, two.b, one.a), sideOf(two.a, two.b, one.b)]
  if (c * d < 0 && a * b < 0) return true
  if (one.ring !== two.ring) return false
  return touches(one, two) !== undefined
}

/** Two edges from one corner that lie on top of each other. */
function isFolded(one: Edge, two: Edge): boolean {
  const corner = [one.a, one.b].find((point) => isSame(point, two.a) || isSame(point, two.b)) ?? one.a
  const [p, q] = [isSame(one.a, corner) ? one.b : one.a, isSame(two.a, corner) ? two.b : two.a]
  const isAhead = (p[0] - corner[0]) * (q[0] - corner[0]) + (p[1] - corner[1]) * (q[1] - corner[1]) > 0
  return sideOf(corner, p, q) === 0 && isAhead
}

/** A corner of one that lies on the other. */
function touches(one: Edge, two: Edge): Point | undefined {
  if (isOn(two.a, one)) return two.from
  if (isOn(two.b, one)) return two.to
  if (isOn(one.a, two)) return one.from
  return isOn(one.b, two) ? one.to : undefined
}

function isOn(point: Point, { a, b }: Edge): boolean {
  const isBetween = (axis: 0 | 1) =>
    Math.min(a[axis], b[axis]) <= point[axis] && point[axis] <= Math.max(a[axis], b[axis])
  return sideOf(a, b, point) === 0 && isBetween(0) && isBetween(1)
}

function sideOf(a: Point, b: Point, c: Point): number {
  return Math.sign((b[0] - a[0]) * (c[1] - a[1]) - (b[1] - a[1]) * (c[0] - a[0]))
}

function isSame(a: Point, b: Point): boolean {
  return a[0] === b[0] && a[1] === b[1]
}
