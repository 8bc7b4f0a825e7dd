// `atlas build`, `atlas demo`, `atlas info`: making an atlas and looking at one.
import { writeFileSync } from 'node:fs'
import { gzipSync } from 'node:zlib'
import { writeAtlas } from '../../core/walking/atlas-file'
import { drawAtlas } from '../../core/walking/draw-atlas'
import { trait } from '../../core/walking/atlas'
import { edgeMetres, layOutStreets } from '../../core/walking/streets'
import { readBoundary } from './boundary'
import { buildAtlas, type BuildReport } from './build-atlas'
import { numberOf, one, optional, readAtlas, readOptions, UsageFault, type Console } from './command-line'
import { demoStreets, demoTowns, type Town } from './demo-streets'
import { InputFault } from './input-fault'
import { readPoints, type PointRow } from './read-points'

export async function build(argv: readonly string[], console: Console): Promise<void> {
  const options = readOptions(argv, ['osm', 'dem', 'clip', 'out', 'name'], ['flat'])
  const out = one(options, 'out')
  const flat = options.flat !== undefined
  const dem = options.dem ?? []
  if (dem.length === 0 && !flat) throw new UsageFault('--dem is missing (or --flat, for level ground)')
  const clip = optional(options, 'clip')
  const osm = one(options, 'osm')
  const name = optional(options, 'name') ?? out.replace(/^.*[\\/]/, '').replace(/\.[^.]*$/, '')
  const order = { osm, dem, name, flat, ...(clip === undefined ? {} : { clip }) }
  const { bytes, report } = await buildAtlas(order, tellProgress(console))
  writeFileSync(out, bytes)
  for (const line of reportLines(report)) console.note(line)
  console.note(`${out}: ${bytes.length} bytes, ${gzipSync(bytes).length} gzipped`)
}

/** Each stage and each tenth of it, once. */
function tellProgress(console: Console): (stage: string, share: number) => void {
  let last = ''
  return (stage, share) => {
    const line = `${stage} ${Math.floor(share * 10) * 10} %`
    if (line !== last) console.note(line)
    last = line
  }
}

function reportLines(report: BuildReport): string[] {
  const { largestDropped: dropped } = report
  const lines = [
    `${report.ways} walkable ways: ${report.nodes} nodes, ${report.edges} edges, ${Math.round(report.keptMetres / 1000)} km in ${report.keptParts} parts`,
    `left out: ${report.droppedParts} parts not joined to the rest (${Math.round(report.droppedMetres)} m in all)`,
    `left out: ${report.cutAtEdge} points missing in the file, ${report.cutByClip} outside the boundary, ${report.barriers} barriers`,
    `elevation known for ${(report.measured * 100).toFixed(1)} % of the samples on the ground`,
  ]
  if (dropped) lines.push(`largest part left out: ${Math.round(dropped.metres)} m at ${dropped.at.join(', ')}`)
  return lines
}

export function demo(argv: readonly string[], console: Console): void {
  const options = readOptions(argv, ['outline', 'out', 'seed', 'name', 'places'])
  const outline = one(options, 'outline')
  const seed = numberOf(options, 'seed', 320703)
  const places = optional(options, 'places')
  const towns = places === undefined ? demoTowns : readPoints(places).map(townAround)
  const graph = demoStreets({ ...readBoundary(outline), towns, seed })
  const drawn = drawAtlas(graph, {
    name: optional(options, 'name') ?? '连云区（示例数据）',
    notices: ['示例数据：街道与地形由程序生成，并非实测'],
    demo: true,
    made: { generator: 'atlas demo', seed },
  })
  if (!drawn.ok) throw new InputFault(outline, undefined, 'no street fits into the outline')
  const bytes = writeAtlas(drawn.value)
  const out = one(options, 'out')
  writeFileSync(out, bytes)
  console.note(
    `${out}: ${graph.nodes.length} nodes, ${graph.edges.length} edges, ${bytes.length} bytes, ${gzipSync(bytes).length} gzipped`,
  )
}

/** Made-up places stand among made-up houses. */
const townMetres = 450

function townAround({ position }: PointRow): Town {
  return { middle: [position.lng, position.lat], radius: townMetres }
}

export function info(argv: readonly string[], console: Console): void {
  const atlas = readAtlas(one(readOptions(argv, ['atlas']), 'atlas'))
  const streets = layOutStreets(atlas)
  let metres = 0
  let stairs = 0
  for (const edge of atlas.edgeFrom.keys()) {
    metres += edgeMetres(streets, edge)
    if ((atlas.edgeTraits[edge] ?? 0) & trait.stairs) stairs++
  }
  const about = { ...atlas.about, nodes: atlas.nodeX.length, edges: atlas.edgeFrom.length, bends: atlas.bendX.length }
  console.write(`${JSON.stringify({ ...about, kilometres: Math.round(metres / 100) / 10, stairs }, null, 2)}\n`)
}
