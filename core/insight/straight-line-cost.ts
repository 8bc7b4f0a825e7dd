// What it costs to go by straight lines: how many are sent to the wrong home, and how many minutes longer they walk.
import type { NearestPlaces } from '@core/walking/nearest-places'
import { straightMetres } from '@core/homes/straight-line'
import type { StreetSurvey } from './street-survey'
import { insideGrids } from './inside-grids'

export interface StraightLineCost {
  /** Street corners looked at. */
  readonly corners: number
  /** Of them, those whose nearest home as the crow flies is not the nearest on foot, 0 to 1. */
  readonly misledShare: number
  /** How much longer those walk: half of them, 19 of 20, the worst. */
  readonly medianLostSeconds: number
  readonly p95LostSeconds: number
  readonly worstLostSeconds: number
  /** Corners within the circle that planners draw for the limit, and within the limit on foot, 0 to 1. */
  readonly circleShare: number
  readonly walkingShare: number
}

/** 400 m for five minutes: the usual circle, an adult's 80 m a minute on the flat. */
export const circleMetresPerSecond = 400 / 300

/** Enough for a share to hold within two per cent, few enough for one reply. */
const mostCorners = 2500

/** Null where no corner has a way to a home. */
export function straightLineCost(survey: StreetSurvey, limitSeconds: number): StraightLineCost | null {
  const { corners, seconds } = insideGrids(survey)
  const known = corners.flatMap(({ position }, i) =>
    Number.isNaN(seconds[i]) ? [] : [{ position, seconds: seconds[i] ?? 0 }],
  )
  const stride = Math.max(1, Math.ceil(known.length / mostCorners))
  const sample = known.filter((_, i) => i % stride === 0)
  if (sample.length === 0) return null
  const lost: number[] = []
  let inCircle = 0
  for (const { position, seconds: best } of sample) {
    const crow = nearestAsTheCrowFlies(survey.places, position)
    if (crow.metres <= limitSeconds * circleMetresPerSecond) inCircle++
    const [walk] = survey.places.nearest(position, { accept: (id) => id === crow.id })
    const longer = walk && !walk.isEstimate ? walk.seconds - best : 0
    if (longer > leastLost) lost.push(longer)
  }
  lost.sort((a, b) => a - b)
  return {
    corners: sample.length,
    misledShare: lost.length / sample.length,
    medianLostSeconds: lost[Math.floor(lost.length * 0.5)] ?? 0,
    p95LostSeconds: lost[Math.floor(lost.length * 0.95)] ?? 0,
    worstLostSeconds: lost.at(-1) ?? 0,
    circleShare: inCircle / sample.length,
    walkingShare: sample.filter((corner) => corner.seconds <= limitSeconds).length / sample.length,
  }
}

/** Two homes equally far are no mistake: differences below the atlas's own rounding do not count. */
const leastLost = 1

function nearestAsTheCrowFlies(
  places: NearestPlaces,
  from: { lng: number; lat: number },
): { id: string; metres: number } {
  let nearest = { id: '', metres: Infinity }
  for (const { id, position } of places.all()) {
    const metres = straightMetres(from, position)
    if (metres < nearest.metres) nearest = { id, metres }
  }
  return nearest
}
