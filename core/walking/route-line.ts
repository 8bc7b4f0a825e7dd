// A walk as a line on the map, with its metres, climb, stairs and seconds.
import type { Position } from '../kernel/position'
import { trait } from './atlas'
import { straightMetres } from './plane'
import { edgeMetres, positionOf, type Streets } from './streets'

export interface Route {
  /** Longitude and latitude of each turn, point and place included: the coordinates of a GeoJSON LineString. */
  readonly line: readonly (readonly [lng: number, lat: number])[]
  readonly metres: number
  /** Metres up and metres down. */
  readonly climb: number
  readonly descent: number
  /** Steps of stairs, up or down. */
  readonly steps: number
  readonly seconds: number
  /** Steepest stretch of at least 30 m that is not stairs, as rise over run without sign. */
  readonly steepest: number
  /** A straight line, since no street of the atlas joins the two. */
  readonly isEstimate: boolean
}

/** Part of an edge, from one point of its chain to another: whole number the vertex, the rest the way to the next. */
export interface Stretch {
  readonly edge: number
  readonly from: number
  readonly to: number
}

/** Shorter stretches say more about the elevation model than about the street. */
const steepestOverMetres = 30

/** The stretches in walking order, as one line from `from` to `to`. */
export function measureRoute(
  streets: Streets,
  stretches: readonly Stretch[],
  from: Position,
  to: Position,
  ms: number,
): Route {
  const line: [number, number][] = [pointOf(from)]
  const total = { metres: 0, climb: 0, descent: 0, steps: 0, steepest: 0 }
  for (const stretch of stretches) {
    const points = cut(streets, stretch)
    let metres = 0
    for (const [i, point] of points.entries()) {
      const rise = i === 0 ? 0 : point.height - points[i - 1]!.height
      metres += point.metres
      total.climb += Math.max(0, rise)
      total.descent += Math.max(0, -rise)
      line.push(pointOf(positionOf(streets, point.x, point.y)))
    }
    total.metres += metres
    const rise = Math.abs(points[points.length - 1]!.height - points[0]!.height)
    if (streets.atlas.edgeTraits[stretch.edge]! & trait.stairs) total.steps += stepsOn(streets, stretch.edge, metres)
    else if (metres >= steepestOverMetres) total.steepest = Math.max(total.steepest, rise / metres)
  }
  total.metres += stubMetres(from, line[1]) + stubMetres(to, line[line.length - 1])
  line.push(pointOf(to))
  const steps = Math.round(total.steps)
  return { ...total, steps, line: withoutRepeats(line), seconds: ms / 1000, isEstimate: false }
}

/** From a point to the street. */
function stubMetres(point: Position, street: readonly [number, number] | undefined): number {
  return street ? straightMetres(point, { lng: street[0], lat: street[1] }) : 0
}

function stepsOn(streets: Streets, edge: number, metres: number): number {
  const whole = edgeMetres(streets, edge)
  return whole > 0 ? (streets.atlas.edgeSteps[edge]! * metres) / whole : 0
}

interface CutPoint {
  readonly x: number
  readonly y: number
  readonly height: number
  /** From the point before. */
  readonly metres: number
}

/** The points of a stretch in walking order. */
function cut({ x, y, height, run }: Streets, { from, to }: Stretch): CutPoint[] {
  const isForward = from <= to
  const low = Math.min(from, to)
  const high = Math.max(from, to)
  const stops = [low]
  for (let i = Math.floor(low) + 1; i < high; i++) stops.push(i)
  if (high > low) stops.push(high)
  const between = (values: Float32Array, at: number) => {
    const i = Math.floor(at)
    return at === i ? values[i]! : values[i]! + (at - i) * (values[i + 1]! - values[i]!)
  }
  const points = stops.map((at, i) => {
    const metres = i === 0 ? 0 : (at - stops[i - 1]!) * run[Math.floor(stops[i - 1]!)]!
    return { x: between(x, at), y: between(y, at), height: between(height, at), metres }
  })
  if (isForward) return points
  const backward = points.reverse()
  return backward.map((point, i) => ({ ...point, metres: i === 0 ? 0 : backward[i - 1]!.metres }))
}

/** Six decimals: a tenth of a metre, as the atlas has it. */
export function pointOf({ lng, lat }: Position): [number, number] {
  return [Math.round(lng * 1e6) / 1e6, Math.round(lat * 1e6) / 1e6]
}

function withoutRepeats(line: readonly [number, number][]): [number, number][] {
  return line.filter((point, i) => i === 0 || point[0] !== line[i - 1]![0] || point[1] !== line[i - 1]![1])
}
