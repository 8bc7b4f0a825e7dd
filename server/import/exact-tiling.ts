// A proof that tiles fill the outline without gap or overlap, by their borders alone.
import type { PlaneShape } from './plane'

/**
 * The sum of all tiles' borders, direction counted, is the outline's border and nothing else. Then every point of the
 * outline lies in exactly one tile: as a chain the tiles are the outline, and no tile counts negative.
 */
export function isExactTiling(tiles: readonly PlaneShape[], outline: PlaneShape): boolean {
  const left = new Map<string, number>()
  for (const tile of tiles) addBorder(tile, 1, left)
  addBorder(outline, -1, left)
  return [...left.values()].every((count) => count === 0)
}

function addBorder(shape: PlaneShape, times: 1 | -1, left: Map<string, number>): void {
  for (const ring of shape.flat()) {
    ring.slice(1).forEach((to, index) => {
      const [start, end] = [String(ring[index] ?? to), String(to)]
      const isForward = start < end
      const edge = isForward ? `${start} ${end}` : `${end} ${start}`
      left.set(edge, (left.get(edge) ?? 0) + (isForward ? times : -times))
    })
  }
}
