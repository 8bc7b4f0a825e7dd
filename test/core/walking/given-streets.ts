// Towns to walk in: a generated one on hills, and the real Monaco as built from its map and elevation.
/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays within their bounds */
import { trait, type Atlas } from '@core/walking/atlas'
import { openAtlas, writeAtlas } from '@core/walking/atlas-file'
import { drawAtlas, type StreetEdge, type StreetGraph, type Vertex } from '@core/walking/draw-atlas'
import { walkAs } from '@core/walking/gait'
import { NearestPlaces } from '@core/walking/nearest-places'
import type { Place } from '@core/walking/place-doors'
import { profileOf, type ProfileId } from '@core/walking/profile'
import { layOutStreets } from '@core/walking/streets'

/** Reproducible numbers from 0 to 1 (mulberry32). */
export function dice(seed: number): () => number {
  let state = seed >>> 0
  return () => {
    state = (state + 0x6d2b79f5) >>> 0
    let t = Math.imul(state ^ (state >>> 15), 1 | state)
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t
    return ((t ^ (t >>> 14)) >>> 0) / 4294967296
  }
}

export const about = { name: 'Hill town', notices: ['generated'], demo: true, made: { seed: 1 } }

/** Streets about 80 m apart on two hills; stairs, bad ground, one-ways, gaps, loops, doubled and zero-length edges. */
export function hillTown(seed: number, columns = 12, rows = 10): StreetGraph {
  const roll = dice(seed)
  const height = (lng: number, lat: number) => 40 + 35 * Math.sin(lng * 900) + 25 * Math.cos(lat * 1100)
  const nodes: Vertex[] = []
  for (let r = 0; r < rows; r++) {
    for (let c = 0; c < columns; c++) {
      const lng = 119.4 + (c + 0.4 * roll()) * 0.0009
      const lat = 34.7 + (r + 0.4 * roll()) * 0.0007
      nodes.push([lng, lat, height(lng, lat)])
    }
  }
  const edges: StreetEdge[] = []
  const join = (from: number, to: number, keep = 0.85) => {
    if (roll() > keep) return
    const kind = roll()
    const bend = (t: number): Vertex => {
      const lng = nodes[from]![0] + t * (nodes[to]![0] - nodes[from]![0]) + (roll() - 0.5) * 0.0002
      const lat = nodes[from]![1] + t * (nodes[to]![1] - nodes[from]![1]) + (roll() - 0.5) * 0.0002
      return [lng, lat, height(lng, lat)]
    }
    edges.push({
      from,
      to,
      traits:
        kindFor(kind) |
        (roll() < 0.05 ? trait.notForward : roll() < 0.05 ? trait.notBackward : 0) |
        (roll() < 0.05 ? trait.wheelsBarred : 0) |
        (roll() < 0.06 ? trait.offGround : roll() < 0.06 ? trait.offGround | trait.tunnel : 0),
      steps: kind < 0.15 ? 1 + Math.floor(roll() * 100) : 0,
      bends: Array.from({ length: Math.floor(roll() * 3) }, (_, i) => bend((i + 1) / 4)),
    })
  }
  for (let v = 0; v < nodes.length; v++) {
    const isLastOfRow = (v + 1) % columns === 0
    if (!isLastOfRow) join(v, v + 1)
    if (v + columns < nodes.length) join(v, v + columns)
    if (roll() < 0.03) edges.push(loopAt(v, nodes[v]!))
    if (roll() < 0.03) edges.push({ from: v, to: v, traits: 0, steps: 0, bends: [] })
    if (roll() < 0.03 && !isLastOfRow) join(v, v + 1, 1)
  }
  return { nodes, edges }
}

/** Round a block: a loop that ran back over itself would have two answers to where a point on it is. */
function loopAt(v: number, [lng, lat, height]: Vertex): StreetEdge {
  const bends: Vertex[] = [
    [lng + 0.0003, lat + 0.0002, height + 1],
    [lng + 0.0001, lat + 0.0003, height + 2],
  ]
  return { from: v, to: v, traits: 0, steps: 0, bends }
}

function kindFor(luck: number): number {
  if (luck < 0.15) return trait.stairs
  if (luck < 0.2) return trait.lift
  if (luck < 0.3) return trait.loose
  return luck < 0.35 ? trait.rough : 0
}

export function atlasOf(graph: StreetGraph): Atlas {
  const drawn = drawAtlas(graph, about)
  if (!drawn.ok) throw new Error(drawn.error.reason)
  const opened = openAtlas(writeAtlas(drawn.value))
  if (!opened.ok) throw new Error(opened.error.reason)
  return opened.value
}

export function walkIn(
  atlas: Atlas,
  id: ProfileId,
  places: Iterable<Place>,
  wishes: { noStairs?: boolean } = {},
): NearestPlaces {
  return new NearestPlaces(walkAs(layOutStreets(atlas), profileOf(id, wishes)), places)
}

/** Places strewn over the extent of an atlas, a little beyond its edges, too. */
export function strewn(atlas: Atlas, count: number, roll: () => number, prefix = 'p', margin = 0.1): Place[] {
  const most = (values: Uint32Array) => values.reduce((a, b) => Math.max(a, b), 0) / 1e6
  const [width, height] = [most(atlas.nodeX), most(atlas.nodeY)]
  return Array.from({ length: count }, (_, i) => ({
    id: `${prefix}${i}`,
    position: {
      lng: atlas.west + width * (roll() * (1 + 2 * margin) - margin),
      lat: atlas.south + height * (roll() * (1 + 2 * margin) - margin),
    },
  }))
}
