// The district on a flat sheet: whole units of about a centimetre from its south-west corner, so that equal corners
// are equal.
import type { MultiPolygon, Polygon } from 'geojson'
import { polygonsOf } from '@core/district/grid-index'

export type PlanePoint = readonly [number, number]
export type PlaneRing = readonly PlanePoint[]
export type PlanePolygon = readonly PlaneRing[]
export type PlaneShape = readonly PlanePolygon[]

export interface Plane {
  shapeOf(area: Polygon | MultiPolygon): PlaneShape
  degrees(point: PlanePoint): { readonly lng: number; readonly lat: number }
  readonly metresPerUnit: readonly [number, number]
}

const unitsPerDegree = 1e7
/** Mean length of a degree of latitude, WGS-84. */
const metresPerDegree = 111_195

/** Within a district's 60 km the flat sheet is off by less than a part in a hundred. */
export function planeAround(outline: Polygon | MultiPolygon): Plane {
  const points = polygonsOf({ area: outline }).flat(2)
  const west = Math.min(...points.map(([lng = 0]) => lng))
  const south = Math.min(...points.map(([, lat = 0]) => lat))
  const north = Math.max(...points.map(([, lat = 0]) => lat))
  const squeeze = Math.cos((((south + north) / 2) * Math.PI) / 180)
  const metresPerUnit = [(metresPerDegree * squeeze) / unitsPerDegree, metresPerDegree / unitsPerDegree] as const
  return {
    metresPerUnit,
    shapeOf: (area) =>
      polygonsOf({ area }).map((rings) =>
        rings.map((ring) =>
          ring.map(([lng = 0, lat = 0]): PlanePoint => [
            Math.round((lng - west) * unitsPerDegree),
            Math.round((lat - south) * unitsPerDegree),
          ]),
        ),
      ),
    degrees: ([x, y]) => ({ lng: rounded(west + x / unitsPerDegree), lat: rounded(south + y / unitsPerDegree) }),
  }
}

function rounded(degrees: number): number {
  return Math.round(degrees * 1e6) / 1e6
}
