// The middle of a few places: where a map begins when nobody knows where the person is.
import type { Position } from '@core/kernel/position'

/** Where Lianyun's own sea front is, for a map without any place. */
const somewhere: Position = { lng: 119.38, lat: 34.74 }

export function centreOf(places: readonly { readonly position: Position }[]): Position {
  if (places.length === 0) return somewhere
  const sum = places.reduce((all, { position }) => ({ lng: all.lng + position.lng, lat: all.lat + position.lat }), {
    lng: 0,
    lat: 0,
  })
  return { lng: sum.lng / places.length, lat: sum.lat / places.length }
}
