// The signed code of a door out of whatever a QR code may hold; what is sealed must not change by a letter.
import fc from 'fast-check'
import { addressOf, doorKinds, sceneOf, type DoorCode } from '@core/doors/door-code'
import { doorOfEntry, readDoorScene } from '@/features/doors/door-scene'

const seal = 'aB3_-xyz019'

test.each([
  [`h=LYH001~${seal}`, `h=LYH001~${seal}`],
  [`h%3DLYH001~${seal}`, `h=LYH001~${seal}`],
  [`h%253DLYH001%257E${seal}`, `h=LYH001~${seal}`],
  [`pages/homes/index?scene=h%3DLYH001~${seal}`, `h=LYH001~${seal}`],
  [`https://example.org/?g=T01~${seal}`, `g=T01~${seal}`],
  [`https://example.org/?from=door&a=x9~${seal}#/pages/homes/index`, `a=x9~${seal}`],
  [` s=LYH001~hc2k9~${seal} `, `s=LYH001~hc2k9~${seal}`],
  [`https://example.org/?H=lyh001~${seal}`, `h=lyh001~${seal}`],
  ['h=LYH001', 'h=LYH001'],
])('%s is %s', (scanned, scene) => {
  expect(readDoorScene(scanned)).toBe(scene)
})

test.each(['', 'LYH001', 'h=', 'h=../etc', 'path=LYH001', 'm=ABC123', 'b=ABC123', '%E0%A4%A', `h=${'A'.repeat(200)}`])(
  '%s is no door of ours',
  (scanned) => {
    expect(readDoorScene(scanned)).toBeUndefined()
  },
)

const code = fc.stringMatching(/^[A-Za-z0-9][A-Za-z0-9_.-]{0,11}$/)
const door: fc.Arbitrary<DoorCode> = fc.oneof(
  fc.record({ way: fc.constant('plate' as const), kind: fc.constantFrom(...doorKinds), code }),
  fc.record({
    way: fc.constant('screen' as const),
    kind: fc.constant('place' as const),
    code,
    slot: fc.nat(60_000_000),
  }),
)
const anySeal = fc.stringMatching(/^[A-Za-z0-9_-]{11}$/)

test('whatever a door can be called, its scene comes out of every way of writing it as it went in', () => {
  fc.assert(
    fc.property(door, anySeal, fc.boolean(), (one, sealed, twice) => {
      const scene = sceneOf(one, sealed)
      const once = (text: string) => (twice ? encodeURIComponent(encodeURIComponent(text)) : encodeURIComponent(text))
      expect(readDoorScene(scene)).toBe(scene)
      expect(doorOfEntry({ scene: once(scene) })).toEqual({ asked: true, scene })
      const address = addressOf('https://example.org', scene)
      expect(readDoorScene(address)).toBe(scene)
      expect(doorOfEntry({ q: once(address) })).toEqual({ asked: true, scene })
      expect(doorOfEntry(Object.fromEntries(new URL(address).searchParams))).toEqual({ asked: true, scene })
    }),
  )
})

test('a page opened without a code asks for no door', () => {
  expect(doorOfEntry({})).toEqual({ asked: false, scene: undefined })
  expect(doorOfEntry({ unknown: '1' })).toEqual({ asked: false, scene: undefined })
})

test('a page opened with a strange code was meant for a door that is unknown', () => {
  expect(doorOfEntry({ scene: 'whatever' })).toEqual({ asked: true, scene: undefined })
  expect(doorOfEntry({ h: '' })).toEqual({ asked: true, scene: undefined })
})
