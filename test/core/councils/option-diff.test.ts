// What changed between two versions: nothing lost, nothing made up, and read as a person would mark it.
import fc from 'fast-check'
import { diffText, type DiffSegment } from '@core/councils/option-diff'

const side = (segments: readonly DiffSegment[], without: DiffSegment['kind']) =>
  segments.filter(({ kind }) => kind !== without).map(({ text }) => text).join('') // prettier-ignore

const chinese = fc.array(fc.constantFrom('修', '电', '梯', '，', '换', '曳引机', '12', '3.5', 'LED', ' ', '。', '\n', '😀'), { maxLength: 40 }).map((parts) => parts.join('')) // prettier-ignore

test('both versions can be read out of it, whatever they are', () => {
  const texts = fc.oneof(chinese, fc.string({ unit: 'grapheme' }))
  fc.assert(
    fc.property(texts, texts, (before, after) => {
      const segments = diffText(before, after)
      expect(side(segments, 'added')).toBe(before)
      expect(side(segments, 'removed')).toBe(after)
      expect(segments.every(({ text }) => text !== '')).toBe(true)
    }),
  )
})

test('a changed word stands out among the same ones', () => {
  expect(diffText('每户出 500 元，年底修好', '每户出 300 元，年底修好')).toEqual([
    { kind: 'same', text: '每户出 ' },
    { kind: 'removed', text: '500' },
    { kind: 'added', text: '300' },
    { kind: 'same', text: ' 元，年底修好' },
  ])
})

test('the same text is one piece, and none is none', () => {
  expect(diffText('换灯', '换灯')).toEqual([{ kind: 'same', text: '换灯' }])
  expect(diffText('', '')).toEqual([])
})

test('a sign shared by chance does not cut a rewritten sentence into crumbs', () => {
  const segments = diffText('由物业来修', '请厂家来看')
  expect(segments.map(({ kind }) => kind)).toEqual(['removed', 'added'])
})

test('another text of full length is shown whole, and soon', () => {
  const [before, after] = ['修'.repeat(3000), '换'.repeat(3000)]
  expect(diffText(before, after)).toEqual([{ kind: 'removed', text: before }, { kind: 'added', text: after }]) // prettier-ignore
})
