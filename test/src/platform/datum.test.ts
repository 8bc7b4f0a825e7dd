// GCJ-02 to WGS-84 and back, at the phone's edge, against published pairs and against itself.
import fc from 'fast-check'
import { straightMetres } from '@core/homes/straight-line'
import { fromGcj02, toGcj02 } from '@/platform/datum'

/** From the test suite of eviltransform (MIT), a published implementation: WGS-84 beside GCJ-02. */
const published = [
  ['Shanghai', { lng: 121.5272106, lat: 31.1774276 }, { lng: 121.531541859215, lat: 31.17530398364597 }],
  ['Shenzhen', { lng: 113.912316, lat: 22.543847 }, { lng: 113.9171764808363, lat: 22.540796131694766 }],
  ['Beijing', { lng: 116.377817, lat: 39.911954 }, { lng: 116.38404722455657, lat: 39.91334545536069 }],
] as const

test.each(published)('%s agrees to less than a metre, both ways', (_, wgs, gcj) => {
  expect(straightMetres(toGcj02(wgs), gcj)).toBeLessThan(1)
  expect(straightMetres(fromGcj02(gcj), wgs)).toBeLessThan(1)
})

test('in the district a position goes there and back to less than a metre, and is truly moved', () => {
  const lng = fc.double({ min: 119.1, max: 119.7, noNaN: true })
  const lat = fc.double({ min: 34.4, max: 34.8, noNaN: true })
  fc.assert(
    fc.property(fc.record({ lng, lat }), (position) => {
      expect(straightMetres(fromGcj02(toGcj02(position)), position)).toBeLessThan(1)
      expect(straightMetres(toGcj02(position), position)).toBeGreaterThan(100)
    }),
  )
})
