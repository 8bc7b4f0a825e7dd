// An independent answer to "which places are nearest, and how far": plain Dijkstra per question, brute-force snapping,
// formulas written out again from docs/walking.md. Shares nothing with core/walking but the atlas's arrays.
/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays within their bounds */
import type { Atlas } from '@core/walking/atlas'
import { metresBetween, slopeTime, speeds, type Mode, type Spot } from './oracle-pace'
import { dijkstra, type Leg } from './oracle-search'

export interface OraclePlace {
  id: string
  position: Spot
}

interface Shape {
  x: number[]
  y: number[]
  h: number[]
  /** seconds from the start to each vertex, and from each vertex back to the start */
  ahead: number[]
  back: number[]
  forward: boolean
  backward: boolean
}
interface Foot {
  edge: number
  at: number // vertex + fraction
  metres: number
}

export class Oracle {
  readonly shapes: Shape[] = []
  private readonly usable: boolean[]
  private readonly legs: Leg[][]
  private readonly flat: number
  private readonly scaleX: number
  private readonly scaleY: number

  constructor(
    readonly atlas: Atlas,
    readonly mode: Mode,
  ) {
    this.flat = speeds[mode === 'older-no-stairs' ? 'older' : mode].flat
    const middle = atlas.south + (Math.min(...atlas.nodeY) + Math.max(...atlas.nodeY)) / 2e6
    this.scaleX = metresBetween({ lng: 0, lat: middle }, { lng: 1, lat: middle })
    this.scaleY = metresBetween({ lng: 0, lat: middle - 0.5 }, { lng: 0, lat: middle + 0.5 })
    for (let e = 0; e < atlas.edgeFrom.length; e++) this.shapes.push(this.shapeOf(e))
    this.legs = Array.from(atlas.nodeX, () => [])
    this.shapes.forEach((shape, e) => {
      const [from, to] = [atlas.edgeFrom[e]!, atlas.edgeTo[e]!]
      if (shape.forward) this.legs[from]!.push({ to, seconds: shape.ahead.at(-1)! })
      if (shape.backward) this.legs[to]!.push({ to: from, seconds: shape.back.at(-1)! })
    })
    this.usable = this.largeParts()
  }

  /** All places with seconds, nearest first; null where no street is near. */
  ask(spot: Spot, places: OraclePlace[], feetOf: Map<string, Foot[]>, canReach: boolean[]) {
    const feet = this.snap(spot, (e) => canReach[e]!)
    if (feet.length === 0) return null
    const seconds = new Map<number, number>()
    const start = (node: number, s: number) => seconds.set(node, Math.min(s, seconds.get(node) ?? Infinity))
    for (const foot of feet) {
      const shape = this.shapes[foot.edge]!
      const stub = (foot.metres * 1.3) / this.flat
      if (shape.backward) start(this.atlas.edgeFrom[foot.edge]!, stub + at(shape.back, foot.at))
      if (shape.forward) start(this.atlas.edgeTo[foot.edge]!, stub + shape.ahead.at(-1)! - at(shape.ahead, foot.at))
    }
    const dist = dijkstra(this.legs, seconds)
    return places
      .map(({ id }) => {
        let best = Infinity
        for (const door of feetOf.get(id)!) {
          const shape = this.shapes[door.edge]!
          const stub = (door.metres * 1.3) / this.flat
          if (shape.forward)
            best = Math.min(best, dist[this.atlas.edgeFrom[door.edge]!]! + at(shape.ahead, door.at) + stub)
          const rest = shape.back.at(-1)! - at(shape.back, door.at)
          if (shape.backward) best = Math.min(best, dist[this.atlas.edgeTo[door.edge]!]! + rest + stub)
          for (const foot of feet) {
            if (foot.edge !== door.edge) continue
            const both = stub + (foot.metres * 1.3) / this.flat
            if (door.at >= foot.at && shape.forward)
              best = Math.min(best, both + at(shape.ahead, door.at) - at(shape.ahead, foot.at))
            if (door.at <= foot.at && shape.backward)
              best = Math.min(best, both + at(shape.back, foot.at) - at(shape.back, door.at))
          }
        }
        return { id, seconds: best }
      })
      .filter(({ seconds: s }) => s < Infinity)
      .sort((a, b) => a.seconds - b.seconds)
  }

