// The district as last imported: everything else of its data carries this version.
import type { MultiPolygon, Polygon } from 'geojson'

export interface District {
  /** Statistical code, 6 digits. */
  readonly unitId: string
  readonly name: string
  /** Fingerprint of the imported folder: equal data, equal version. Caches hold until it changes. */
  readonly version: string
  readonly importedAt: number
  readonly outline: Polygon | MultiPolygon
  readonly hotline: string
  readonly demo: boolean
}
