// Heights for a network: sampled along every way, freed from the elevation model's noise, carried over bridges and holes.
import { trait } from '../../core/walking/atlas'
import type { Elevation } from './elevation'
import { metresAlong } from './import-streets'
import type { Network, NetworkEdge, Point } from './network'

/** Metres between samples, at most. */
const spacing = 20
/**
 * Metres over which heights are evened out along the ways. SRTM has 90 m between samples and metres of noise, so that
 * an even incline in a town reads as a row of humps (Valhalla #3969); streets themselves bend more slowly than this.
 */
const evenness = 30
/** Samples closer than this are treated as this far apart, for the sake of the arithmetic. */
const leastGap = 4
const mostSweeps = 1_500
/** Metres: when no sample moves more than this, the heights are settled. */
const settled = 0.002

export interface Relief {
  readonly nodeHeight: Float64Array
  /** Heights at even distances along each edge, both ends included. */
  readonly alongEdge: readonly Float64Array[]
  /** Share of samples on the ground for which the elevation model had a height. */
  readonly measured: number
}

/** All samples: those of the nodes first, then each edge's own, in order. */
interface Samples {
  readonly firstOf: Uint32Array
  readonly gap: Float64Array
  /** Measured heights; NaN off the ground and in holes. */
  readonly measured: Float64Array
  /** Metres of way that a sample speaks for. */
  readonly weight: Float64Array
}

export function layRelief(network: Network, elevation: Elevation): Relief {
  const samples = takeSamples(network, elevation)
  const height = evenOut(network, samples)
  const nodeHeight = height.slice(0, network.nodes.length)
  const alongEdge = network.edges.map((edge, e) => {
    const first = samples.firstOf[e] ?? 0
    const own = height.subarray(first, samples.firstOf[e + 1])
    return Float64Array.of(nodeHeight[edge.from] ?? 0, ...own, nodeHeight[edge.to] ?? 0)
  })
  return { nodeHeight, alongEdge, measured: shareMeasured(network, samples) }
}

/** Bridges, tunnels, stairs and lifts run straight from end to end, whatever lies below. */
function isStraight({ traits }: NetworkEdge): boolean {
  return (traits & (trait.offGround | trait.stairs | trait.lift)) !== 0
}

function takeSamples({ nodes, edges }: Network, elevation: Elevation): Samples {
  const lengths = edges.map(({ points }) => metresAlong(points))
  const firstOf = new Uint32Array(edges.length + 1)
  firstOf[0] = nodes.length
  edges.forEach((edge, e) => {
    const own = isStraight(edge) ? 0 : Math.ceil((lengths[e] ?? 0) / spacing) - 1
    firstOf[e + 1] = (firstOf[e] ?? 0) + Math.max(0, own)
  })
  const count = firstOf[edges.length] ?? 0
  const samples = {
    firstOf,
    gap: new Float64Array(edges.length),
    measured: new Float64Array(count).fill(NaN),
    weight: new Float64Array(count),
  }
  edges.forEach((edge, e) => {
    const own = (firstOf[e + 1] ?? 0) - (firstOf[e] ?? 0)
    const gap = Math.max(leastGap, (lengths[e] ?? 0) / (own + 1))
    samples.gap[e] = gap
    pointsAt(edge.points, own).forEach(([lng, lat], i) => {
      samples.measured[(firstOf[e] ?? 0) + i] = elevation(lng, lat)
      samples.weight[(firstOf[e] ?? 0) + i] = gap
    })
    if ((edge.traits & trait.offGround) !== 0) return
    for (const node of [edge.from, edge.to]) {
      const [lng, lat] = nodes[node] ?? [NaN, NaN]
      samples.measured[node] = elevation(lng, lat)
      samples.weight[node] = (samples.weight[node] ?? 0) + gap / 2
    }
  })
  for (let i = 0; i < count; i++) if (Number.isNaN(samples.measured[i])) samples.weight[i] = 0
  return samples
}

/** `count` points that divide the line evenly, ends left out. */
function pointsAt(points: readonly Point[], count: number): Point[] {
  const found: Point[] = []
  const whole = metresAlong(points)
  let walked = 0
  for (let i = 1; i < points.length && found.length < count; i++) {
    const [a, b]: readonly [Point, Point] = [points[i - 1] ?? [0, 0], points[i] ?? [0, 0]]
    const piece = metresAlong([a, b])
    let at = (whole * (found.length + 1)) / (count + 1)
    while (found.length < count && at <= walked + piece) {
      const t = piece > 0 ? (at - walked) / piece : 0
      found.push([a[0] + t * (b[0] - a[0]), a[1] + t * (b[1] - a[1])])
      at = (whole * (found.length + 1)) / (count + 1)
    }
    walked += piece
  }
  while (found.length < count) found.push(points.at(-1) ?? [0, 0])
  return found
}

