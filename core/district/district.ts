// The district as last imported: everything else of its data carries this version.
import type { MultiPolygon, Polygon } from 'geojson'

export interface AtlasRef {
  /** SHA-256 of the file, shortened: equal streets, equal version. */
  readonly version: string
  /** Bytes of the file once unpacked. */
  readonly bytes: number
  readonly parts: number
  /** Notices that its sources demand beside whatever is drawn from it. */
  readonly notices: readonly string[]
  readonly demo: boolean
}

/** One slice of the gzipped atlas file: small enough for one reply and one key of a phone's storage. */
export interface AtlasPart {
  readonly version: string
  /** Base64; empty once the atlas it belonged to is no longer the district's. */
  readonly data: string
}

export interface District {
  /** Statistical code, 6 digits. */
  readonly unitId: string
  readonly name: string
  /** Fingerprint of the imported folder: equal data, equal version. Caches hold until it changes. */
  readonly version: string
  readonly importedAt: number
  readonly outline: Polygon | MultiPolygon
  readonly hotline: string
  /** The walking atlas, kept in parts; null where none was imported. */
  readonly atlas: AtlasRef | null
  readonly demo: boolean
}
