// Where the next homes should open so that most streets come within reach: chosen one after the other, with the proof of
// how much better any other choice could be.
import type { Position } from '@core/kernel/position'
import { coverSets, greedySites } from '@core/walking/siting'
import type { GridName } from './coverage-report'
import { insideGrids } from './inside-grids'
import type { StreetSurvey } from './street-survey'

export interface NextSite {
  readonly position: Position
  readonly gridName: string
  /** Metres of street that come within reach by this one, after those before it. */
  readonly metres: number
}

export interface NextSites {
  readonly limitSeconds: number
  /** In the order to open them. */
  readonly sites: readonly NextSite[]
  /** Metres of street within reach now, with all of these, and in all. */
  readonly before: number
  readonly after: number
  readonly metres: number
  /** No choice of as many corners brings more metres within reach than this. */
  readonly bound: number
  /** Corners that were tried. */
  readonly candidates: number
  readonly notices: readonly string[]
  readonly demo: boolean
}

/** As many as a reply in a second allows; the command line tries every room of a list. */
const mostCandidates = 150

/** Candidates are corners of the streets that are too far away: no list of rooms is known here. */
export function nextSites(survey: StreetSurvey, limitSeconds: number, count: number, gridName: GridName): NextSites {
  const { corners, seconds } = insideGrids(survey)
  const { gait } = survey.places
  const far = corners.filter((_, i) => (seconds[i] ?? NaN) > limitSeconds)
  const candidates = spread(far)
  const places = candidates.map(({ position }, i) => ({ id: String(i), position }))
  const weights = far.map(({ weight }) => weight)
  const choice = greedySites(coverSets(gait, places, far, limitSeconds), weights, count)
  const known = corners.filter((_, i) => !Number.isNaN(seconds[i]))
  const metres = sum(known.map(({ weight }) => weight))
  const before = metres - sum(weights)
  const { notices, demo } = gait.streets.atlas.about
  return {
    limitSeconds,
    sites: choice.chosen.flatMap((site, i) => {
      const corner = candidates[site]
      if (!corner) return []
      return [{ position: corner.position, gridName: gridName(corner.grid), metres: Math.round(choice.gains[i] ?? 0) }]
    }),
    before: Math.round(before),
    after: Math.round(before + choice.covered),
    metres: Math.round(metres),
    bound: Math.round(Math.min(choice.bound, metres - before)),
    candidates: candidates.length,
    notices,
    demo,
  }
}

interface Corner {
  readonly position: Position
  readonly weight: number
  readonly grid: string
}

/** Of each square of the map the corner where most street meets; squares as large as keeps their number down. */
function spread(corners: readonly Corner[]): readonly Corner[] {
  for (let side = 0.001; ; side *= 1.4) {
    const squares = new Map<string, Corner>()
    for (const corner of corners) {
      const square = `${Math.floor(corner.position.lng / side)},${Math.floor(corner.position.lat / side)}`
      if (corner.weight > (squares.get(square)?.weight ?? 0)) squares.set(square, corner)
    }
    if (squares.size <= mostCandidates) return [...squares.values()]
  }
}

function sum(values: readonly number[]): number {
  return values.reduce((total, value) => total + value, 0)
}
