// Degrees and metres: one flat sheet for an area of a district's size.
import type { Position } from '../kernel/position'

/** WGS-84: equatorial radius in metres, first eccentricity squared. */
const RADIUS = 6_378_137
const E2 = 0.00669437999014
const RADIANS = Math.PI / 180

/**
 * Metres in one degree of longitude and of latitude at a latitude, on the WGS-84 ellipsoid
 * (radii of curvature of the prime vertical and of the meridian, as in Mapbox's cheap-ruler).
 */
export function metresPerDegree(lat: number): { readonly x: number; readonly y: number } {
  const cos = Math.cos(lat * RADIANS)
  const w2 = 1 / (1 - E2 * (1 - cos * cos))
  const w = Math.sqrt(w2)
  return { x: RADIANS * RADIUS * w * cos, y: RADIANS * RADIUS * w * w2 * (1 - E2) }
}

/** Straight line in metres; off by less than 0.1 % within 100 km. */
export function straightMetres(a: Position, b: Position): number {
  const k = metresPerDegree((a.lat + b.lat) / 2)
  return Math.hypot((a.lng - b.lng) * k.x, (a.lat - b.lat) * k.y)
}

/** Metres east and north of a corner; used for finding what is near, never for lengths across the sheet. */
export interface Plane {
  readonly west: number
  readonly south: number
  readonly metresX: number
  readonly metresY: number
}

export function planeAt(west: number, south: number, middleLat: number): Plane {
  const k = metresPerDegree(middleLat)
  return { west, south, metresX: k.x, metresY: k.y }
}
