// Walks the district in lines from west to east, half a metre apart, and notes where no tile or more than one is under
// foot. Coarser than clipping polygons, but it cannot fail: thousands of slivers along hand-drawn borders are what
// clipping libraries break on, and here they are just short steps.
import type { Plane, PlanePoint, PlaneShape } from './plane'

export interface Piece {
  readonly kind: 'overlap' | 'gap' | 'beyond'
  /** Indexes of the tiles concerned. */
  readonly tiles: ReadonlySet<number>
  readonly squareMetres: number
  readonly metresAround: number
  /** On how many lines it was met. */
  readonly lines: number
  /** The middle of its longest step. */
  readonly at: PlanePoint
  /** Just past its southern and its northern end. */
  readonly ends: readonly [PlanePoint, PlanePoint]
}

/** A stretch of one line under which something is wrong. */
interface Step {
  readonly kind: Piece['kind']
  readonly tiles: readonly number[]
  readonly from: number
  readonly to: number
}

interface Growing {
  kind: Piece['kind']
  tiles: Set<number>
  squareMetres: number
  metresAround: number
  lines: number
  lastLine: number
  at: PlanePoint
  ends: [PlanePoint, PlanePoint]
  longest: number
}

interface Edge {
  readonly tile: number
  readonly low: PlanePoint
  readonly high: PlanePoint
}

const outlineIndex = -1

/** Corners here are rounded to whole units; the tiles one looks up afterwards are not. Two units are sure to be past. */
const pastRounding = 2

/** Steps shorter than `leastMetres` are passed over. */
export function survey(
  tiles: readonly PlaneShape[],
  outline: PlaneShape,
  plane: Plane,
  leastMetres: number,
): readonly Piece[] {
  const edges = [...tiles.flatMap((shape, tile) => edgesOf(shape, tile)), ...edgesOf(outline, outlineIndex)]
  edges.sort((a, b) => a.low[1] - b.low[1])
  const [metresX, metresY] = plane.metresPerUnit
  const spacing = Math.max(1, Math.round(leastMetres / metresY))
  const north = edges.reduce((most, { high }) => Math.max(most, high[1]), -Infinity)
  const pieces = new Set<Growing>()
  let previous: readonly (Step & { piece: Growing })[] = []
  let [next, line] = [0, 0]
  let active: Edge[] = []
  // Corners are whole numbers, so that a line at a half meets none of them.
  for (let y = (edges[0]?.low[1] ?? 0) + 0.5; y < north; y += spacing) {
    line++
    for (let edge = edges[next]; edge && edge.low[1] < y; edge = edges[++next]) active.push(edge)
    active = active.filter(({ high }) => high[1] > y)
    const steps = stepsAlong(active, y).filter(({ from, to }) => (to - from) * metresX > leastMetres)
    previous = steps.map((step) => ({ ...step, piece: grown(step, previous, { y, line, spacing, plane, pieces }) }))
  }
  return [...pieces]
}

function edgesOf(shape: PlaneShape, tile: number): Edge[] {
  return shape.flat().flatMap((ring) =>
    ring.slice(1).flatMap((to, index) => {
      const from = ring[index] ?? to
      if (from[1] === to[1]) return []
      return [from[1] < to[1] ? { tile, low: from, high: to } : { tile, low: to, high: from }]
    }),
  )
}

function stepsAlong(active: readonly Edge[], y: number): Step[] {
  const crossings = active
    .map(({ tile, low, high }) => ({ tile, x: low[0] + ((y - low[1]) * (high[0] - low[0])) / (high[1] - low[1]) }))
    .sort((a, b) => a.x - b.x)
  const under = new Set<number>()
  const steps: Step[] = []
  let from = -Infinity
  let left = outlineIndex
  for (const { tile, x } of crossings) {
    const wrong = wrongUnder(under)
    if (wrong && x > from) {
      const beside = wrong === 'gap' ? [left, tile].filter((one) => one !== outlineIndex) : tilesOf(under)
      steps.push({ kind: wrong, tiles: beside, from, to: x })
    }
    if (!under.delete(tile)) under.add(tile)
    else if (tile !== outlineIndex) left = tile
    from = x
  }
  return steps
}

function wrongUnder(under: ReadonlySet<number>): Piece['kind'] | undefined {
  const isInside = under.has(outlineIndex)
  const count = under.size - Number(isInside)
  if (count > 1) return 'overlap'
  if (isInside) return count === 0 ? 'gap' : undefined
  return count === 1 ? 'beyond' : undefined
}

function tilesOf(under: ReadonlySet<number>): number[] {
  return [...under].filter((one) => one !== outlineIndex)
}

interface Ground {
  readonly y: number
  readonly line: number
  readonly spacing: number
  readonly plane: Plane
  readonly pieces: Set<Growing>
}

/** The piece that this step continues from the line before, or a new one. */
function grown(step: Step, previous: readonly (Step & { piece: Growing })[], ground: Ground): Growing {
  const [metresX, metresY] = ground.plane.metresPerUnit
  const width = (step.to - step.from) * metresX
  const above = previous.filter((other) => isSameKind(step, other) && other.from < step.to && step.from < other.to)
  const piece = joined(above, ground.pieces) ?? begun(step, width, ground)
  ground.pieces.add(piece)
  const [known] = above
  const along = (x: number, otherX: number) => Math.hypot((x - otherX) * metresX, ground.spacing * metresY)
  if (known) piece.metresAround += along(step.from, known.from) + along(step.to, known.to)
  piece.squareMetres += width * ground.spacing * metresY
  if (piece.lastLine < ground.line) piece.lines++
  piece.lastLine = ground.line
  for (const tile of step.tiles) piece.tiles.add(tile)
  const middle = (step.from + step.to) / 2
  piece.ends[1] = [middle, ground.y + ground.spacing + pastRounding]
  if (width > piece.longest) {
    piece.longest = width
    piece.at = [middle, ground.y]
  }
  return piece
}

/** Overlaps of other tiles are other pieces; what is beyond the outline, or in no tile, is one piece as a whole. */
function isSameKind(one: Step, other: Step): boolean {
  return one.kind === other.kind && (one.kind !== 'overlap' || String(one.tiles) === String(other.tiles))
}

function begun({ kind, tiles, from, to }: Step, width: number, { y, spacing }: Ground): Growing {
  const middle = (from + to) / 2
  const sizes = { squareMetres: 0, metresAround: 2 * width, lines: 0, lastLine: 0, longest: 0 }
  return {
    kind,
    tiles: new Set(tiles),
    at: [middle, y],
    ends: [
      [middle, y - spacing - pastRounding],
      [middle, y],
    ],
    ...sizes,
  }
}

/** Pieces that a step joins become one. */
function joined(above: readonly { piece: Growing }[], pieces: Set<Growing>): Growing | undefined {
  const [first, ...others] = new Set(above.map(({ piece }) => piece))
  for (const other of others) {
    if (!first) break
    first.squareMetres += other.squareMetres
    first.metresAround += other.metresAround
    first.lines = Math.max(first.lines, other.lines)
    for (const tile of other.tiles) first.tiles.add(tile)
    pieces.delete(other)
    for (const step of above) if (step.piece === other) step.piece = first
  }
  return first
}
