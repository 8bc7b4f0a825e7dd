// The number of a receipt, however it comes.
import { printedCode, readReceiptCode, receiptAddress } from '@/features/requests/receipt-code'

const code = 'AB12CD34EF56GH78'

test.each([
  ['as printed', 'AB12-CD34-EF56-GH78'],
  ['in small letters with spaces', ' ab12 cd34 ef56 gh78 '],
  ['the address behind the printed code', `https://example.cn/r/${code}`],
  ['the same, written by WeChat', encodeURIComponent(`https://example.cn/r/${code}`)],
  ['where it leads to', `/#/pages/requests/receipt?code=${code}`],
])('%s', (_, said) => {
  expect(readReceiptCode(said)).toBe(code)
})

test.each(['', 'AB12', `${code}9`, '街道办的回执', `https://example.cn/h/${code}`, '%E0%A4%A', 'AB12-CD34-EF56-GH7！'])(
  '“%s” is no receipt',
  (said) => {
    expect(readReceiptCode(said)).toBeUndefined()
  },
)

test('what is printed is read back', () => {
  expect(printedCode(code)).toBe('AB12-CD34-EF56-GH78')
  expect(readReceiptCode(printedCode(code))).toBe(code)
  expect(readReceiptCode(receiptAddress('https://example.cn', code))).toBe(code)
  // Without a site the code on the paper is the number itself.
  expect(readReceiptCode(receiptAddress('', code))).toBe(code)
})
