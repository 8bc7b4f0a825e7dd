// The code of a home out of whatever a QR code may hold.
import { readHomeCode } from '@/features/homes/home-code'

test.each([
  ['h=LYH001', 'LYH001'],
  ['h=LYH001~aB3_-xyz019', 'LYH001'],
  ['h%3DLYH001~aB3_-xyz019', 'LYH001'],
  ['h%253DLYH001', 'LYH001'],
  ['pages/homes/index?scene=h%3DLYH001~aB3_-xyz019', 'LYH001'],
  ['https://example.org/?h=LYH001~aB3_-xyz019', 'LYH001'],
  ['https://example.org/?from=door&h=LYH001~aB3_-xyz019#/pages/homes/index', 'LYH001'],
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
