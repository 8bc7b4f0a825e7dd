// A boundary polygon from a GeoJSON file.
import { readFileSync } from 'node:fs'
import pointInPolygon from 'point-in-polygon-hao'
import { InputFault, messageOf } from './input-fault'
import type { Point } from './network'

type Ring = [number, number][]

export interface Boundary {
  /** True inside any polygon of the file, holes left out; points on the line count as inside. */
  readonly isInside: (point: Point) => boolean
  readonly southWest: Point
  readonly northEast: Point
}

export function readBoundary(file: string): Boundary {
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
  const corners = polygons.flat(2)
  const [lngs, lats] = [corners.map(([lng]) => lng), corners.map(([, lat]) => lat)]
  return {
    isInside: ([lng, lat]) => polygons.some((polygon) => pointInPolygon([lng, lat], polygon) !== false),
    southWest: [Math.min(...lngs), Math.min(...lats)],
    northEast: [Math.max(...lngs), Math.max(...lats)],
  }
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