/**
 * The heights h that make Σ weight·(h − measured)² + evenness²·Σ (h − neighbour's h)²/gap least, by Gauss–Seidel. Where
 * nothing was measured the first sum is silent and the second draws a straight line: bridges, tunnels and holes come
 * out of the same equation. Stairs and lifts join heights without evening them out.
 */
function evenOut(network: Network, samples: Samples): Float64Array {
  const { measured, weight } = samples
  const links = linkSamples(network, samples.firstOf)
  const height = measured.map((value) => (Number.isNaN(value) ? 0 : value))
  const isKnown = Uint8Array.from(weight, (value) => (value > 0 ? 1 : 0))
  for (let sweep = 0; sweep < mostSweeps; sweep++) {
    let moved = 0
    for (let turn = 0; turn < height.length; turn++) {
      const i = sweep % 2 === 0 ? turn : height.length - 1 - turn
      const next = balance(i, network, samples, links, height, isKnown)
      if (Number.isNaN(next)) continue
      moved = Math.max(moved, isKnown[i] ? Math.abs(next - (height[i] ?? 0)) : 1)
      height[i] = next
      isKnown[i] = 1
    }
    if (moved < settled) break
  }
  return height
}

/** The height of one sample that suits its measurement and its neighbours best; NaN while nothing is known around it. */
function balance(
  i: number,
  { edges }: Network,
  { gap, measured, weight }: Samples,
  links: Links,
  height: Float64Array,
  isKnown: Uint8Array,
): number {
  const own = valueAt(weight, i)
  let pull = own
  let sum = own > 0 ? own * valueAt(measured, i) : 0
  for (let at = valueAt(links.first, i); at < valueAt(links.first, i + 1); at++) {
    const edge = valueAt(links.edge, at)
    const other = valueAt(links.other, at)
    if (!isKnown[other] || (own > 0 && isRigid(edges[edge]))) continue
    const strength = (evenness * evenness) / valueAt(gap, edge)
    pull += strength
    sum += strength * valueAt(height, other)
  }
  return pull > 0 ? sum / pull : NaN
}

function valueAt(values: ArrayLike<number>, i: number): number {
  return values[i] ?? NaN
}

function isRigid(edge: NetworkEdge | undefined): boolean {
  return edge !== undefined && isStraight(edge)
}

/** For each sample its neighbours along the ways, and by which edge. */
type Links = Readonly<Record<'first' | 'other' | 'edge', Uint32Array>>

function linkSamples({ nodes, edges }: Network, firstOf: Uint32Array): Links {
  const pairs: [number, number, number][] = []
  edges.forEach(({ from, to }, e) => {
    let before = from
    for (let i = firstOf[e] ?? 0; i < (firstOf[e + 1] ?? 0); i++) {
      pairs.push([before, i, e])
      before = i
    }
    pairs.push([before, to, e])
  })
  const count = firstOf[edges.length] ?? nodes.length
  const first = new Uint32Array(count + 1)
  for (const [a, b] of pairs) for (const i of [a, b]) first[i + 1] = (first[i + 1] ?? 0) + 1
  for (let i = 0; i < count; i++) first[i + 1] = (first[i + 1] ?? 0) + (first[i] ?? 0)
  const next = first.slice()
  const other = new Uint32Array(pairs.length * 2)
  const edge = new Uint32Array(pairs.length * 2)
  for (const [a, b, e] of pairs) {
    for (const [i, j] of [
      [a, b],
      [b, a],
    ] as const) {
      const at = next[i] ?? 0
      next[i] = at + 1
      other[at] = j
      edge[at] = e
    }
  }
  return { first, other, edge }
}

function shareMeasured({ nodes, edges }: Network, { firstOf, weight }: Samples): number {
  const isOnGround = new Uint8Array(nodes.length)
  for (const edge of edges) if ((edge.traits & trait.offGround) === 0) isOnGround[edge.from] = isOnGround[edge.to] = 1
  let [all, known] = [0, 0]
  for (let i = 0; i < weight.length; i++) {
    if (i < nodes.length && !isOnGround[i]) continue
    all++
    if ((weight[i] ?? 0) > 0) known++
  }
  return firstOf.length > 1 && all > 0 ? known / all : 0
}
