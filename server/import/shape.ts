// A polygon as imported: rings closed, without repeated corners, outer rings counter-clockwise (RFC 7946).
import type { MultiPolygon, Polygon, Position as LngLat } from 'geojson'
import { isInChina } from '@core/kernel/position'
import type { FaultReason } from './fault-words'
import type { Ring } from './ring'
import { crossingIn } from './ring-crossing'

export type ShapeFault = (reason: FaultReason, params?: Readonly<Record<string, string | number>>) => void

/** Undefined where the geometry is faulty; every fault is reported. */
export function readShape(geometry: unknown, fault: ShapeFault): Polygon | MultiPolygon | undefined {
  const found = typeof geometry === 'object' && geometry !== null ? geometry : {}
  const { type, coordinates } = found as { readonly type?: unknown; readonly coordinates?: unknown }
  if ((type !== 'Polygon' && type !== 'MultiPolygon') || !Array.isArray(coordinates) || coordinates.length === 0) {
    fault('shape.none', { found: String(type ?? '空') })
    return undefined
  }
  const polygons = (type === 'Polygon' ? [coordinates] : coordinates).map((rings) => readPolygon(rings, fault))
  const sound = polygons.filter((rings) => rings !== undefined)
  if (sound.length < polygons.length) return undefined
  return type === 'Polygon' ? { type, coordinates: sound[0] ?? [] } : { type, coordinates: sound }
}

function readPolygon(rings: unknown, fault: ShapeFault): LngLat[][] | undefined {
  if (!Array.isArray(rings) || rings.length === 0) {
    fault('shape.coordinates')
    return undefined
  }
  const read = rings.map((ring) => readRing(ring, fault)).filter((ring) => ring !== undefined)
  if (read.length < rings.length) return undefined
  const crossing = crossingIn(read)
  if (crossing) {
    fault('shape.crossing', { lng: crossing[0], lat: crossing[1] })
    return undefined
  }
  return read.map((ring, index) => wound(ring, index === 0).map(([lng, lat]) => [lng, lat]))
}

function readRing(ring: unknown, fault: ShapeFault): Ring | undefined {
  if (!Array.isArray(ring) || !ring.every(isPair)) {
    fault('shape.coordinates')
    return undefined
  }
  const points = ring.map(([lng, lat]) => [lng, lat] as const)
  const stray = points.find(([lng, lat]) => !isInChina({ lng, lat }))
  if (stray) {
    const [lng, lat] = stray
    if (isInChina({ lng: lat, lat: lng })) fault('shape.swapped')
    else fault('shape.degrees', { lng, lat })
    return undefined
  }
  return closedRing(points, fault)
}

function closedRing(points: Ring, fault: ShapeFault): Ring | undefined {
  const [first, last] = [points[0], points.at(-1)]
  const distinct = points.filter((point, index) => !isSame(point, points[index - 1]))
  if (!first || !last || distinct.length < 3) fault('shape.too-few')
  else if (!isSame(first, last)) fault('shape.open')
  else if (distinct.length < 4) fault('shape.too-few')
  else if (doubleArea(distinct) === 0) fault('shape.flat')
  else return distinct
  return undefined
}

function wound(ring: Ring, counterClockwise: boolean): Ring {
  return doubleArea(ring) > 0 === counterClockwise ? ring : [...ring].reverse()
}

/** Positive where the ring runs counter-clockwise. */
function doubleArea(ring: Ring): number {
  const [x0, y0] = ring[0] ?? [0, 0]
  return ring.reduce((sum, [x, y], index) => {
    const [px, py] = ring[index - 1] ?? [x, y]
    return sum + (px - x0) * (y - y0) - (x - x0) * (py - y0)
  }, 0)
}

function isSame(a: readonly [number, number], b: readonly [number, number] | undefined): boolean {
  return b !== undefined && a[0] === b[0] && a[1] === b[1]
}

function isPair(point: unknown): point is [number, number] {
  return Array.isArray(point) && point.length >= 2 && Number.isFinite(point[0]) && Number.isFinite(point[1])
}
