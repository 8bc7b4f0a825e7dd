// Places by a part of their name, address or code, the name first.
import type { PlaceSummary } from '@core/homes/homes-api'

export function searchPlaces(places: readonly PlaceSummary[], typed: string): readonly PlaceSummary[] {
  const text = typed.replace(/\s/g, '').toLowerCase()
  if (text === '') return places
  const byName = places.filter((place) => place.name.toLowerCase().includes(text))
  const byRest = places.filter(
    (place) => !byName.includes(place) && `${place.address}${place.code}`.toLowerCase().includes(text),
  )
  return [...byName, ...byRest]
}
