// Why this place: the walk itself, what it would be for a fast walker, and the stairs it goes around.
import type { Position } from '../kernel/position'
import type { Gait } from './gait'
import type { Place } from './place-doors'
import { routeTo } from './route'
import type { Route } from './route-line'
import type { Footholds } from './snap'

export interface Explanation {
  readonly placeId: string
  /** The walk for this person. */
  readonly route: Route
  /** The same place for an adult in a hurry: `fastSpeed` on the flat, by an own route. */
  readonly fastSeconds: number
  /** Steps on the adult's route that this person's route does without. */
  readonly avoidedSteps: number
}

/**
 * Metres a second of a fast walker: the maximum comfortable adults reach without running is near 2.0, brisk walking
 * 1.6–1.8 (Bohannon 1997, Age and Ageing 26:15).
 */
const fastSpeed = 1.7

/** `asAdult` is the adult's gait over the same streets; `ownSpeed` the person's own on the flat, metres a second. */
export function explain(
  gait: Gait,
  asAdult: Gait,
  position: Position,
  place: Place,
  own: { readonly ownSpeed?: number; readonly feet?: Footholds } = {},
): Explanation {
  const route = routeTo(gait, position, place, own.feet)
  const fast = routeTo(asAdult, position, place)
  const scale = gait.profile.flatSpeed / (own.ownSpeed ?? gait.profile.flatSpeed)
  return {
    placeId: place.id,
    route: { ...route, seconds: route.seconds * scale },
    fastSeconds: (fast.seconds * asAdult.profile.flatSpeed) / fastSpeed,
    avoidedSteps: Math.max(0, fast.steps - route.steps),
  }
}

/** The walk as GeoJSON, for a map or a file. */
export function routeFeature({ placeId, route }: Pick<Explanation, 'placeId' | 'route'>) {
  const { line, ...properties } = route
  return {
    type: 'Feature' as const,
    properties: { placeId, ...properties },
    geometry: { type: 'LineString' as const, coordinates: line },
  }
}
