// Opening hours as written on a door.
import fc from 'fast-check'
import { currentOrNextOpening, isWithin, parseWeeklyHours } from '@core/kernel/weekly-hours'

const inChina = (day: number, hour: number, minute = 0) => Date.UTC(2026, 10, 22 + day, hour - 8, minute) // day 1 = Monday 23rd
const hours = (written: string) => {
  const parsed = parseWeeklyHours(written)
  if (!parsed.ok) throw new Error(parsed.error.reason)
  return parsed.value
}

test.each([
  [1, 8, 29, false],
  [1, 8, 30, true],
  [1, 11, 30, false],
  [5, 17, 29, true],
  [6, 9, 0, true],
  [7, 9, 0, false],
])('weekday %i at %i:%i is open: %s', (day, hour, minute, open) => {
  expect(isWithin(hours('Mo-Fr 08:30-11:30,14:00-17:30; Sa 09:00-12:00'), inChina(day, hour, minute))).toBe(open)
})

test('24/7 is always open', () => {
  fc.assert(fc.property(fc.integer({ min: 0, max: 2 ** 42 }), (at) => isWithin(hours('24/7'), at)))
})

test.each([
  '',
  'Mo',
  'Mo-Fr',
  '08:00-09:00',
  'Mo 8:00-9:00',
  'Fr-Mo 08:00-09:00',
  'Mo 10:00-09:00',
  'Mo 08:60-09:00',
  'Xx 08:00-09:00',
  'Mo 08:00-25:00',
])('%j is refused with the part that is wrong', (written) => {
  expect(parseWeeklyHours(written)).toMatchObject({ ok: false, error: { reason: 'hours.syntax' } })
})

test('the next opening is today’s later one, else the next day’s', () => {
  const week = hours('Mo 08:00-09:00,14:00-15:00; We 10:00-11:00')
  expect(currentOrNextOpening(week, inChina(1, 8, 30))).toMatchObject({ daysAhead: 0, opening: { from: 480 } })
  expect(currentOrNextOpening(week, inChina(1, 9))).toMatchObject({ daysAhead: 0, opening: { from: 840 } })
  expect(currentOrNextOpening(week, inChina(1, 16))).toMatchObject({ daysAhead: 2, opening: { from: 600 } })
  expect(currentOrNextOpening(week, inChina(3, 12))).toMatchObject({ daysAhead: 5 })
  expect(currentOrNextOpening([], inChina(3, 12))).toBeUndefined()
})
