// OpenStreetMap files of any kind (.osm, .osm.gz, .osm.pbf) as one stream of nodes and ways.
import { statSync } from 'node:fs'
import { InputFault, messageOf } from './input-fault'
import { readOsmPbf } from './read-osm-pbf'
import { readOsmXml } from './read-osm-xml'

export type Tags = Readonly<Record<string, string>>

export interface OsmVisitor {
  /** Only called if given: a pass that needs no nodes does not pay for them. */
  readonly node?: (id: number, lng: number, lat: number, tags: Tags) => void
  readonly way?: (id: number, nodeIds: readonly number[], tags: Tags) => void
}

/** Share of the file read so far, 0 to 1. */
export type Progress = (share: number) => void

export async function readOsm(file: string, visitor: OsmVisitor, progress: Progress = () => {}): Promise<void> {
  const bytes = sizeOf(file)
  if (bytes === 0) throw new InputFault(file, 0, 'the file is empty')
  const report = (at: number) => progress(Math.min(1, at / bytes))
  if (file.endsWith('.pbf')) return readOsmPbf(file, visitor, report)
  if (file.endsWith('.osm') || file.endsWith('.xml') || file.endsWith('.gz')) return readOsmXml(file, visitor, report)
  throw new InputFault(file, undefined, 'not a kind of file known here; give .osm, .osm.gz or .osm.pbf')
}

function sizeOf(file: string): number {
  try {
    return statSync(file).size
  } catch (error) {
    throw new InputFault(file, undefined, messageOf(error))
  }
}

export function checkNode(file: string, offset: number, id: number, lng: number, lat: number): void {
  if (!Number.isSafeInteger(id)) throw new InputFault(file, offset, `a node's id is not a whole number of 53 bits`)
  if (Math.abs(lng) <= 180 && Math.abs(lat) <= 90) return
  throw new InputFault(file, offset, `node ${id} is not on earth (lon ${lng}, lat ${lat})`)
}

export function checkWay(file: string, offset: number, id: number, nodeIds: readonly number[]): void {
  if (Number.isSafeInteger(id) && nodeIds.every(Number.isSafeInteger)) return
  throw new InputFault(file, offset, `way ${id} refers to a node whose id is not a whole number of 53 bits`)
}
