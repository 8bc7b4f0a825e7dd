// Small cells of the board's map: which ones a circle touches.
import fc from 'fast-check'
import { smallCellOf, smallCellsWithin } from '@core/board/cells'

const place = fc.record({ lng: fc.double({ min: 73, max: 135, noNaN: true }), lat: fc.double({ min: 18, max: 54, noNaN: true }) }) // prettier-ignore

test('whatever lies within the circle lies in one of its cells, and they are few', () => {
  fc.assert(
    fc.property(
      place,
      fc.double({ min: 0, max: 2 * Math.PI, noNaN: true }),
      fc.double({ min: 0, max: 200, noNaN: true }),
      (here, angle, metres) => {
        const lat = here.lat + (Math.sin(angle) * metres) / 111_320
        const lng = here.lng + (Math.cos(angle) * metres) / (111_320 * Math.cos((here.lat * Math.PI) / 180))
        const rounded = { lng: Math.round(lng * 1000) / 1000, lat: Math.round(lat * 1000) / 1000 }
        const cells = smallCellsWithin(here, 200)
        expect(cells).toContain(smallCellOf(rounded))
        expect(cells.length).toBeLessThanOrEqual(here.lat < 42 ? 4 : 6)
      },
    ),
  )
})
