// Who reaches a place within the time allowed: shares by grid, and the same told honestly where the atlas ends.
import type { Position } from '../kernel/position'
import type { NearestPlaces } from './nearest-places'
import { edgeMetres, nodePosition } from './streets'

/** People at one point: an address, a building, or a corner that speaks for the streets around it. */
export interface Demand {
  readonly position: Position
  /** How many people live there, or whatever else counts. */
  readonly weight: number
  /** Code of the grid it belongs to; empty if none. */
  readonly grid: string
}

export interface CoverageRow {
  /** Empty in the first row, which sums up all. */
  readonly grid: string
  readonly people: number
  readonly within: number
  readonly beyond: number
  /** Outside the atlas: neither within nor beyond. */
  readonly unknown: number
  /** Of those known; 0 if none is. */
  readonly share: number
  readonly medianSeconds: number
  /** 19 of 20 people have it no further than this. */
  readonly p95Seconds: number
}

/** Seconds to the nearest place, NaN where only a straight line could tell. */
export function secondsOf(places: NearestPlaces, demand: readonly Demand[], ownSpeed?: number): Float64Array {
  const wishes = ownSpeed === undefined ? {} : { ownSpeed }
  return Float64Array.from(demand, ({ position }) => {
    const [nearest] = places.nearest(position, wishes)
    return nearest === undefined || nearest.isEstimate ? NaN : nearest.seconds
  })
}

/** One row for all, then one for each grid, in the order of their codes. */
export function coverage(demand: readonly Demand[], seconds: Float64Array, limitSeconds: number): CoverageRow[] {
  const byGrid = new Map<string, number[]>()
  demand.forEach(({ grid }, i) => {
    const members = byGrid.get(grid)
    if (members) members.push(i)
    else byGrid.set(grid, [i])
  })
  const all = rowOf('', demand, seconds, limitSeconds, [...demand.keys()])
  const grids = [...byGrid.keys()].filter((grid) => grid !== '').sort()
  return [all, ...grids.map((grid) => rowOf(grid, demand, seconds, limitSeconds, byGrid.get(grid)!))]
}

/** Every corner of the atlas, weighing half the metres of the streets that meet there. */
export function cornersAsDemand(places: NearestPlaces): Demand[] {
  const { streets } = places.gait
  const { edgeFrom, edgeTo, nodeX } = streets.atlas
  const weight = new Float64Array(nodeX.length)
  for (let e = 0; e < edgeFrom.length; e++) {
    const half = edgeMetres(streets, e) / 2
    weight[edgeFrom[e]!]! += half
    weight[edgeTo[e]!]! += half
  }
  return Array.from(weight, (metres, node) => ({ position: nodePosition(streets, node), weight: metres, grid: '' }))
}

function rowOf(
  grid: string,
  demand: readonly Demand[],
  seconds: Float64Array,
  limitSeconds: number,
  members: readonly number[],
): CoverageRow {
  const sum = (fits: (seconds: number) => boolean) =>
    members.reduce((total, i) => (fits(seconds[i]!) ? total + demand[i]!.weight : total), 0)
  const within = sum((s) => s <= limitSeconds)
  const beyond = sum((s) => s > limitSeconds)
  const unknown = sum(Number.isNaN)
  const sorted = members.filter((i) => !Number.isNaN(seconds[i]!)).sort((a, b) => seconds[a]! - seconds[b]!)
  const quantile = (share: number) => {
    let left = share * (within + beyond)
    const at = sorted.find((i) => (left -= demand[i]!.weight) <= 0)
    return at === undefined ? 0 : seconds[at]!
  }
  const share = within + beyond > 0 ? within / (within + beyond) : 0
  const people = within + beyond + unknown
  return { grid, people, within, beyond, unknown, share, medianSeconds: quantile(0.5), p95Seconds: quantile(0.95) }
}
