// Working time as people write it.
import { usualCalendar } from '@core/district/working-calendar'
import { addWorkingMinutes } from '@core/district/working-time'
import { minutesOf } from '@/features/requests/working-minutes'
import { workingTime } from '@/ui/words/request-facts'

test.each([
  ['2', 'hours', 120],
  ['0.5', 'hours', 30],
  [' 3 ', 'days', 1260],
  ['60', 'days', 25_200],
] as const)('%s %s are %d minutes', (amount, unit, minutes) => {
  expect(minutesOf(amount, unit)).toEqual({ ok: true, value: minutes })
})

test.each(['', ' ', '一天', '0', '-1', '0.2', '61', '1e9', 'NaN'])(
  '“%s” working days or hours are refused',
  (amount) => {
    const unit = amount === '0.2' ? 'hours' : 'days'
    expect(minutesOf(amount, unit)).toMatchObject({ ok: false, error: { reason: 'input.minutes', field: 'minutes' } })
  },
)

test('a working day is what the usual calendar takes for one', () => {
  const monday = Date.UTC(2026, 10, 23, 1)
  const day = minutesOf('1', 'days')
  expect(addWorkingMinutes(usualCalendar, monday, day.ok ? day.value : 0)).toBe(monday + 24 * 3_600_000)
})

test.each([
  [420, '1 个工作日'],
  [630, '1.5 个工作日'],
  [840, '2 个工作日'],
  [120, '2 个工作小时'],
  [90, '1.5 个工作小时'],
  [540, '9 个工作小时'],
  [45, '45 分钟'],
])('%d minutes are said as %s', (minutes, said) => {
  expect(workingTime(minutes)).toBe(said)
})
