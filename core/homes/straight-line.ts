// Nearest as the crow flies, by great-circle distance over a static k-d tree.
import { around, distance } from 'geokdbush'
import KDBush from 'kdbush'
import type { Position } from '@core/kernel/position'
import type { NearestPlaces } from './nearest'

export function straightLine<Place extends { readonly position: Position }>(
  places: readonly Place[],
): NearestPlaces<Place> {
  const index = new KDBush(places.length)
  for (const { position } of places) index.add(position.lng, position.lat)
  index.finish()
  return {
    nearest(from, limit, accepts = () => true) {
      const matches = (at: number) => {
        const place = places[at]
        return place !== undefined && accepts(place)
      }
      return around(index, from.lng, from.lat, limit, Infinity, matches)
        .map((at) => places[at])
        .filter((place) => place !== undefined)
        .map((place) => ({ place, metres: straightMetres(from, place.position), basis: 'straight-line' as const }))
    },
  }
}

/** Metres along the great circle. */
export function straightMetres(a: Position, b: Position): number {
  return distance(a.lng, a.lat, b.lng, b.lat) * 1000
}
