// The diagrams in docs, drawn from the code itself: the house, the life of a request and that of a matter. `--check` fails when one is out
// of date.
import { execFileSync } from 'node:child_process'
import { readFileSync, writeFileSync } from 'node:fs'
import { drawMatterLife, drawRequestLife } from './lib/draw-life.mjs'

const begin = '<!-- diagram: begin (npm run architecture) -->'
const end = '<!-- diagram: end -->'
const isCheck = process.argv.includes('--check')
const rooms = '^(core|cloudfunctions|server|src)/[^/]+'

const drawn = execFileSync(
  process.execPath,
  [
    'node_modules/dependency-cruiser/bin/dependency-cruise.mjs',
    ...['core', 'cloudfunctions', 'server', 'src'],
    ...['--config', '.dependency-cruiser.cjs', '--include-only', '^(core|cloudfunctions|server|src)/'],
    ...['--output-type', 'json'],
  ],
  { encoding: 'utf8', maxBuffer: 64 * 1024 * 1024 },
)

const house = `\`\`\`mermaid\n${mermaidOf(JSON.parse(drawn))}\`\`\`\n`
const areDrawn = [
  put('docs/architecture.md', house),
  put('docs/requests.md', await drawRequestLife()),
  put('docs/councils.md', await drawMatterLife()),
]
if (isCheck && !areDrawn.every(Boolean)) process.exit(1)

/** Answers whether the page was up to date. */
function put(page, diagram) {
  const text = readFileSync(page, 'utf8')
  const [before, rest] = text.split(begin)
  const after = rest?.split(end)[1]
  if (after === undefined) throw new Error(`${page} lacks the marks of its diagram`)
  const fresh = `${before}${begin}\n\n${diagram}\n${end}${after}`
  if (fresh === text) return true
  if (isCheck) console.error(`${page}: the diagram is out of date; run npm run architecture`)
  else writeFileSync(page, fresh)
  return false
}

/** One box a room, one arrow for all imports between two rooms; sorted, so that equal code draws equal text. */
function mermaidOf({ modules }) {
  const arrows = new Set()
  const boxes = new Set()
  for (const module of modules) {
    const from = roomOf(module.source)
    if (from) boxes.add(from)
    for (const dependency of module.dependencies) {
      const to = roomOf(dependency.resolved)
      if (from && to && from !== to) arrows.add(`${from} --> ${to}`)
    }
  }
  const byFloor = new Map()
  for (const box of boxes) byFloor.set(floorOf(box), [...(byFloor.get(floorOf(box)) ?? []), box])
  const lines = ['flowchart LR']
  for (const floor of [...byFloor.keys()].sort()) {
    lines.push(`  subgraph ${floor}`)
    for (const box of byFloor.get(floor).sort()) lines.push(`    ${idOf(box)}["${box.slice(floor.length + 1)}"]`)
    lines.push('  end')
  }
  const drawnArrows = [...arrows].sort().map((arrow) => arrow.split(' --> ').map(idOf).join(' --> '))
  return [...lines, ...drawnArrows.map((arrow) => `  ${arrow}`), ''].join('\n')
}

/** Single files at the top of a floor share its entrance; tests of types are no rooms. */
function roomOf(path) {
  const room = new RegExp(rooms).exec(path ?? '')?.[0]
  if (!room || !/\.(tsx?|mjs)$/.test(path)) return undefined
  return /\.[a-z]+$/.test(room) ? `${floorOf(room)}/${floorOf(room) === 'core' ? 'api' : 'entrance'}` : room
}

function floorOf(room) {
  return room.split('/')[0]
}

function idOf(room) {
  return room.replaceAll(/[^A-Za-z]/g, '_')
}
