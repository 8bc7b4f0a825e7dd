// A place on the earth, always WGS-84 degrees inside the product; phones' GCJ-02 is converted at the edge.

export interface Position {
  /** Degrees east, WGS-84. */
  readonly lng: number
  /** Degrees north, WGS-84. */
  readonly lat: number
}

/** Mainland China's bounding box, generously; what lies outside is a typing or sensor error (0,0 included). */
const china = { west: 73, south: 3, east: 136, north: 54 }

export function isInChina({ lng, lat }: Position): boolean {
  return lng >= china.west && lng <= china.east && lat >= china.south && lat <= china.north
}
