// The atlas from map and elevation files, with a report of what was kept and what was not.
import { drawAtlas } from '../../core/walking/draw-atlas'
import { writeAtlas } from '../../core/walking/atlas-file'
import type { AtlasAbout } from '../../core/walking/atlas'
import { readBoundary } from './boundary'
import { elevationFrom } from './elevation'
import { importStreets, type StreetsReport } from './import-streets'
import { InputFault } from './input-fault'
import { keepParts, type PartsReport } from './keep-parts'
import { readElevation } from './read-elevation'
import { layRelief } from './relief'
import { shapeGraph } from './shape-edges'

export interface BuildOrder {
  readonly osm: string
  readonly dem: readonly string[]
  readonly clip?: string
  readonly name: string
  /** Said outright: no elevation, every street is level. */
  readonly flat?: boolean
}

export interface BuildReport extends StreetsReport, PartsReport {
  readonly nodes: number
  readonly edges: number
  readonly measured: number
}

/** Below this share of measured heights the tiles are the wrong ones. */
const leastMeasured = 0.5
export const osmNotice = '© OpenStreetMap contributors (ODbL 1.0)'

export async function buildAtlas(
  order: BuildOrder,
  progress: (stage: string, share: number) => void = () => {},
): Promise<{ bytes: Uint8Array; report: BuildReport }> {
  const isInside = order.clip === undefined ? undefined : readBoundary(order.clip).isInside
  const tiles = []
  for (const [i, file] of order.dem.entries()) {
    progress('elevation', i / order.dem.length)
    tiles.push(await readElevation(file))
  }
  const imported = await importStreets(order.osm, isInside, (share) => progress('streets', share))
  const parts = keepParts(imported.network)
  progress('relief', 0)
  const relief = layRelief(parts.network, order.flat ? () => 0 : elevationFrom(tiles))
  if (relief.measured < leastMeasured) {
    const percent = Math.round(relief.measured * 100)
    const files = order.dem.join(', ') || 'none'
    throw new InputFault(order.osm, undefined, `the elevation files (${files}) cover only ${percent} % of its ways`)
  }
  progress('atlas', 0)
  const about = aboutOf(order, imported.report, parts.report)
  const drawn = drawAtlas(shapeGraph(parts.network, relief), about)
  if (!drawn.ok) throw new InputFault(order.osm, undefined, drawn.error.reason)
  const { nodes, edges } = parts.network
  const counts = { nodes: nodes.length, edges: edges.length, measured: relief.measured }
  return { bytes: writeAtlas(drawn.value), report: { ...imported.report, ...parts.report, ...counts } }
}

function aboutOf(order: BuildOrder, streets: StreetsReport, parts: PartsReport): AtlasAbout {
  return {
    name: order.name,
    notices: [osmNotice],
    demo: false,
    made: {
      streets: baseName(order.osm),
      elevation: order.flat ? 'flat' : order.dem.map(baseName).join(' '),
      ways: streets.ways,
      keptKilometres: Math.round(parts.keptMetres / 1000),
      droppedMetres: Math.round(parts.droppedMetres),
    },
  }
}

/** A file is named without the folders of the machine it lay on. */
function baseName(file: string): string {
  return file.split(/[\\/]/).at(-1) ?? file
}
