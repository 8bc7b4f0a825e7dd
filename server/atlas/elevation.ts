// Heights of the ground from elevation tiles, whatever format they came in.

/** A raster of heights in degrees; rows run from north to south. */
export interface ElevationTile {
  readonly file: string
  /** Place of the first sample, north-west. */
  readonly west: number
  readonly north: number
  /** Degrees between samples. */
  readonly stepLng: number
  readonly stepLat: number
  readonly columns: number
  readonly rows: number
  /** Metres above sea level; NaN where nothing was measured. */
  readonly heightAt: (column: number, row: number) => number
}

/** Metres above sea level, or NaN outside all tiles and in holes. */
export type Elevation = (lng: number, lat: number) => number

export function elevationFrom(tiles: readonly ElevationTile[]): Elevation {
  return (lng, lat) => {
    for (const tile of tiles) {
      const height = sample(tile, lng, lat)
      if (!Number.isNaN(height)) return height
    }
    return NaN
  }
}

/** Lower than the Dead Sea's shore or higher than Everest: a hole with a number in it. */
export function orHole(height: number): number {
  return height > -450 && height < 8_900 ? height : NaN
}

/** Bilinear over the corners that were measured; a tile's outermost samples reach one step further, so seams close. */
function sample(tile: ElevationTile, lng: number, lat: number): number {
  const x = (lng - tile.west) / tile.stepLng
  const y = (tile.north - lat) / tile.stepLat
  if (!(x > -1 && y > -1 && x < tile.columns && y < tile.rows)) return NaN
  const column = Math.floor(x)
  const row = Math.floor(y)
  let height = 0
  let weight = 0
  for (let corner = 0; corner < 4; corner++) {
    const c = Math.min(Math.max(column + (corner & 1), 0), tile.columns - 1)
    const r = Math.min(Math.max(row + (corner >> 1), 0), tile.rows - 1)
    const w = (corner & 1 ? x - column : 1 - x + column) * (corner >> 1 ? y - row : 1 - y + row)
    const h = w > 0 ? tile.heightAt(c, r) : NaN
    if (Number.isNaN(h)) continue
    height += w * h
    weight += w
  }
  return weight > 0 ? height / weight : NaN
}
