// A boundary polygon from a GeoJSON file.
import { readFileSync } from 'node:fs'
import pointInPolygon from 'point-in-polygon-hao'
import { InputFault, messageOf } from './input-fault'
import type { Point } from './network'

type Ring = [number, number][]

/** True inside any polygon of the file, holes left out; points on the line count as inside. */
export function readBoundary(file: string): (point: Point) => boolean {
  let polygons: Ring[][]
  try {
    polygons = polygonsIn(JSON.parse(readFileSync(file, 'utf8')))
  } catch (error) {
    throw new InputFault(file, undefined, messageOf(error))
  }
  if (polygons.length === 0) throw new InputFault(file, undefined, 'no Polygon or MultiPolygon in it')
  try {
    for (const polygon of polygons) pointInPolygon([0, 0], polygon)
  } catch (error) {
    throw new InputFault(file, undefined, messageOf(error))
  }
  return (point) => polygons.some((polygon) => pointInPolygon([point[0], point[1]], polygon) !== false)
}

interface GeoJsonNode {
  readonly type?: string
  readonly features?: readonly unknown[]
  readonly geometry?: unknown
  readonly geometries?: readonly unknown[]
  readonly coordinates?: unknown
}

function polygonsIn(node: unknown): Ring[][] {
  if (typeof node !== 'object' || node === null) return []
  const { type, features, geometry, geometries, coordinates } = node as GeoJsonNode
  if (type === 'Polygon') return [coordinates as Ring[]]
  if (type === 'MultiPolygon') return coordinates as Ring[][]
  return [...(features ?? []), ...(geometries ?? []), geometry].flatMap(polygonsIn)
}
