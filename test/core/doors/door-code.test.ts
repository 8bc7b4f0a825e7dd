// What a scene says, and that nothing else is taken for one.
import fc from 'fast-check'
import {
  addressOf,
  bodyOfCode,
  isDoorCode,
  readScene,
  sceneLimit,
  sceneOf,
  sealLength,
  slotOf,
  type DoorCode,
} from '@core/doors/door-code'

const characters = (of: string, min: number, max: number) =>
  fc.string({ unit: fc.constantFrom(...of), minLength: min, maxLength: max })
const letters = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789'
const code = fc.tuple(characters(letters, 1, 1), characters(`${letters}_.-`, 0, 11)).map((parts) => parts.join(''))
const seal = characters(`${letters}-_`, sealLength, sealLength)
/** Until 2050. */
const slot = fc.integer({ min: 0, max: slotOf(Date.UTC(2050, 0, 1)) })
const door: fc.Arbitrary<DoorCode> = fc.oneof(
  fc.record({ way: fc.constant('plate' as const), kind: fc.constantFrom('place', 'team', 'activity'), code }),
  fc.record({ way: fc.constant('screen' as const), kind: fc.constant('place' as const), code, slot }),
)

test('what was written is read again, fits a scene of WeChat and stands in an address as it is', () => {
  fc.assert(
    fc.property(door, seal, (given, sealed) => {
      const scene = sceneOf(given, sealed)
      expect(readScene(scene)).toEqual({ ok: true, value: { door: given, body: bodyOfCode(given), seal: sealed } })
      expect(scene.length).toBeLessThanOrEqual(sceneLimit)
      // Of WeChat's `!#$&'()*+,/:;=?@-._~`; and no form of encoding changes it.
      expect(scene).toMatch(/^[A-Za-z0-9=~._-]+$/)
      const address = new URL(addressOf('https://jiayuan.example', scene))
      expect([...address.searchParams].map(([key, value]) => `${key}=${value}`)).toEqual([scene])
    }),
  )
})

test('without its seal it is unsigned, whatever it is of', () => {
  fc.assert(
    fc.property(door, (given) => {
      expect(readScene(bodyOfCode(given))).toMatchObject({ ok: false, error: { reason: 'door.unsigned' } })
    }),
  )
})

test.each([
  ['', 'nothing'],
  ['LYH001', 'a code without its letter'],
  ['x=LYH001~abcdefghijk', 'a letter of nobody'],
  ['h=LYH001~abcdefghij', 'a seal that is too short'],
  ['h=LYH001~abcdefghijkl', 'a seal that is too long'],
  ['h=LYH0010000001~abcdefghijk', 'a code that is too long'],
  ['h=~abcdefghijk', 'no code'],
  ['h=家院~abcdefghijk', 'a code of other characters'],
  ['h=LYH001~1abc~abcdefghijk', 'a plate with a slot'],
  ['s=LYH001~abcdefghijk', 'a screen without a slot'],
  ['s=LYH001~01~abcdefghijk', 'a slot written in another way'],
  ['h=LYH001~abcdefghijk ', 'a space at the end'],
  ['h=LYH001~abcdefghijk\n', 'a line break at the end'],
])('%j is no code of ours: %s', (scene) => {
  expect(readScene(scene)).toMatchObject({ ok: false, error: { reason: 'door.unknown' } })
})

test('a code for a door is short and plain', () => {
  expect(['LYH001', 'a', '1-2.3_4', 'x'.repeat(12)].map(isDoorCode)).toEqual([true, true, true, true])
  expect(['', 'x'.repeat(13), '-1', 'a b', 'a~b', '家'].map(isDoorCode)).toEqual(Array(6).fill(false))
})
