// The code of a home out of whatever a QR code may hold.
import { codeOfEntry, readHomeCode } from '@/features/homes/home-code'

test.each([
  ['h=LYH001', 'LYH001'],
  ['h%3DLYH001', 'LYH001'],
  ['h%253DLYH001', 'LYH001'],
  ['pages/homes/index?scene=h%3DLYH001', 'LYH001'],
  ['https://example.org/?h=LYH001', 'LYH001'],
  ['https://example.org/?from=door&h=LYH001#/pages/homes/index', 'LYH001'],
  [' h=LYH001 ', 'LYH001'],
  ['h=lyh001', 'LYH001'],
  ['https://example.org/?H=Lyh001', 'LYH001'],
])('%s is home %s', (scanned, code) => {
  expect(readHomeCode(scanned)).toBe(code)
})

test.each(['', 'LYH001', 'h=', 'h=../etc', 'path=LYH001', 'https://example.org/', '%E0%A4%A', `h=${'A'.repeat(200)}`])(
  '%s is no code of ours',
  (scanned) => {
    expect(readHomeCode(scanned)).toBeUndefined()
  },
)

test('a page opened without a code asks for no home', () => {
  expect(codeOfEntry({})).toEqual({ asked: false, code: undefined })
  expect(codeOfEntry({ unknown: '1' })).toEqual({ asked: false, code: undefined })
})

test('a page opened with a strange code was meant for a home that is unknown', () => {
  expect(codeOfEntry({ scene: 'whatever' })).toEqual({ asked: true, code: undefined })
  expect(codeOfEntry({ h: '' })).toEqual({ asked: true, code: undefined })
})

test('scene and h both lead to the home', () => {
  expect(codeOfEntry({ scene: 'h%3DLYH001' }).code).toBe('LYH001')
  expect(codeOfEntry({ h: 'LYH001' }).code).toBe('LYH001')
})