  prepare(places: OraclePlace[]) {
    const feetOf = new Map(places.map((p) => [p.id, this.snap(p.position, (e) => this.usable[e]!)]))
    // Which edges lead to some place: flood backward from all doors.
    const reaches = new Set<number>()
    const doorEdges = new Set<number>()
    const queue: number[] = []
    const add = (node: number) => {
      if (!reaches.has(node)) queue.push(node)
      reaches.add(node)
    }
    for (const feet of feetOf.values()) {
      for (const foot of feet) {
        doorEdges.add(foot.edge)
        if (this.shapes[foot.edge]!.forward) add(this.atlas.edgeFrom[foot.edge]!)
        if (this.shapes[foot.edge]!.backward) add(this.atlas.edgeTo[foot.edge]!)
      }
    }
    const into: number[][] = this.legs.map(() => [])
    this.legs.forEach((legs, from) => legs.forEach(({ to }) => into[to]!.push(from)))
    while (queue.length) for (const node of into[queue.pop()!]!) add(node)
    const canReach = this.shapes.map(
      (_, e) =>
        this.usable[e]! &&
        (doorEdges.has(e) || reaches.has(this.atlas.edgeFrom[e]!) || reaches.has(this.atlas.edgeTo[e]!)),
    )
    return { feetOf, canReach }
  }

  spotOn(edge: number, at_: number): Spot {
    const shape = this.shapes[edge]!
    return {
      lng: this.atlas.west + at(shape.x, at_) / this.scaleX,
      lat: this.atlas.south + at(shape.y, at_) / this.scaleY,
    }
  }

  private snap(spot: Spot, fits: (edge: number) => boolean): Foot[] {
    const px = (spot.lng - this.atlas.west) * this.scaleX
    const py = (spot.lat - this.atlas.south) * this.scaleY
    const feet: Foot[] = []
    this.shapes.forEach(({ x, y }, edge) => {
      if (!fits(edge)) return
      let best: Foot | undefined
      for (let i = 0; i + 1 < x.length; i++) {
        const [dx, dy] = [x[i + 1]! - x[i]!, y[i + 1]! - y[i]!]
        const l2 = dx * dx + dy * dy
        const t = l2 === 0 ? 0 : Math.max(0, Math.min(1, ((px - x[i]!) * dx + (py - y[i]!) * dy) / l2))
        const metres = Math.hypot(px - x[i]! - t * dx, py - y[i]! - t * dy)
        if (!best || metres < best.metres) best = { edge, at: i + t, metres }
      }
      if (best && best.metres <= 150) feet.push(best)
    })
    feet.sort((a, b) => a.metres - b.metres)
    const near = feet.filter(({ metres }) => metres <= feet[0]!.metres + 15).slice(0, 6)
    const level = (foot: Foot) => at(this.shapes[foot.edge]!.h, foot.at)
    const offGround = (foot: Foot) => this.atlas.edgeTraits[foot.edge]! & 256
    const ground = near.find((foot) => !offGround(foot))
    const standard = ground && ground.metres <= near[0]!.metres + 0.5 ? ground : near[0]!
    return near.filter(
      (foot) => offGround(foot) === offGround(standard) && Math.abs(level(foot) - level(standard)) <= 5.05,
    )
  }

