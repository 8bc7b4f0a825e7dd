// Who is within reach of a home on foot, grid by grid. Counted in metres of street, since who lives where is not known.
import type { Position } from '@core/kernel/position'
import { coverage, type CoverageRow } from '@core/walking/coverage'
import type { ProfileId } from '@core/walking/profile'
import { lineOf } from '@core/walking/pockets'
import { insideGrids, type Corners } from './inside-grids'
import { straightLineCost, type StraightLineCost } from './straight-line-cost'
import type { StreetSurvey } from './street-survey'

export interface CoverageFigures {
  /** Metres of street: all that is known of, and those from which a home is near enough. */
  readonly metres: number
  readonly within: number
  /** `within` of `metres`, 0 to 1. */
  readonly share: number
  /** Half of the streets have it no further; 19 of 20. */
  readonly medianSeconds: number
  readonly p95Seconds: number
}

export interface GridCoverage extends CoverageFigures {
  readonly grid: { readonly id: string; readonly name: string }
}

/** Streets that hang together, all too far from a home; told by their worst corner. */
export interface WorstCorner {
  readonly position: Position
  readonly gridName: string
  readonly seconds: number
}

export type StreetLine = readonly (readonly [lng: number, lat: number])[]

/** The streets of one grid, for its map. */
export interface GridStreets {
  readonly near: readonly StreetLine[]
  readonly far: readonly StreetLine[]
}

export interface CoverageReport {
  readonly profile: ProfileId
  readonly limitSeconds: number
  readonly homes: number
  readonly all: CoverageFigures
  /** The least covered first. */
  readonly grids: readonly GridCoverage[]
  readonly worst: WorstCorner | null
  /** What going by straight lines would cost; null where there is nothing to compare. */
  readonly straight: StraightLineCost | null
  /** Of the grid asked for; null where none was. */
  readonly streets: GridStreets | null
  readonly notices: readonly string[]
  readonly demo: boolean
}

export type GridName = (id: string) => string

export function coverageReport(
  survey: StreetSurvey,
  limitSeconds: number,
  gridName: GridName,
  gridId: string | null,
): CoverageReport {
  const { places, profile } = survey
  const own = insideGrids(survey)
  const [all, ...rows] = coverage(own.corners, own.seconds, limitSeconds)
  const { notices, demo } = places.gait.streets.atlas.about
  return {
    profile,
    limitSeconds,
    homes: places.size,
    all: figuresOf(all),
    grids: rows
      .map((row) => ({ ...figuresOf(row), grid: { id: row.grid, name: gridName(row.grid) } }))
      .sort((a, b) => a.share - b.share || b.metres - a.metres),
    worst: worstOf(own, gridName),
    straight: straightLineCost(survey, limitSeconds),
    streets: gridId === null ? null : streetsOf(survey, limitSeconds, gridId),
    notices,
    demo,
  }
}

function figuresOf(row: CoverageRow | undefined): CoverageFigures {
  if (!row) return { metres: 0, within: 0, share: 0, medianSeconds: 0, p95Seconds: 0 }
  const { within, beyond, share, medianSeconds, p95Seconds } = row
  return { metres: Math.round(within + beyond), within: Math.round(within), share, medianSeconds, p95Seconds }
}

function worstOf({ corners, seconds }: Corners, gridName: GridName): WorstCorner | null {
  let worst = -1
  seconds.forEach((time, i) => {
    if (time > (seconds[worst] ?? -1)) worst = i
  })
  const corner = corners[worst]
  if (!corner) return null
  return { position: corner.position, gridName: gridName(corner.grid), seconds: Math.round(seconds[worst] ?? 0) }
}

/** As on the way to the desk: a street counts as near when one of its ends is. */
function streetsOf({ places, corners, seconds }: StreetSurvey, limitSeconds: number, gridId: string): GridStreets {
  const { streets, usable } = places.gait
  const { edgeFrom, edgeTo } = streets.atlas
  const [near, far]: [StreetLine[], StreetLine[]] = [[], []]
  for (const [edge, from] of edgeFrom.entries()) {
    const to = edgeTo[edge] ?? from
    if (!usable[edge] || (corners[from]?.grid !== gridId && corners[to]?.grid !== gridId)) continue
    const isNear = Math.min(seconds[from] ?? NaN, seconds[to] ?? NaN) <= limitSeconds || places.doorsOn(edge).length > 0
    const side = isNear ? near : far
    side.push(lineOf(streets, edge))
  }
  return { near, far }
}
