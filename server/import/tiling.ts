// Do the grids fill the outline, each point once? Exactly, first; where not exactly, how far off and between which.
import type { MultiPolygon, Polygon } from 'geojson'
import Flatbush from 'flatbush'
import { difference, intersection, union } from 'polyclip-ts'
import { doubleAreaOf, metresIn, planeAround, type Plane, type PlaneShape, type PlanePolygon } from './plane'

export interface Tile {
  readonly id: string
  readonly area: Polygon | MultiPolygon
}

export interface Misfit {
  readonly kind: 'overlap' | 'gap' | 'beyond'
  /** The tiles concerned: the two that overlap, or those along the gap. */
  readonly ids: readonly string[]
  readonly squareMetres: number
  readonly lng: number
  readonly lat: number
}

/**
 * What rounding to six decimals leaves behind: slivers less than 20 cm wide on average, or under one square metre.
 * Nobody lives in them, and a point in one goes to the district's desk.
 */
const tolerance = { squareMetres: 1, metresWide: 0.2 }

export function misfits(tiles: readonly Tile[], outline: Polygon | MultiPolygon): readonly Misfit[] {
  const plane = planeAround(outline)
  const whole = plane.shapeOf(outline)
  const shapes = tiles.map(({ id, area }) => ({ id, shape: plane.shapeOf(area) }))
  if (
    isExactTiling(
      shapes.map(({ shape }) => shape),
      whole,
    )
  )
    return []
  const covered = unionOf(shapes.map(({ shape }) => shape))
  const along = (kind: 'gap' | 'beyond') => (piece: PlanePolygon) =>
    misfit(kind, neighboursOf(piece, shapes), [piece], plane)
  return [
    ...overlaps(shapes, plane),
    ...broad(differenceOf(whole, covered), plane).map(along('gap')),
    ...broad(differenceOf(covered, whole), plane).map(along('beyond')),
  ]
}

/**
 * The sum of all tiles' borders, direction counted, is the outline's border and nothing else. Then every point of the
 * outline lies in exactly one tile: as a chain the tiles are the outline, and no tile counts negative.
 */
function isExactTiling(shapes: readonly PlaneShape[], outline: PlaneShape): boolean {
  const left = new Map<string, number>()
  const add = (shape: PlaneShape, times: 1 | -1) => {
    for (const ring of shape.flat()) {
      ring.slice(1).forEach((to, index) => {
        const from = ring[index] ?? to
        const forward = `${from}`
        const isForward = forward < `${to}`
        const key = isForward ? `${forward} ${to}` : `${to} ${forward}`
        left.set(key, (left.get(key) ?? 0) + (isForward ? times : -times))
      })
    }
  }
  for (const shape of shapes) add(shape, 1)
  add(outline, -1)
  return [...left.values()].every((count) => count === 0)
}

interface Shaped {
  readonly id: string
  readonly shape: PlaneShape
}

function overlaps(shapes: readonly Shaped[], plane: Plane): readonly Misfit[] {
  const boxes = new Flatbush(Math.max(shapes.length, 1))
  for (const { shape } of shapes) boxes.add(...boxOf(shape))
  if (shapes.length === 0) return []
  boxes.finish()
  return shapes.flatMap((one, index) =>
    boxes
      .search(...boxOf(one.shape))
      .filter((other) => other > index)
      .sort((a, b) => a - b)
      .flatMap((other) => {
        const two = shapes[other]
        const shared = two ? broad(intersection(mutable(one.shape), mutable(two.shape)), plane) : []
        return two && shared.length > 0 ? [misfit('overlap', [one.id, two.id], shared, plane)] : []
      }),
  )
}

function boxOf(shape: PlaneShape): [number, number, number, number] {
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity]
  for (const [x, y] of shape.flat(2)) {
    box[0] = Math.min(box[0], x)
    box[1] = Math.min(box[1], y)
    box[2] = Math.max(box[2], x)
    box[3] = Math.max(box[3], y)
  }
  return box
}

/** Pieces wider than the tolerance. */
function broad(pieces: PlaneShape, plane: Plane): readonly PlanePolygon[] {
  return pieces.filter((piece) => {
    const squareMetres = plane.squareMetres(piece)
    const metresAround = piece.flatMap((ring) => metresIn(ring, plane)).reduce((sum, metres) => sum + metres, 0)
    return squareMetres > tolerance.squareMetres && (2 * squareMetres) / metresAround > tolerance.metresWide
  })
}

function misfit(kind: Misfit['kind'], ids: readonly string[], pieces: readonly PlanePolygon[], plane: Plane): Misfit {
  const sizes = pieces.map((piece) => plane.squareMetres(piece))
  const largest = pieces[sizes.indexOf(Math.max(...sizes))]
  const squareMetres = Math.round(sizes.reduce((sum, size) => sum + size, 0))
  return { kind, ids, squareMetres, ...plane.degrees(largest?.[0]?.[0] ?? [0, 0]) }
}

/** Tiles with a corner on the piece's border, or the piece's corner on theirs. */
function neighboursOf(piece: PlanePolygon, shapes: readonly Shaped[]): readonly string[] {
  const [west, south, east, north] = boxOf([piece])
  const isNear = ([x, y]: readonly [number, number]) =>
    x >= west - 1 && x <= east + 1 && y >= south - 1 && y <= north + 1
  const corners = new Set(piece.flat().map(String))
  return shapes
    .filter(({ shape }) => shape.flat(2).some((point) => isNear(point) && corners.has(String(point))))
    .map(({ id }) => id)
}

function unionOf(shapes: readonly PlaneShape[]): PlaneShape {
  const [first, ...rest] = shapes.map(mutable)
  return first ? union(first, ...rest) : []
}

function differenceOf(one: PlaneShape, two: PlaneShape): PlaneShape {
  return two.length === 0 ? one : difference(mutable(one), mutable(two)).filter((piece) => doubleAreaOf(piece) !== 0)
}

/** The library's types ask for arrays it may change; it does not change them. */
function mutable(shape: PlaneShape): [number, number][][][] {
  return shape as [number, number][][][]
}
