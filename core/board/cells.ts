// The map cut into cells by longitude and latitude, by which the board's entries are found.
import type { Position } from '@core/kernel/position'

/** About 1.2 × 0.9 km at the middle of China: what a map shows at once. */
const cellDegrees = 0.01
/** About 670 × 550 m there: little more than the circle in which the same trouble is looked for. */
const smallCellDegrees = 0.006

export const cellOf = (position: Position) => nameOf(indexOf(position, cellDegrees))
export const smallCellOf = (position: Position) => nameOf(indexOf(position, smallCellDegrees))

/** The cell of a point and the eight around it: everything within some hundred metres lies there. */
export function cellsAround({ lng, lat }: Position): readonly string[] {
  return [-1, 0, 1].flatMap((dx) =>
    [-1, 0, 1].map((dy) => cellOf({ lng: lng + dx * cellDegrees, lat: lat + dy * cellDegrees })),
  )
}

/** Metres of one degree of latitude (WGS-84, mean). */
const metresOfDegree = 111_320

/** The small cells that the circle around a point may touch: four at most for 200 m, six in the far north. */
export function smallCellsWithin({ lng, lat }: Position, metres: number): readonly string[] {
  // Entries stand at rounded places, up to half a thousandth of a degree from where they are.
  const dLat = metres / metresOfDegree + 0.0005
  const dLng = metres / (metresOfDegree * Math.cos((lat * Math.PI) / 180)) + 0.0005
  const first = indexOf({ lng: lng - dLng, lat: lat - dLat }, smallCellDegrees)
  const last = indexOf({ lng: lng + dLng, lat: lat + dLat }, smallCellDegrees)
  return upTo(first.x, last.x).flatMap((x) => upTo(first.y, last.y).map((y) => nameOf({ x, y })))
}

interface CellIndex {
  readonly x: number
  readonly y: number
}

/** Rounded places lie on the edges of cells: what the division loses there must not move them to the next one. */
function indexOf({ lng, lat }: Position, degrees: number): CellIndex {
  return { x: Math.floor(lng / degrees + 1e-9), y: Math.floor(lat / degrees + 1e-9) }
}

function nameOf({ x, y }: CellIndex): string {
  return `${x},${y}`
}

function upTo(first: number, last: number): readonly number[] {
  return Array.from({ length: last - first + 1 }, (_, step) => first + step)
}
