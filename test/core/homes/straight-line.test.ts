// The nearest as the crow flies, against looking at all of them.
import fc from 'fast-check'
import { anAdult } from '@core/homes/walker'
import { straightLine, straightMetres } from '@core/homes/straight-line'

const point = fc.record({
  lng: fc.double({ min: 119.1, max: 119.7, noNaN: true }),
  lat: fc.double({ min: 34.4, max: 34.8, noNaN: true }),
})

test('agrees with an exhaustive search, filters included', () => {
  fc.assert(
    fc.property(
      fc.array(fc.record({ position: point, open: fc.boolean() }), { minLength: 1, maxLength: 60 }),
      point,
      (bare, from) => {
        const places = bare.map((place, index) => ({ ...place, id: String(index) }))
        const found = straightLine(places).nearest(from, { limit: 5, walker: anAdult, accepts: (place) => place.open })
        const all = places
          .filter((place) => place.open)
          .map((place) => straightMetres(from, place.position))
          .sort((a, b) => a - b)
        expect(found.map((one) => Math.round(one.metres))).toEqual(all.slice(0, 5).map(Math.round))
        expect(found.every((one) => one.basis === 'straight-line')).toBe(true)
      },
    ),
  )
})

test('a minute of latitude is a nautical mile', () => {
  expect(straightMetres({ lng: 119, lat: 34 }, { lng: 119, lat: 34 + 1 / 60 })).toBeCloseTo(1853, -1)
})
