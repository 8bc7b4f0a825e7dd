// The south-west and the north-east corner of the box around a shape.
import type { Position } from '@core/kernel/position'
import type { MultiPolygon, Polygon } from 'geojson'

export function cornersOf(shape: Polygon | MultiPolygon): readonly [Position, Position] {
  const rings = shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat()
  const points = rings.flat()
  const lngs = points.map(([lng = 0]) => lng)
  const lats = points.map(([, lat = 0]) => lat)
  return [
    { lng: Math.min(...lngs), lat: Math.min(...lats) },
    { lng: Math.max(...lngs), lat: Math.max(...lats) },
  ]
}
