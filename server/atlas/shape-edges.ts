// Shape and heights of each edge in as few bends as describe it: what cannot be seen or felt is left out.
import { metresPerDegree } from '../../core/walking/plane'
import type { StreetEdge, StreetGraph, Vertex } from '../../core/walking/draw-atlas'
import { metresAlong } from './import-streets'
import type { Network, NetworkEdge } from './network'
import type { Relief } from './relief'

/** Metres a bend may be off on the map, and in height. */
const shapeTolerance = 0.5
const heightTolerance = 0.3

export function shapeGraph({ nodes, edges }: Network, relief: Relief): StreetGraph {
  return {
    nodes: nodes.map(([lng, lat], i): Vertex => [lng, lat, relief.nodeHeight[i] ?? 0]),
    edges: edges.map((edge, e) => shapeEdge(edge, relief.alongEdge[e] ?? new Float64Array(2))),
  }
}

interface Station {
  readonly vertex: Vertex
  /** Metres from the start. */
  readonly at: number
}

function shapeEdge(edge: NetworkEdge, heights: Float64Array): StreetEdge {
  const stations = stationsOf(edge, heights)
  const bends = simplify(stations).map(({ vertex }) => vertex)
  return { from: edge.from, to: edge.to, traits: edge.traits, steps: edge.steps, bends: bends.slice(1, -1) }
}

/** The way's own points and the height samples between them, in order. */
function stationsOf({ points }: NetworkEdge, heights: Float64Array): Station[] {
  const whole = metresAlong(points)
  const gap = whole / (heights.length - 1)
  const heightAt = (at: number) => {
    const i = Math.min(Math.floor(at / gap), heights.length - 2)
    const [low, high] = [heights[i] ?? 0, heights[i + 1] ?? 0]
    return low + (at / gap - i) * (high - low)
  }
  const stations: Station[] = []
  let walked = 0
  let sample = 1
  points.forEach((point, i) => {
    const before = points[i - 1]
    if (before) {
      const piece = metresAlong([before, point])
      for (; sample < heights.length - 1 && sample * gap < walked + piece; sample++) {
        const t = (sample * gap - walked) / piece
        const lng = before[0] + t * (point[0] - before[0])
        const lat = before[1] + t * (point[1] - before[1])
        stations.push({ vertex: [lng, lat, heights[sample] ?? 0], at: sample * gap })
      }
      walked += piece
    }
    stations.push({ vertex: [point[0], point[1], heightAt(Math.min(walked, whole))], at: walked })
  })
  return stations
}

/** Douglas–Peucker with a tolerance of its own for heights. */
function simplify(stations: readonly Station[]): Station[] {
  const keeps = new Uint8Array(stations.length)
  keeps[0] = keeps[stations.length - 1] = 1
  const spans: [number, number][] = [[0, stations.length - 1]]
  for (let span = spans.pop(); span; span = spans.pop()) {
    const [first, last] = span
    let worst = 1
    let at = -1
    for (let i = first + 1; i < last; i++) {
      const fault = faultOf(stations[i], stations[first], stations[last])
      if (fault > worst) [worst, at] = [fault, i]
    }
    if (at < 0) continue
    keeps[at] = 1
    spans.push([first, at], [at, last])
  }
  return stations.filter((_, i) => keeps[i])
}

/** How many tolerances a station lies off the line between two others. */
function faultOf(station?: Station, first?: Station, last?: Station): number {
  if (!station || !first || !last) return 0
  const k = metresPerDegree(station.vertex[1])
  const dx = (last.vertex[0] - first.vertex[0]) * k.x
  const dy = (last.vertex[1] - first.vertex[1]) * k.y
  const px = (station.vertex[0] - first.vertex[0]) * k.x
  const py = (station.vertex[1] - first.vertex[1]) * k.y
  const length = Math.hypot(dx, dy)
  const off = length > 0 ? Math.abs(px * dy - py * dx) / length : Math.hypot(px, py)
  const overshoot = length > 0 ? Math.max(0, (px * dx + py * dy) / length - length, -(px * dx + py * dy) / length) : 0
  const share = last.at > first.at ? (station.at - first.at) / (last.at - first.at) : 0
  const rise = station.vertex[2] - (first.vertex[2] + share * (last.vertex[2] - first.vertex[2]))
  return Math.max((off + overshoot) / shapeTolerance, Math.abs(rise) / heightTolerance)
}
