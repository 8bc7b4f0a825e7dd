// Every street corner of the district and how long the walk to the nearest home takes from it, for one kind of walker.
import type { Position } from '@core/kernel/position'
import { cornersAsDemand, secondsOf, type Demand } from '@core/walking/coverage'
import { walkAs } from '@core/walking/gait'
import { NearestPlaces } from '@core/walking/nearest-places'
import type { Place } from '@core/walking/place-doors'
import { profiles, type ProfileId } from '@core/walking/profile'
import type { Streets } from '@core/walking/streets'

export interface StreetSurvey {
  readonly profile: ProfileId
  readonly places: NearestPlaces
  /** By node of the atlas; code of the grid empty outside the district. */
  readonly corners: readonly Demand[]
  /** By node: to the nearest home; NaN where no street leads to one. */
  readonly seconds: Float64Array
}

export function surveyStreets(
  streets: Streets,
  homes: readonly Place[],
  profile: ProfileId,
  gridAt: (position: Position) => string,
): StreetSurvey {
  const places = new NearestPlaces(walkAs(streets, profiles[profile]), homes)
  const corners = cornersAsDemand(places).map((corner) => ({ ...corner, grid: gridAt(corner.position) }))
  return { profile, places, corners, seconds: secondsOf(places, corners) }
}
