// outline.geojson: the border of the district, one feature.
import type { MultiPolygon, Polygon } from 'geojson'
import { outlineFile } from './columns'
import type { Report } from './fault'
import type { Feature } from './read-features'
import { readShape } from './shape'

export function readOutline(features: readonly Feature[], report: Report): Polygon | MultiPolygon | undefined {
  const [feature, ...more] = features
  if (!feature || more.length > 0) {
    const params = { found: features.length }
    report({ file: outlineFile, line: more[0]?.line ?? 0, field: '', reason: 'outline.one', params })
    return undefined
  }
  return readShape(feature.geometry, (reason, params = {}) =>
    report({ file: outlineFile, line: feature.line, field: 'geometry', reason, params }),
  )
}
