// Gaps and overlaps are found and measured whichever way they run, and what half a metre hides is let pass.
import fc from 'fast-check'
import type { Polygon } from 'geojson'
import { misfits, type Tile } from '../../../server/import/tiling'

/** About 4.6 km by 5.6 km. */
const [west, south, east, north] = [119, 34, 119.05, 34.05]
const metresPerDegree = 111_195
const metresPerDegreeEast = metresPerDegree * Math.cos((34.025 * Math.PI) / 180)
const square = area([
  [west, south],
  [east, south],
  [east, north],
  [west, north],
])

function area(corners: [number, number][]): Polygon {
  return { type: 'Polygon', coordinates: [[...corners, ...corners.slice(0, 1)]] }
}

/** The square cut in two by a line from its west to its east side, the halves moved apart by so many degrees. */
function halves(westLat: number, eastLat: number, apart: number): Tile[] {
  const [low, high] = [-apart / 2, apart / 2]
  return [
    {
      id: 'a',
      area: area([
        [west, south],
        [east, south],
        [east, eastLat + low],
        [west, westLat + low],
      ]),
    },
    {
      id: 'b',
      area: area([
        [west, westLat + high],
        [east, eastLat + high],
        [east, north],
        [west, north],
      ]),
    },
  ]
}

const latitude = fc.double({ min: south + 0.01, max: north - 0.01, noNaN: true })
const metres = (least: number, most: number) => fc.double({ min: least, max: most, noNaN: true })
const isGap = fc.boolean()

test('a gap or overlap of a few metres is found, with its size and its neighbours', () => {
  fc.assert(
    fc.property(latitude, latitude, metres(6, 60), isGap, (westLat, eastLat, wide, gap) => {
      const apart = (gap ? wide : -wide) / metresPerDegree
      const [found, ...more] = misfits(halves(westLat, eastLat, apart), square)
      expect(more).toEqual([])
      expect(found).toMatchObject({ kind: gap ? 'gap' : 'overlap', ids: ['a', 'b'] })
      const truth = wide * (east - west) * metresPerDegreeEast
      expect(Math.abs((found?.squareMetres ?? 0) / truth - 1)).toBeLessThan(0.2)
    }),
    { numRuns: 25, examples: [[34.01, 34.01, 13.12101000084642, true]] },
  )
})

test('a sliver of less than a hand’s breadth is let pass', () => {
  fc.assert(
    fc.property(latitude, latitude, metres(0.01, 0.15), isGap, (westLat, eastLat, wide, gap) => {
      expect(misfits(halves(westLat, eastLat, (gap ? wide : -wide) / metresPerDegree), square)).toEqual([])
    }),
    { numRuns: 25 },
  )
})

test('one that runs from north to south is measured to the square metre', () => {
  const wide = 10 / metresPerDegreeEast
  const middle = (west + east) / 2
  const tiles = [
    {
      id: 'a',
      area: area([
        [west, south],
        [middle, south],
        [middle, north],
        [west, north],
      ]),
    },
    {
      id: 'b',
      area: area([
        [middle + wide, south],
        [east, south],
        [east, north],
        [middle + wide, north],
      ]),
    },
  ]
  const [found] = misfits(tiles, square)
  expect(Math.abs((found?.squareMetres ?? 0) - 10 * 0.05 * metresPerDegree)).toBeLessThan(60)
  expect(found?.lng).toBeCloseTo(middle + wide / 2, 5)
})

test('halves that meet are exact, however the line runs', () => {
  fc.assert(
    fc.property(latitude, latitude, (a, b) => expect(misfits(halves(a, b, 0), square)).toEqual([])),
    { numRuns: 25 },
  )
})

test('a hole inside one tile is a gap beside that tile alone', () => {
  const hole = [
    [119.02, 34.02],
    [119.02, 34.021],
    [119.021, 34.021],
    [119.021, 34.02],
    [119.02, 34.02],
  ]
  const tile = { id: 'a', area: { ...square, coordinates: [...square.coordinates, hole] } }
  const [found, ...more] = misfits([tile], square)
  expect([found?.kind, found?.ids, more.length]).toEqual(['gap', ['a'], 0])
  expect(misfits([tile, { id: 'b', area: area(hole.slice(0, 4).reverse() as [number, number][]) }], square)).toEqual([])
})

test('what reaches beyond the outline is told apart from what overlaps', () => {
  const wider = area([
    [west, south],
    [east + 0.001, south],
    [east + 0.001, north],
    [west, north],
  ])
  expect(misfits([{ id: 'a', area: wider }], square)).toMatchObject([{ kind: 'beyond', ids: ['a'] }])
})
