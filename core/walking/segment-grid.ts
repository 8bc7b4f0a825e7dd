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
  const crossings = new Crossings(side, columns, x.length * 2)
  for (let edge = 0; edge < chainStart.length - 1; edge++) {
    const last = chainStart[edge + 1]! - 1
    for (let i = chainStart[edge]!; i < last; i++) {
      if (y[i]! <= y[i + 1]!) crossings.note(i, edge, x[i]!, y[i]!, x[i + 1]!, y[i + 1]!)
      else crossings.note(i, edge, x[i + 1]!, y[i + 1]!, x[i]!, y[i]!)
    }
  }
  return { side, columns, rows, ...crossings.sortInto(columns * rows) }
}

/** Which segment crosses which square, in the order of the segments. */
class Crossings {
  private length = 0

  constructor(
    private readonly side: number,
    private readonly columns: number,
    room: number,
    private square = new Uint32Array(room),
    private vertex = new Uint32Array(room),
    private edge = new Uint32Array(room),
  ) {}

  /** Row by row, from the lower end up: the part of the segment inside a row covers a run of columns. */
  note(vertex: number, edge: number, lowX: number, lowY: number, highX: number, highY: number): void {
    const { side, columns } = this
    const firstRow = Math.floor(lowY / side)
    const lastRow = Math.floor(highY / side)
    const lean = highY > lowY ? (highX - lowX) / (highY - lowY) : 0
    for (let row = firstRow; row <= lastRow; row++) {
      const enter = row === firstRow ? lowX : lowX + (row * side - lowY) * lean
      const leave = row === lastRow ? highX : lowX + ((row + 1) * side - lowY) * lean
      const firstColumn = Math.max(0, Math.floor(Math.min(enter, leave) / side))
      const lastColumn = Math.min(columns - 1, Math.floor(Math.max(enter, leave) / side))
      for (let column = firstColumn; column <= lastColumn; column++) this.push(row * columns + column, vertex, edge)
    }
  }

  sortInto(squares: number) {
    const firstSegment = new Uint32Array(squares + 1)
    for (let i = 0; i < this.length; i++) firstSegment[this.square[i]! + 1]!++
    for (let c = 0; c < squares; c++) firstSegment[c + 1]! += firstSegment[c]!
    const next = firstSegment.slice()
    const segmentVertex = new Uint32Array(this.length)
    const segmentEdge = new Uint32Array(this.length)
    for (let i = 0; i < this.length; i++) {
      const at = next[this.square[i]!]!++
      segmentVertex[at] = this.vertex[i]!
      segmentEdge[at] = this.edge[i]!
    }
    return { firstSegment, segmentVertex, segmentEdge }
  }

  private push(square: number, vertex: number, edge: number): void {
    if (this.length === this.square.length) {
      this.square = grown(this.square)
      this.vertex = grown(this.vertex)
      this.edge = grown(this.edge)
    }
    this.square[this.length] = square
    this.vertex[this.length] = vertex
    this.edge[this.length++] = edge
  }
}

function grown(values: Uint32Array<ArrayBuffer>): Uint32Array<ArrayBuffer> {
  const room = new Uint32Array(values.length * 2)
  room.set(values)
  return room
}

function greatest(values: Float32Array): number {
  let most = 0
  for (const value of values) if (value > most) most = value
  return most
}
