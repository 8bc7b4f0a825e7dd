// From a street graph in degrees and metres to the quantised atlas: neighbours on the ground become neighbours in the arrays.
import { ok, refuse, type Result } from '../kernel/result'
import { unitsPerDegree, unitsPerMetre, type Atlas, type AtlasAbout } from './atlas'

/** A vertex: degrees east, degrees north, metres above sea level. */
export type Vertex = readonly [lng: number, lat: number, height: number]

export interface StreetEdge {
  readonly from: number
  readonly to: number
  /** Bits of `trait`. */
  readonly traits: number
  readonly steps: number
  readonly bends: readonly Vertex[]
}

export interface StreetGraph {
  readonly nodes: readonly Vertex[]
  readonly edges: readonly StreetEdge[]
}

/** Bends further apart than this many units would not fit their 16 bits; such a stretch gets more bends. */
const mostUnits = 32_000
const mostSteps = 65_535

export function drawAtlas(graph: StreetGraph, about: AtlasAbout): Result<Atlas> {
  const { nodes, edges } = graph
  if (nodes.length === 0 || edges.length === 0) return refuse('invalid', 'atlas.empty')
  const bounds = boundsOf(graph)
  if (!bounds) return refuse('invalid', 'atlas.not-on-earth')
  const order = orderAlongCurve(nodes, bounds)
  const rank = new Uint32Array(nodes.length)
  for (let i = 0; i < order.length; i++) rank[order[i]!] = i
  const toUnits = ([lng, lat, height]: Vertex): Vertex => [
    Math.round((lng - bounds.west) * unitsPerDegree),
    Math.round((lat - bounds.south) * unitsPerDegree),
    Math.round((height - bounds.base) * unitsPerMetre),
  ]
  const places = Array.from(order, (node) => toUnits(nodes[node]!))
  const sorted = edges
    .map((edge) => ({ edge, from: rank[edge.from]!, to: rank[edge.to]! }))
    .sort((a, b) => a.from - b.from || a.to - b.to)
  const chains = sorted.map(({ edge, from }) => bendsOf(places[from]!, edge.bends.map(toUnits)))
  const firstBend = new Uint32Array(edges.length + 1)
  for (let e = 0; e < chains.length; e++) firstBend[e + 1] = firstBend[e]! + chains[e]!.length
  const bends = chains.flat()
  return ok({
    about,
    west: bounds.west,
    south: bounds.south,
    baseMetres: bounds.base,
    nodeX: Uint32Array.from(places, ([x]) => x),
    nodeY: Uint32Array.from(places, ([, y]) => y),
    nodeHeight: Uint16Array.from(places, ([, , height]) => height),
    edgeFrom: Uint32Array.from(sorted, ({ from }) => from),
    edgeTo: Uint32Array.from(sorted, ({ to }) => to),
    edgeTraits: Uint16Array.from(sorted, ({ edge }) => edge.traits),
    edgeSteps: Uint16Array.from(sorted, ({ edge }) => Math.min(edge.steps, mostSteps)),
    firstBend,
    bendX: Int16Array.from(bends, ([x]) => x),
    bendY: Int16Array.from(bends, ([, y]) => y),
    bendHeight: Uint16Array.from(bends, ([, , height]) => height),
  })
}

/** Undefined if a vertex is not a place on earth, or the relief is more than 16 bits of decimetres hold. */
function boundsOf({ nodes, edges }: StreetGraph) {
  let [west, south, base, top] = [Infinity, Infinity, Infinity, -Infinity]
  const take = ([lng, lat, height]: Vertex): boolean => {
    if (!(Math.abs(lng) <= 180 && Math.abs(lat) <= 85 && Math.abs(height) <= 9_000)) return false
    west = Math.min(west, lng)
    south = Math.min(south, lat)
    base = Math.min(base, height)
    top = Math.max(top, height)
    return true
  }
  if (!nodes.every(take) || !edges.every(({ bends }) => bends.every(take))) return undefined
  return (top - base) * unitsPerMetre > 65_535 ? undefined : { west, south, base }
}

/** Differences from vertex to vertex; heights stay whole. */
function bendsOf(from: Vertex, bends: readonly Vertex[]): Vertex[] {
  const deltas: Vertex[] = []
  let [x, y, height] = from
  for (const [toX, toY, toHeight] of bends) {
    const parts = Math.max(1, Math.ceil(Math.max(Math.abs(toX - x), Math.abs(toY - y)) / mostUnits))
    const [startX, startY, startHeight] = [x, y, height]
    for (let part = 1; part <= parts; part++) {
      const nextX = Math.round(startX + ((toX - startX) * part) / parts)
      const nextY = Math.round(startY + ((toY - startY) * part) / parts)
      height = Math.round(startHeight + ((toHeight - startHeight) * part) / parts)
      deltas.push([nextX - x, nextY - y, height])
      x = nextX
      y = nextY
    }
  }
  return deltas
}

/** Node numbers sorted along a Z-order curve. */
function orderAlongCurve(nodes: readonly Vertex[], { west, south }: { west: number; south: number }): Uint32Array {
  let extent = 1e-9
  for (const [lng, lat] of nodes) extent = Math.max(extent, lng - west, lat - south)
  const scale = 65_535 / extent
  const keys = Float64Array.from(nodes, ([lng, lat]) => interleave((lng - west) * scale, (lat - south) * scale))
  return Uint32Array.from(nodes.keys()).sort((a, b) => keys[a]! - keys[b]! || a - b)
}

function interleave(x: number, y: number): number {
  return spreadBits(x | 0) + spreadBits(y | 0) * 2
}

/** Sixteen bits with a gap before each. */
function spreadBits(value: number): number {
  let v = value
  v = (v | (v << 8)) & 0x00ff00ff
  v = (v | (v << 4)) & 0x0f0f0f0f
  v = (v | (v << 2)) & 0x33333333
  v = (v | (v << 1)) & 0x55555555
  return v >>> 0
}
