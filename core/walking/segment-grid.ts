// Which street segments cross each square of the map: what lies near a point is read, not searched for.

/**
 * Streets are short and evenly spread, so squares beat an R-tree here: no queue, no branches, and the ring of squares
 * around a point proves when nothing nearer can come (`npm run bench -- walking` compares it with flatbush).
 */
export interface SegmentGrid {
  /** Side of a square in metres. */
  readonly side: number
  readonly columns: number
  readonly rows: number
  /** Segments of square c are `firstSegment[c]` up to, not including, `firstSegment[c + 1]`. */
  readonly firstSegment: Uint32Array
  /** Index of the segment's first vertex in the chains. */
  readonly segmentVertex: Uint32Array
  readonly segmentEdge: Uint32Array
}

const smallestSide = 24
/** A vast empty area gets larger squares rather than more of them. */
const squaresPerSegment = 4

export function layOutGrid(chainStart: Uint32Array, x: Float32Array, y: Float32Array): SegmentGrid {
  const width = greatest(x) + 1
  const height = greatest(y) + 1
  const side = Math.max(smallestSide, Math.sqrt((width * height) / (squaresPerSegment * x.length)))
  const columns = Math.ceil(width / side)
  const rows = Math.ceil(height / side)
  const firstSegment = new Uint32Array(columns * rows + 1)
  const shape = { side, columns, rows }
  forEachCrossing(chainStart, x, y, shape, (square) => firstSegment[square + 1]!++)
  for (let c = 0; c < columns * rows; c++) firstSegment[c + 1]! += firstSegment[c]!
  const next = firstSegment.slice()
  const segmentVertex = new Uint32Array(firstSegment[columns * rows]!)
  const segmentEdge = new Uint32Array(segmentVertex.length)
  forEachCrossing(chainStart, x, y, shape, (square, vertex, edge) => {
    const at = next[square]!++
    segmentVertex[at] = vertex
    segmentEdge[at] = edge
  })
  return { ...shape, firstSegment, segmentVertex, segmentEdge }
}

type Shape = Pick<SegmentGrid, 'side' | 'columns' | 'rows'>
type Visit = (square: number, vertex: number, edge: number) => void

function forEachCrossing(chainStart: Uint32Array, x: Float32Array, y: Float32Array, shape: Shape, visit: Visit): void {
  for (let edge = 0; edge < chainStart.length - 1; edge++) {
    for (let i = chainStart[edge]!; i < chainStart[edge + 1]! - 1; i++) {
      crossSquares(shape, x[i]!, y[i]!, x[i + 1]!, y[i + 1]!, (square) => visit(square, i, edge))
    }
  }
}

/** Row by row: the part of the segment inside a row covers a run of columns. */
function crossSquares(
  { side, columns }: Shape,
  x0: number,
  y0: number,
  x1: number,
  y1: number,
  visit: (square: number) => void,
) {
  const [lowX, lowY, highX, highY] = y0 <= y1 ? [x0, y0, x1, y1] : [x1, y1, x0, y0]
  const firstRow = Math.floor(lowY / side)
  const lastRow = Math.floor(highY / side)
  const lean = highY > lowY ? (highX - lowX) / (highY - lowY) : 0
  for (let row = firstRow; row <= lastRow; row++) {
    const enter = row === firstRow ? lowX : lowX + (row * side - lowY) * lean
    const leave = row === lastRow ? highX : lowX + ((row + 1) * side - lowY) * lean
    const firstColumn = Math.max(0, Math.floor(Math.min(enter, leave) / side))
    const lastColumn = Math.min(columns - 1, Math.floor(Math.max(enter, leave) / side))
    for (let column = firstColumn; column <= lastColumn; column++) visit(row * columns + column)
  }
}

function greatest(values: Float32Array): number {
  let most = 0
  for (const value of values) if (value > most) most = value
  return most
}
