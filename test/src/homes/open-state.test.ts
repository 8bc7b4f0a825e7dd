// Whether a door is open, and when that changes, in words.
import { openState, weekOf } from '@/features/homes/open-state'

const hours = 'Mo-Fr 08:30-11:30,14:00-17:30; Sa 09:00-11:30'
const at = (written: string) => Date.parse(`${written}+08:00`)

test.each([
  ['2026-11-25T09:00:00', true, '11:30 关门'],
  ['2026-11-25T12:00:00', false, '今天 14:00 开门'],
  ['2026-11-25T07:00:00', false, '今天 08:30 开门'],
  ['2026-11-25T20:00:00', false, '明天 08:30 开门'],
  ['2026-11-28T12:00:00', false, '周一 08:30 开门'],
])('at %s', (moment, open, next) => {
  expect(openState(hours, at(moment))).toMatchObject({ open, next })
})

test('a door that never shuts says so', () => {
  expect(openState('24/7', at('2026-11-25T03:00:00'))).toMatchObject({ open: true, next: '全天开门' })
})

test('hours that nobody can read claim nothing', () => {
  expect(openState('ask inside', at('2026-11-25T09:00:00'))).toMatchObject({ open: undefined, next: '' })
  expect(weekOf('ask inside', 0)).toBeUndefined()
})

test('a week has seven days, today marked, the shut ones empty', () => {
  const week = weekOf(hours, at('2026-11-25T09:00:00')) ?? []
  expect(week.map(({ today }) => today)).toEqual([false, false, true, false, false, false, false])
  expect(week[0]?.spans).toEqual(['08:30–11:30', '14:00–17:30'])
  expect(week[6]?.spans).toEqual([])
})
