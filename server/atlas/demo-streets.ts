// A made-up street network inside an outline, on made-up hills where the real ones stand. For showing, never for walking.
import { trait } from '../../core/walking/atlas'
import type { StreetEdge, StreetGraph, Vertex } from '../../core/walking/draw-atlas'
import { metresPerDegree } from '../../core/walking/plane'
import { metresAlong } from './import-streets'
import type { Point } from './network'

/** Long hill: highest in the middle, gone after about three lengths along and three widths across. Metres. */
interface Hill {
  readonly at: Point
  readonly top: number
  readonly length: number
  readonly width: number
}

/** 北云台山, its shoulder to the west, and 连岛; after the notes of `data/demo/lianyun-outline.geojson`. */
const hills: readonly Hill[] = [
  { at: [119.43, 34.7], top: 560, length: 3_200, width: 1_100 },
  { at: [119.35, 34.695], top: 330, length: 2_800, width: 900 },
  { at: [119.47, 34.76], top: 340, length: 1_400, width: 420 },
  // Spurs that the towns climb: made up, so that stairs and detours show.
  { at: [119.36, 34.738], top: 90, length: 420, width: 260 },
  { at: [119.452, 34.735], top: 170, length: 1_000, width: 330 },
]

/** A built-up area: middle and radius in metres. */
export interface Town {
  readonly middle: Point
  readonly radius: number
}

/** Where no places are given: the strips on the coast between the hills, and a few villages. */
export const demoTowns: readonly Town[] = [
  { middle: [119.37, 34.735], radius: 2_200 },
  { middle: [119.45, 34.74], radius: 1_500 },
  { middle: [119.23, 34.72], radius: 1_200 },
  { middle: [119.3, 34.665], radius: 1_000 },
  { middle: [119.42, 34.6], radius: 900 },
  { middle: [119.55, 34.56], radius: 1_000 },
]

const blockMetres = 100
/** In the country every eighth line of blocks is a road. */
const roadEvery = 8
/** Steeper than this a street becomes stairs in town and a rough path outside; steeper still there is none. */
const stairsGrade = 0.18
const steepestGrade = 0.5
const riserMetres = 0.16
/** Metres above sea level. */
const highestRoad = 320
/** Share of a town's streets that are not there, so that it is no chessboard. */
const missingShare = 0.1

/** Metres above sea level of the made-up ground. */
export function demoHeight(lng: number, lat: number): number {
  const k = metresPerDegree(34.7)
  let height = 3
  for (const { at, top, length, width } of hills) {
    const east = ((lng - at[0]) * k.x) / length
    const north = ((lat - at[1]) * k.y) / width
    height += top * Math.exp(-(east * east + north * north) / 2)
  }
  return height
}

export interface DemoOrder {
  readonly isInside: (point: Point) => boolean
  readonly southWest: Point
  readonly northEast: Point
  readonly towns: readonly Town[]
  readonly seed: number
}

interface Corner {
  readonly vertex: Vertex
  readonly inTown: boolean
}

export function demoStreets(order: DemoOrder): StreetGraph {
  const roll = dice(order.seed)
  const { southWest, northEast } = order
  const k = metresPerDegree((southWest[1] + northEast[1]) / 2)
  const columns = Math.ceil(((northEast[0] - southWest[0]) * k.x) / blockMetres)
  const rows = Math.ceil(((northEast[1] - southWest[1]) * k.y) / blockMetres)
  const corners: Corner[] = []
  const numberOf = new Map<number, number>()
  for (let cell = 0; cell < columns * rows; cell++) {
    const [column, row] = [cell % columns, Math.floor(cell / columns)]
    const lng = southWest[0] + ((column + 0.5 * (roll() - 0.5)) * blockMetres) / k.x
    const lat = southWest[1] + ((row + 0.5 * (roll() - 0.5)) * blockMetres) / k.y
    const corner = order.isInside([lng, lat]) ? cornerAt([lng, lat], column, row, order.towns) : undefined
    if (corner) numberOf.set(cell, corners.push(corner) - 1)
  }
  const edges: StreetEdge[] = []
  const join = (from: number | undefined, to: number | undefined) => {
    const edge = from === undefined || to === undefined ? undefined : demoEdge(corners, from, to, roll)
    if (edge) edges.push(edge)
  }
  for (const [cell, node] of numberOf) {
    if ((cell % columns) + 1 < columns) join(node, numberOf.get(cell + 1))
    join(node, numberOf.get(cell + columns))
  }
  return largestPart({ nodes: corners.map(({ vertex }) => vertex), edges })
}

/** Undefined where nobody would build. */
function cornerAt(point: Point, column: number, row: number, towns: readonly Town[]): Corner | undefined {
  const height = demoHeight(...point)
  const inTown = towns.some(({ middle, radius }) => metresAlong([middle, point]) < radius)
  const isRoad = column % roadEvery === 0 || row % roadEvery === 0
  if (!(inTown || isRoad) || height > highestRoad) return undefined
  return { vertex: [...point, height], inTown }
}

function demoEdge(corners: readonly Corner[], from: number, to: number, roll: () => number): StreetEdge | undefined {
  const [a, b] = [corners[from], corners[to]]
  const luck = roll()
  if (!a || !b) return undefined
  const inTown = a.inTown && b.inTown
  const rise = Math.abs(b.vertex[2] - a.vertex[2])
  const grade = rise / metresAlong([pointOf(a), pointOf(b)])
  if (grade > steepestGrade || (inTown && luck < missingShare)) return undefined
  const isSteep = grade > stairsGrade
  if (isSteep && inTown) return { from, to, traits: trait.stairs, steps: Math.round(rise / riserMetres), bends: [] }
  return { from, to, traits: isSteep ? trait.rough : 0, steps: 0, bends: [] }
}

function pointOf({ vertex }: Corner): Point {
  return [vertex[0], vertex[1]]
}

function largestPart({ nodes, edges }: StreetGraph): StreetGraph {
  const beside: number[][] = nodes.map(() => [])
  for (const { from, to } of edges) {
    beside[from]?.push(to)
    beside[to]?.push(from)
  }
  const partOf = new Int32Array(nodes.length).fill(-1)
  const sizes: number[] = []
  for (const start of nodes.keys()) {
    if (partOf[start] !== -1) continue
    const part = sizes.length
    const queue = [start]
    partOf[start] = part
    for (const node of queue) {
      for (const next of beside[node] ?? []) {
        if (partOf[next] !== -1) continue
        partOf[next] = part
        queue.push(next)
      }
    }
    sizes.push(queue.length)
  }
  const largest = sizes.indexOf(Math.max(...sizes))
  const kept = [...nodes.keys()].filter((node) => partOf[node] === largest)
  const numbers = new Map(kept.map((node, i) => [node, i]))
  const renumbered = edges.flatMap((edge) => {
    const [from, to] = [numbers.get(edge.from), numbers.get(edge.to)]
    return from === undefined || to === undefined ? [] : [{ ...edge, from, to }]
  })
  return { nodes: nodes.filter((_, node) => numbers.has(node)), edges: renumbered }
}

/** Reproducible numbers from 0 to 1 (mulberry32, public domain). */
function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4_294_967_296
  }
}
