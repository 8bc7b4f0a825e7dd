// The points of the opinion map as dots on a square: points that fall together become one larger dot, so that a
// thousand people are still a few hundred views on an old phone.
import type { OpinionPoint } from '@core/talk/talk'

export interface OpinionDot {
  /** Percent of the square, from the left and from the top. */
  readonly left: number
  readonly top: number
  readonly group: number
  readonly people: number
}

/** Cells along each side. */
const cells = 20
/** Keeps dots off the edge, in percent. */
const margin = 6

/** Drawn out to the edge, so that a small district's picture is as easy to see as a large one's. */
export function fitted(points: readonly OpinionPoint[]): readonly OpinionPoint[] {
  const reach = points.reduce((most, { x, y }) => Math.max(most, Math.abs(x), Math.abs(y)), 0)
  return reach === 0 ? points : points.map((point) => ({ ...point, x: point.x / reach, y: point.y / reach }))
}

/** In a fixed order: the same points give the same dots. */
export function dotsOf(points: readonly OpinionPoint[]): readonly OpinionDot[] {
  const found = new Map<string, OpinionDot>()
  for (const { x, y, group } of points) {
    const [column, row] = [cellOf(x), cellOf(-y)]
    const key = `${row}:${column}:${group}`
    const people = (found.get(key)?.people ?? 0) + 1
    found.set(key, { left: percentOf(column), top: percentOf(row), group, people })
  }
  return [...found.values()].sort((a, b) => a.top - b.top || a.left - b.left || a.group - b.group)
}

export interface GroupCentre {
  readonly group: number
  readonly left: number
  readonly top: number
}

/** Where each group's name stands: amid its points. */
export function centresOf(points: readonly OpinionPoint[], groups: number): readonly GroupCentre[] {
  return Array.from({ length: groups }, (_, group) => {
    const own = points.filter((point) => point.group === group)
    const mean = (pick: (point: OpinionPoint) => number) =>
      own.reduce((sum, point) => sum + pick(point), 0) / own.length
    return { group, left: spread(mean(({ x }) => x)), top: spread(-mean(({ y }) => y)) }
  }).filter(({ left }) => Number.isFinite(left))
}

/** −1…1 → 0…cells − 1. */
function cellOf(value: number): number {
  return Math.min(cells - 1, Math.floor(((value + 1) / 2) * cells))
}

function percentOf(cell: number): number {
  return spread(((cell + 0.5) / cells) * 2 - 1)
}

/** −1…1 → percent, within the margin. */
function spread(value: number): number {
  return Math.round((margin + ((value + 1) / 2) * (100 - 2 * margin)) * 10) / 10
}
