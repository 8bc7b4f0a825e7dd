// What the rates say: times as people say them, small groups in counts, nothing where there is nothing.
import { nothing } from '@core/insight/tally'
import { figuresOf } from '@core/insight/rates'
import { rateWords, sayTime } from '@/ui/words/rates'

test.each([
  [0.5, '1 分钟'],
  [12.4, '12 分钟'],
  [59.6, '1 小时'],
  [90, '1 小时 30 分钟'],
  [119.7, '2 小时'],
  [599, '9 小时 59 分钟'],
  [1570, '26 小时'],
])('%s minutes are said as %s', (minutes, said) => {
  expect(sayTime(minutes)).toBe(said)
})

test('a small group is said in counts, a large one in per cent', () => {
  const small = figuresOf({ ...nothing, due: 4, inTime: 3 }).response
  expect(rateWords.share(small)).toBe('3/4')
  expect(rateWords.ofHowMany(small)).toBe('4 件里有 3 件。太少，不算百分数。')
  const large = figuresOf({ ...nothing, due: 8, inTime: 7 }).response
  expect(rateWords.share(large)).toBe('88%')
  expect(rateWords.compare(large, small, '1')).toBe('上个月 88%')
  expect(rateWords.compare(large, large, '3')).toBe('前三个月 88%，去年同期 88%')
  expect(rateWords.compare(small, undefined, '12')).toBe('')
})
