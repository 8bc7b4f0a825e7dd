// A point has the grid that contains it: one, the same always, also on a border.
import fc from 'fast-check'
import { gridIndex } from '@core/district/grid-index'
import { aGrid, aSquare } from '../../given'

const size = 0.01
const board = Array.from({ length: 12 }, (_, row) =>
  Array.from({ length: 12 }, (_, column) =>
    aGrid({
      id: `G${String(row).padStart(2, '0')}${String(column).padStart(2, '0')}`,
      area: aSquare(119 + column * size, 34 + row * size, size),
    }),
  ),
).flat()
const index = gridIndex(board)

test('every point of a full board lies in exactly the square it is in', () => {
  const cell = fc.integer({ min: 0, max: 11 })
  const inside = fc.double({ min: 0.001, max: 0.999, noNaN: true })
  fc.assert(
    fc.property(cell, cell, inside, inside, (row, column, x, y) => {
      const found = index.at({ lng: 119 + (column + x) * size, lat: 34 + (row + y) * size })
      expect(found?.id).toBe(`G${String(row).padStart(2, '0')}${String(column).padStart(2, '0')}`)
    }),
  )
})

test('a point on a shared border has the lowest code, whatever the order of the grids', () => {
  const west = aGrid({ id: 'A', area: aSquare(119, 34, 1) })
  const east = aGrid({ id: 'B', area: aSquare(120, 34, 1) })
  for (const grids of [
    [west, east],
    [east, west],
  ])
    expect(gridIndex(grids).at({ lng: 120, lat: 34.5 })?.id).toBe('A')
})

test('outside all grids, and in a hole, there is none', () => {
  const ring = aGrid({ area: { type: 'Polygon', coordinates: [outer(4), outer(2)] } })
  expect(gridIndex([ring]).at({ lng: 119, lat: 34 })).toBeUndefined()
  expect(gridIndex([ring]).at({ lng: 119.03, lat: 34.03 })?.id).toBe(ring.id)
  expect(gridIndex([ring]).at({ lng: 125, lat: 40 })).toBeUndefined()
  expect(gridIndex([]).at({ lng: 119, lat: 34 })).toBeUndefined()
})

function outer(half: number): [number, number][] {
  const d = half * 0.01
  return [[119 - d, 34 - d], [119 + d, 34 - d], [119 + d, 34 + d], [119 - d, 34 + d], [119 - d, 34 - d]] // prettier-ignore
}
