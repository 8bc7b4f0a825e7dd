// A list on its way: cut into pieces that pass the door, read in either encoding, and as the example has it.
import { csvPieceLimit, csvPieces } from '@core/ballots/ballots-api'
import { registerKinds } from '@core/ballots/register'
import { readRegister } from '../../../cloudfunctions/ballots/read-register'
import { linesIn, pieceLimit, piecesOf } from '@/features/ballots/register-pieces'
import { textOf } from '@/platform/text-decoding'
import { columnWords, exampleCsv } from '@/ui/words/ballot-registers'

test.each(['', 'a', '房号,面积\n1,2\n', '一二三四五六七八九十', '1,张\r\n2,李\r\n3,王', '\n\n\n\n\n\n'])(
  'the pieces of %j are the list again, and none is too long',
  (csv) => {
    const pieces = piecesOf(csv, 4) ?? []
    expect(pieces.join('')).toBe(csv)
    expect(Math.max(0, ...pieces.map(({ length }) => length))).toBeLessThanOrEqual(4)
  },
)

test('lines stay whole where they fit', () => {
  expect(piecesOf('1,张\n2,李\n3,王\n', 8)).toEqual(['1,张\n2,李\n', '3,王\n'])
})

test('no character is cut in two', () => {
  const pieces = piecesOf('𠮷𠮷𠮷𠮷', 3) ?? []
  expect(pieces).toEqual(['𠮷', '𠮷', '𠮷', '𠮷'])
})

test('a piece of Chinese with the call around it passes a door of 256 KB', () => {
  const [piece = ''] = piecesOf('海'.repeat(200_000)) ?? []
  expect(piece.length).toBeLessThanOrEqual(csvPieceLimit)
  expect(Buffer.byteLength(JSON.stringify({ csv: piece }))).toBeLessThan(250 * 1024)
})

test('what is too long for one register is said before anything is sent', () => {
  const line = `${'1'.repeat(pieceLimit - 1)}\n`
  expect(piecesOf(line.repeat(csvPieces))).toHaveLength(csvPieces)
  expect(piecesOf(line.repeat(csvPieces + 1))).toBeUndefined()
})

test('lines are counted as a spreadsheet has them', () => {
  expect(linesIn('房号,业主\r\n1,张\r\n\r\n2,李')).toBe(3)
  expect(linesIn('')).toBe(0)
})

test('the two encodings of spreadsheets are read, and noise is not', () => {
  expect(textOf(new Uint8Array([0xef, 0xbb, 0xbf, ...Buffer.from('房号')]))).toEqual({ ok: true, value: '房号' })
  expect(textOf(new Uint8Array([0xb7, 0xbf, 0xba, 0xc5]))).toEqual({ ok: true, value: '房号' })
  expect(textOf(new Uint8Array([0xff, 0xff, 0x00]))).toMatchObject({ error: { reason: 'file.unreadable' } })
})

test.each(registerKinds)('the example of %s is a list that is taken', (kind) => {
  expect(readRegister(exampleCsv(kind), kind)).toMatchObject({ ok: true })
})

test.each(registerKinds)('a list of %s with none but the columns it must have is taken', (kind) => {
  const { must } = columnWords[kind === 'owners' ? 'owners' : 'people']
  const row = kind === 'owners' ? ['1-101', '98.37', '张建国'] : ['1', '张建国']
  expect(readRegister([must.map(({ name }) => name), row].map((cells) => cells.join(',')).join('\n'), kind)).toMatchObject({ ok: true }) // prettier-ignore
})
