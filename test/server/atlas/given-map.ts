// Tiny maps and elevation tiles, written as files into a folder of their own.
import { mkdtempSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import { zipSync } from 'fflate'

export const folder = mkdtempSync(path.join(tmpdir(), 'atlas-'))

export function file(name: string, content: string | Uint8Array): string {
  const full = path.join(folder, name)
  writeFileSync(full, content)
  return full
}

export type MapNode = [id: number, lng: number, lat: number, tags?: Record<string, string>]
export type MapWay = [id: number, nodes: number[], tags: Record<string, string>]

export function osmXml(nodes: MapNode[], ways: MapWay[]): string {
  const tags = (all: Record<string, string> = {}) =>
    Object.entries(all)
      .map(([k, v]) => `<tag k="${k}" v="${v}"/>`)
      .join('')
  return [
    `<?xml version="1.0"?><osm version="0.6">`,
    ...nodes.map(([id, lng, lat, all]) => `<node id="${id}" lon="${lng}" lat="${lat}">${tags(all)}</node>`),
    ...ways.map(
      ([id, refs, all]) => `<way id="${id}">${refs.map((ref) => `<nd ref="${ref}"/>`).join('')}${tags(all)}</way>`,
    ),
    `<relation id="1"><member type="way" ref="1" role=""/><tag k="highway" v="footway"/></relation></osm>`,
  ].join('\n')
}

/** A street of nodes 0.001° apart along a parallel, longer than 2 km, with a stairway and an island beside it. */
export const streetNodes: MapNode[] = Array.from({ length: 30 }, (_, i) => [i + 1, 119.4 + i * 0.001, 34.7])
export const sideNodes: MapNode[] = [
  [101, 119.41, 34.702],
  [102, 119.411, 34.702],
  [201, 119.49, 34.75],
  [202, 119.491, 34.75],
]
export const streetWays: MapWay[] = [
  [1, streetNodes.map(([id]) => id), { highway: 'residential', name: '海棠路 &amp; “东”' }],
  [2, [11, 101], { highway: 'steps', step_count: '88' }],
  [3, [101, 102], { highway: 'footway', surface: 'gravel' }],
  [4, [201, 202], { highway: 'footway' }],
  [5, [1, 101], { highway: 'motorway' }],
  [6, [2, 102], { highway: 'footway', access: 'private' }],
]
export const street = osmXml([...streetNodes, ...sideNodes], streetWays)
export const streetOsm = () => file('street.osm', street)
export const streetGz = () => file('street.osm.gz', gzipSync(street))

/** N34E119 with a height for each place; `hole` makes a void. */
export function hgt(heightAt: (lng: number, lat: number) => number, side = 1201): Uint8Array {
  const bytes = new Uint8Array(side * side * 2)
  const view = new DataView(bytes.buffer)
  for (let r = 0; r < side; r++) {
    for (let c = 0; c < side; c++) {
      view.setInt16((r * side + c) * 2, Math.round(heightAt(119 + c / (side - 1), 35 - r / (side - 1))))
    }
  }
  return bytes
}
export const hole = -32768

/** Rises 10 m for each 0.001° east: 11 % along the street. */
export const incline = (lng: number) => (lng - 119) * 10_000 - 3_000
export const inclineHgt = once(() => tile(incline))
export const inclineZip = once(() => file('N34E119.hgt.zip', zipSync({ 'N34E119.hgt': hgt(incline) })))

/** A tile file in a folder of its own, since its name says where it lies. */
export function tile(heightAt: (lng: number, lat: number) => number): string {
  const full = path.join(mkdtempSync(path.join(folder, 'tile-')), 'N34E119.hgt')
  writeFileSync(full, hgt(heightAt))
  return full
}

function once(make: () => string): () => string {
  let made: string | undefined
  return () => (made ??= make())
}
