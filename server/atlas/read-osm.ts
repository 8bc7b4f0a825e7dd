// OpenStreetMap files of any kind (.osm, .osm.gz, .osm.pbf) as one stream of nodes and ways.
import { statSync } from 'node:fs'
import { InputFault, messageOf } from './input-fault'
import type { OsmVisitor } from './osm-visitor'
import { readOsmPbf } from './read-osm-pbf'
import { readOsmXml } from './read-osm-xml'

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
