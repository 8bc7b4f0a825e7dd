// Where a map begins that knows only the district: the middle of its outline's box.
import type { MultiPolygon, Polygon, Position as Pair } from 'geojson'
import type { Position } from '@core/kernel/position'

const china: Position = { lng: 105, lat: 35 }

export function centreOf(outline: Polygon | MultiPolygon | undefined): Position {
  const points: readonly Pair[] = outline ? pointsOf(outline) : []
  if (points.length === 0) return china
  const middle = (axis: 0 | 1) => {
    const values = points.map((point) => point[axis] ?? 0)
    return (Math.min(...values) + Math.max(...values)) / 2
  }
  return { lng: middle(0), lat: middle(1) }
}

function pointsOf(outline: Polygon | MultiPolygon): readonly Pair[] {
  return outline.type === 'Polygon' ? outline.coordinates.flat() : outline.coordinates.flat(2)
}
