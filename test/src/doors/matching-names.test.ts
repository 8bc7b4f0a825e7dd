// The few of many names that match what was typed.
import { matchingNames, shownMost } from '@/features/doors/matching-names'

const units = Array.from({ length: 30 }, (_, index) => ({ id: `u${index}`, name: `${index}号社区` }))

test('at first a few are shown in their order, and the rest is counted', () => {
  expect(matchingNames(units, '')).toEqual({ shown: units.slice(0, shownMost), rest: units.length - shownMost })
})

test('a few letters find the one', () => {
  expect(matchingNames(units, ' 29号 ')).toEqual({ shown: [units[29]], rest: 0 })
  expect(matchingNames([{ id: 'a', name: 'ABC 公司' }], 'abc').shown).toHaveLength(1)
  expect(matchingNames(units, '没有')).toEqual({ shown: [], rest: 0 })
})