  private shapeOf(e: number): Shape {
    const { atlas, mode } = this
    const speed = speeds[mode === 'older-no-stairs' ? 'older' : mode]
    const corners: [number, number, number][] = []
    const node = (v: number): [number, number, number] => [atlas.nodeX[v]!, atlas.nodeY[v]!, atlas.nodeHeight[v]!]
    corners.push(node(atlas.edgeFrom[e]!))
    for (let b = atlas.firstBend[e]!; b < atlas.firstBend[e + 1]!; b++) {
      const [x, y] = corners.at(-1)!
      corners.push([x + atlas.bendX[b]!, y + atlas.bendY[b]!, atlas.bendHeight[b]!])
    }
    corners.push(node(atlas.edgeTo[e]!))
    const bits = atlas.edgeTraits[e]!
    const isStairs = (bits & 1) > 0
    const blocked =
      (isStairs && (mode === 'older-no-stairs' || (mode === 'wheels' && !(bits & 32)))) ||
      (mode === 'wheels' && (bits & 16) > 0)
    const ground = bits & 8 ? speed.rough : bits & 4 ? speed.loose : 1
    const rises = corners.at(-1)![2] - corners[0]![2]
    const stairSpeed = (up: number) => (up === 0 ? Math.min(speed.up, speed.down) : up > 0 ? speed.up : speed.down)
    const shape: Shape = {
      x: [],
      y: [],
      h: [],
      ahead: [0],
      back: [0],
      forward: !blocked && !(bits & 64),
      backward: !blocked && !(bits & 128),
    }
    corners.forEach(([x, y, h], i) => {
      shape.x.push((x / 1e6) * this.scaleX)
      shape.y.push((y / 1e6) * this.scaleY)
      shape.h.push(h / 10)
      const before = corners[i - 1]
      if (!before) return
      const metres = metresBetween(
        { lng: before[0] / 1e6, lat: atlas.south + before[1] / 1e6 },
        { lng: x / 1e6, lat: atlas.south + y / 1e6 },
      )
      const rise = (h - before[2]) / 10
      const walk = (up: number, whole: number) => {
        if (bits & 2) return 45 / (corners.length - 1)
        if (metres === 0) return 0
        return isStairs && speed.up > 0
          ? metres / stairSpeed(whole)
          : (metres / speed.flat) * ground * slopeTime(mode, up / metres)
      }
      shape.ahead.push(shape.ahead.at(-1)! + walk(rise, rises))
      shape.back.push(shape.back.at(-1)! + walk(-rise, -rises))
    })
    return shape
  }

  /** Edges in parts of at least a hundredth of the largest. */
  private largeParts(): boolean[] {
    const part = new Int32Array(this.atlas.nodeX.length).fill(-1)
    const beside: number[][] = Array.from(this.atlas.nodeX, () => [])
    this.shapes.forEach(({ forward, backward }, e) => {
      if (!forward && !backward) return
      beside[this.atlas.edgeFrom[e]!]!.push(this.atlas.edgeTo[e]!)
      beside[this.atlas.edgeTo[e]!]!.push(this.atlas.edgeFrom[e]!)
    })
    for (let v = 0; v < part.length; v++) {
      if (part[v] !== -1) continue
      const queue = [v]
      part[v] = v
      while (queue.length) {
        for (const w of beside[queue.pop()!]!) {
          if (part[w] !== -1) continue
          queue.push(w)
          part[w] = v
        }
      }
    }
    const open = (e: number) => this.shapes[e]!.forward || this.shapes[e]!.backward
    const size = new Map<number, number>()
    this.shapes.forEach(
      (_, e) =>
        open(e) && size.set(part[this.atlas.edgeFrom[e]!]!, (size.get(part[this.atlas.edgeFrom[e]!]!) ?? 0) + 1),
    )
    const largest = Math.max(0, ...size.values())
    return this.shapes.map(
      (_, e) =>
        open(e) && !(this.atlas.edgeTraits[e]! & 512) && size.get(part[this.atlas.edgeFrom[e]!]!)! >= largest / 100,
    )
  }
}

function at(values: number[], where: number): number {
  const i = Math.min(Math.floor(where), values.length - 2)
  return values[i]! + (where - i) * (values[i + 1]! - values[i]!)
}
