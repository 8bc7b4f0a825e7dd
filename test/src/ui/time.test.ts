// Times as people say them, in China's time whatever the machine is set to.
import { formatDay, formatFull, formatMinute, formatMoment, weekdayOf } from '@/ui/time'

const at = (written: string) => Date.parse(`${written}+08:00`)
const now = at('2026-11-25T10:00:00')

test.each([
  ['2026-11-25T14:30:00', '今天 14:30'],
  ['2026-11-25T00:00:00', '今天 00:00'],
  ['2026-11-24T23:59:00', '昨天 23:59'],
  ['2026-11-26T18:00:00', '明天 18:00'],
  ['2026-11-22T08:00:00', '3 天前'],
  ['2026-11-19T08:00:00', '6 天前'],
  ['2026-11-18T09:00:00', '11月18日 09:00'],
  ['2026-12-01T09:05:00', '12月1日 09:05'],
  ['2025-03-01T09:00:00', '2025年3月1日 09:00'],
])('%s is said as %s', (moment, said) => {
  expect(formatMoment(at(moment), now)).toBe(said)
})

test('a day has its year only where it is another one', () => {
  expect(formatDay(at('2026-01-02T00:00:00'), now)).toBe('1月2日')
  expect(formatDay(at('2031-01-01T00:00:00'), now)).toBe('2031年1月1日')
})

test('what must be found again is written whole', () => {
  expect(formatFull(at('2026-11-05T07:08:00'))).toBe('2026年11月5日 07:08')
})

test('minutes of a day are a clock', () => {
  expect(formatMinute(510)).toBe('08:30')
  expect(formatMinute(1440)).toBe('24:00')
})

test('Monday is the first day of the week', () => {
  expect(weekdayOf(at('2026-11-23T00:00:00'))).toBe(0)
  expect(weekdayOf(at('2026-11-22T23:59:00'))).toBe(6)
})
