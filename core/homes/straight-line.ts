// Nearest as the crow flies, by great-circle distance over a static k-d tree.
import { around, distance } from 'geokdbush'
import KDBush from 'kdbush'
import type { Position } from '@core/kernel/position'
import type { PlaceFinder, RankedPlace } from './nearest'

export type Findable = { readonly id: string; readonly position: Position }

export function straightLine<Place extends Findable>(places: readonly Place[]): PlaceFinder<Place> {
  if (places.length === 0) return { nearest: () => [], routeTo: () => undefined }
  const index = new KDBush(places.length)
  for (const { position } of places) index.add(position.lng, position.lat)
  index.finish()
  return {
    nearest(from, { limit, accepts }) {
      const matches = (at: number) => {
        const place = places[at]
        return place !== undefined && accepts(place)
      }
      return around(index, from.lng, from.lat, limit, Infinity, matches)
        .map((at) => places[at])
        .filter((place) => place !== undefined)
        .map((place) => ranked(from, place))
    },
    routeTo(from, placeId) {
      const place = places.find((one) => one.id === placeId)
      return place && { ...ranked(from, place), line: [pointOf(from), pointOf(place.position)] }
    },
  }
}

function ranked<Place extends Findable>(from: Position, place: Place): RankedPlace<Place> {
  return { place, metres: straightMetres(from, place.position), basis: 'straight-line', walk: null }
}

function pointOf({ lng, lat }: Position): readonly [number, number] {
  return [lng, lat]
}

/** Metres along the great circle. */
export function straightMetres(a: Position, b: Position): number {
  return distance(a.lng, a.lat, b.lng, b.lat) * 1000
}
