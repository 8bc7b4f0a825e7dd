// What the picker of units shows.
import type { CallableUnit } from '@core/partners/partners-api'
import { matchingUnits, shownMost } from '@/features/partners/matching-units'

const unit = (id: string, name: string, kind: string): CallableUnit => ({ id, name, kind, phone: '', demo: true, fits: false }) // prettier-ignore
const all = [unit('1', '海州湾供电所', '供电'), unit('2', '海棠物业', '物业'), unit('3', 'ABC 学校', '学校')]
const shown = (wanted: string, chosen: readonly string[] = []) =>
  matchingUnits(all, wanted, chosen).shown.map(({ id }) => id)

test('a few letters of the name or of the kind are enough', () => {
  expect(shown('')).toEqual(['1', '2', '3'])
  expect(shown(' 供电 ')).toEqual(['1'])
  expect(shown('海')).toEqual(['1', '2'])
  expect(shown('abc')).toEqual(['3'])
  expect(shown('没有')).toEqual([])
})

test('what is chosen stays in sight whatever is looked for, once', () => {
  expect(shown('供电', ['3'])).toEqual(['3', '1'])
  expect(shown('', ['2'])).toEqual(['2', '1', '3'])
})

test('more than a screen is not shown, but counted', () => {
  const many = Array.from({ length: 300 }, (_, index) => unit(String(index), `单位${index}`, '学校'))
  const { shown, rest } = matchingUnits(many, '学校', ['299'])
  expect(shown).toHaveLength(shownMost + 1)
  expect(rest).toBe(299 - shownMost)
})
