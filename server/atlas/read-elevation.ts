// Elevation files: SRTM tiles (.hgt, .hgt.zip) and GeoTIFF (Copernicus and others).
import { readFileSync } from 'node:fs'
import { basename } from 'node:path'
import { unzipSync } from 'fflate'
import type { GeoTIFFImage } from 'geotiff'
import { orHole, type ElevationTile } from './elevation'
import { InputFault, messageOf } from './input-fault'

export async function readElevation(file: string): Promise<ElevationTile> {
  const bytes = readWhole(file)
  if (bytes.length === 0) throw new InputFault(file, 0, 'the file is empty')
  if (/\.hgt\.zip$|\.zip$/i.test(file)) return readHgt(file, ...unzipHgt(file, bytes))
  if (/\.hgt$/i.test(file)) return readHgt(file, basename(file), bytes)
  if (/\.tiff?$/i.test(file)) return readGeoTiff(file, bytes)
  throw new InputFault(file, undefined, 'not a kind of file known here; give .hgt, .hgt.zip or .tif')
}

function readWhole(file: string): Uint8Array {
  try {
    return readFileSync(file)
  } catch (error) {
    throw new InputFault(file, undefined, messageOf(error))
  }
}

function unzipHgt(file: string, bytes: Uint8Array): [name: string, bytes: Uint8Array] {
  let entries: Record<string, Uint8Array>
  try {
    entries = unzipSync(bytes, { filter: ({ name, originalSize }) => /\.hgt$/i.test(name) && originalSize < 1e8 })
  } catch (error) {
    throw new InputFault(file, undefined, `not a whole zip file (${messageOf(error)})`)
  }
  const [entry] = Object.entries(entries)
  if (!entry) throw new InputFault(file, undefined, 'no .hgt file in the zip file')
  return [basename(entry[0]), entry[1]]
}

/** Square of big-endian 16-bit metres; the name gives the south-west corner, the first row is the north edge. */
function readHgt(file: string, name: string, bytes: Uint8Array): ElevationTile {
  const corner = /^([NS])(\d{2})([EW])(\d{3})/i.exec(name)
  if (!corner) throw new InputFault(file, undefined, `the name ${name} does not give a corner, as N34E119.hgt does`)
  const side = Math.sqrt(bytes.length / 2)
  if (side !== 1201 && side !== 3601 && side !== 1801) {
    throw new InputFault(
      file,
      bytes.length,
      `${bytes.length} bytes are not a square of 1201 or 3601 samples; is it whole?`,
    )
  }
  const south = Number(corner[2]) * (corner[1]?.toUpperCase() === 'S' ? -1 : 1)
  const west = Number(corner[4]) * (corner[3]?.toUpperCase() === 'W' ? -1 : 1)
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength)
  const step = 1 / (side - 1)
  return {
    file,
    west,
    north: south + 1,
    stepLng: step,
    stepLat: step,
    columns: side,
    rows: side,
    heightAt: (column, row) => orHole(view.getInt16((row * side + column) * 2)),
  }
}

async function readGeoTiff(file: string, bytes: Uint8Array): Promise<ElevationTile> {
  try {
    const { fromArrayBuffer } = await import('geotiff')
    const tiff = await fromArrayBuffer(bytes.slice().buffer)
    return await tileFrom(file, await tiff.getImage())
  } catch (error) {
    throw new InputFault(file, undefined, `not a usable GeoTIFF (${messageOf(error)})`)
  }
}

async function tileFrom(file: string, image: GeoTIFFImage): Promise<ElevationTile> {
  const [west, south, east, north] = image.getBoundingBox() as [number, number, number, number]
  if (!(Math.abs(west) <= 181 && Math.abs(east) <= 181 && Math.abs(south) <= 91 && Math.abs(north) <= 91)) {
    throw new Error('coordinates are not degrees; convert it to EPSG:4326')
  }
  const columns = image.getWidth()
  const rows = image.getHeight()
  const [heights] = (await image.readRasters({ samples: [0] })) as unknown as [ArrayLike<number>]
  const hole = image.getGDALNoData()
  const stepLng = (east - west) / columns
  const stepLat = (north - south) / rows
  // The corner tied to the earth is a pixel's outer corner, or, where the file says so, its middle.
  const inset = image.getGeoKeys()?.GTRasterTypeGeoKey === 2 ? 0 : 0.5
  const heightAt = (column: number, row: number) => {
    const height = heights[row * columns + column] ?? NaN
    return height === hole ? NaN : orHole(height)
  }
  return {
    file,
    west: west + inset * stepLng,
    north: north - inset * stepLat,
    stepLng,
    stepLat,
    columns,
    rows,
    heightAt,
  }
}
