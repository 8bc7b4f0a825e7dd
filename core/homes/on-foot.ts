// Nearest by walking time for this person, over an atlas; where the atlas ends, the straight line, and said so.
import type { Position } from '@core/kernel/position'
import { explain } from '@core/walking/explain'
import { walkAs, type Gait } from '@core/walking/gait'
import { NearestPlaces } from '@core/walking/nearest-places'
import { profileOf } from '@core/walking/profile'
import type { Streets } from '@core/walking/streets'
import type { PlaceFinder, RankedPlace, RouteToPlace } from './nearest'
import { straightLine, type Findable } from './straight-line'
import type { Walker } from './walker'

/** Tables are made for each kind of walker when the first of them asks: a district's takes about ten milliseconds. */
export function onFoot<Place extends Findable>(places: readonly Place[], streets: Streets): PlaceFinder<Place> {
  const byId = new Map(places.map((place) => [place.id, place]))
  const straight = straightLine(places)
  const tables = new Map<string, NearestPlaces>()

  function tableFor(walker: Pick<Walker, 'profile' | 'noStairs'>): NearestPlaces {
    const profile = profileOf(walker.profile, { noStairs: walker.noStairs })
    const known = tables.get(profile.key)
    if (known) return known
    const table = new NearestPlaces(walkAs(streets, profile), places)
    tables.set(profile.key, table)
    return table
  }

  function walkTo(from: Position, placeId: string, walker: Walker): RouteToPlace<Place> | undefined {
    const table = tableFor(walker)
    const [place, known] = [table.placeOf(placeId), byId.get(placeId)]
    if (!place || !known) return undefined
    const adult: Gait = tableFor({ profile: 'adult', noStairs: false }).gait
    const own = walker.ownSpeed === null ? {} : { ownSpeed: walker.ownSpeed }
    const { route, fastSeconds, avoidedSteps } = explain(table.gait, adult, from, place, {
      ...own,
      feet: table.footholds(from),
    })
    if (route.isEstimate) return undefined
    const { metres, line, seconds, climb, descent, steps, steepest } = route
    const walk = { seconds, climb, descent, steps, steepest, fastSeconds, avoidedSteps }
    return { place: known, metres, basis: 'walking', walk, line }
  }

  return {
    nearest(from, wishes) {
      const { limit, walker, accepts } = wishes
      const accept = (id: string) => {
        const place = byId.get(id)
        return place !== undefined && accepts(place)
      }
      const own = walker.ownSpeed === null ? {} : { ownSpeed: walker.ownSpeed }
      const found = tableFor(walker).nearest(from, { count: limit, accept, ...own })
      if (found.some((one) => one.isEstimate)) return straight.nearest(from, wishes)
      return found
        .map((one) => walkTo(from, one.placeId, walker))
        .filter(isThere)
        .map(withoutLine)
    },
    routeTo: (from, placeId, walker) => walkTo(from, placeId, walker) ?? straight.routeTo(from, placeId, walker),
  }
}

function isThere<T>(value: T | undefined): value is T {
  return value !== undefined
}

function withoutLine<Place>({ place, metres, basis, walk }: RouteToPlace<Place>): RankedPlace<Place> {
  return { place, metres, basis, walk }
}
