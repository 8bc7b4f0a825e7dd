// Working time, against a clock that ticks minute by minute, and on the days of the State Council's notice for 2026.
import fc from 'fast-check'
import { addWorkingMinutes, isWorkingTime, workingMinutesBetween } from '@core/district/working-time'
import type { CalendarDay, WorkingCalendar } from '@core/district/working-calendar'
import { parseWeeklyHours } from '@core/kernel/weekly-hours'

const minuteMs = 60_000
const china = (written: string) => Date.parse(`${written.replace(' ', 'T')}:00+08:00`)
const officeOf = (written: string, days: readonly CalendarDay[] = [], until = ''): WorkingCalendar => {
  const parsed = parseWeeklyHours(written)
  if (!parsed.ok) throw new Error(parsed.error.reason)
  return { officeHours: parsed.value, days, until }
}
const runOf = (kind: CalendarDay['kind'], from: string, count: number): CalendarDay[] =>
  Array.from({ length: count }, (_, index) => ({
    date: new Date(Date.parse(from) + index * 24 * 60 * minuteMs).toISOString().slice(0, 10),
    kind,
    name: '',
  }))
const office2026 = officeOf(
  'Mo-Fr 08:30-12:00,14:00-17:30',
  [
    ...runOf('workday', '2026-02-14', 1),
    ...runOf('holiday', '2026-02-15', 9),
    ...runOf('workday', '2026-02-28', 1),
    ...runOf('workday', '2026-09-20', 1),
    ...runOf('holiday', '2026-09-25', 3),
    ...runOf('holiday', '2026-10-01', 7),
    ...runOf('workday', '2026-10-10', 1),
  ],
  '2026-12-31',
)
const day = 7 * 60

test.each([
  ['within the morning', '2026-11-24 09:00', 30, '2026-11-24 09:30'],
  ['over the lunch break', '2026-11-24 11:50', 30, '2026-11-24 14:20'],
  ['until the very close, not the next opening', '2026-11-24 17:00', 30, '2026-11-24 17:30'],
  ['from the night', '2026-11-24 22:15', 30, '2026-11-25 09:00'],
  ['from Friday afternoon to Monday', '2026-11-27 17:20', 30, '2026-11-30 08:50'],
  ['one day before National Day to the day after it', '2026-09-30 17:00', day, '2026-10-08 17:00'],
  ['asked on National Day itself', '2026-10-01 10:00', 30, '2026-10-08 09:00'],
  ['the Saturday worked after National Day', '2026-10-09 17:30', day, '2026-10-10 17:30'],
  ['the Sunday after that one is free', '2026-10-10 17:30', 30, '2026-10-12 09:00'],
  ['a Sunday worked before Mid-Autumn', '2026-09-20 08:00', 30, '2026-09-20 09:00'],
  ['five days over National Day', '2026-09-29 17:30', 5 * day, '2026-10-12 17:30'],
  ['from the swapped Saturday over nine days of Spring Festival', '2026-02-14 17:00', day, '2026-02-24 17:00'],
  [
    'five days over Spring Festival, its second swapped Saturday among them',
    '2026-02-24 08:30',
    5 * day,
    '2026-02-28 17:30',
  ],
  [
    'sixty days: 30 to 13 February, the swapped 14th, 5 to the 28th, 20 in March, 4 more',
    '2026-01-05 08:30',
    60 * day,
    '2026-04-02 17:30',
  ],
])('%s: %s and %i minutes', (_, at, minutes, end) => {
  expect(new Date(addWorkingMinutes(office2026, china(at), minutes)).toISOString()).toBe(
    new Date(china(end)).toISOString(),
  )
})

test('no minutes is the moment itself, at whatever hour', () => {
  for (const at of ['2026-10-01 03:00', '2026-11-24 09:00']) {
    expect(addWorkingMinutes(office2026, china(at), 0)).toBe(china(at))
    expect(addWorkingMinutes(office2026, china(at), -5)).toBe(china(at))
  }
})

test('a calendar without hours counts round the clock, holidays or not', () => {
  const never: WorkingCalendar = { officeHours: [], days: runOf('holiday', '2026-10-01', 7), until: '2026-12-31' }
  const at = china('2026-10-01 03:00')
  expect(addWorkingMinutes(never, at, 5000)).toBe(at + 5000 * minuteMs)
  expect(workingMinutesBetween(never, at, at + 5000 * minuteMs)).toBe(5000)
  expect(isWorkingTime(never, at)).toBe(true)
})

test('an office closed on Mondays works a swapped day as its first open one', () => {
  const office = officeOf('Tu-Fr 09:00-11:00', runOf('workday', '2026-10-10', 1))
  expect(isWorkingTime(office, china('2026-10-10 10:00'))).toBe(true)
  expect(isWorkingTime(office, china('2026-10-12 10:00'))).toBe(false)
})

test('minutes without end never end, and what is no number stays none', () => {
  expect(addWorkingMinutes(office2026, china('2026-10-10 10:00'), Infinity)).toBe(Infinity)
  expect(addWorkingMinutes(office2026, NaN, 5)).toBeNaN()
  expect(workingMinutesBetween(office2026, china('2026-10-10 10:00'), Infinity)).toBe(Infinity)
  expect(workingMinutesBetween(office2026, NaN, 5)).toBe(0)
})

const start = china('2026-09-18 00:00')
const dates = fc.integer({ min: 0, max: 14 }).map((after) => runOf('holiday', '2026-09-18', 15)[after]?.date ?? '')
const calendars: fc.Arbitrary<WorkingCalendar> = fc.record({
  officeHours: fc
    .array(
      fc
        .tuple(fc.integer({ min: 0, max: 6 }), fc.integer({ min: 0, max: 1439 }), fc.integer({ min: 30, max: 700 }))
        .map(([weekday, from, length]) => ({ weekday, from, to: Math.min(1440, from + length) })),
      { minLength: 1, maxLength: 8 },
    )
    .map((hours) => [...hours].sort((a, b) => a.weekday - b.weekday || a.from - b.from)),
  days: fc.uniqueArray(
    fc.record({ date: dates, kind: fc.constantFrom('holiday' as const, 'workday' as const), name: fc.constant('') }),
    { selector: ({ date }) => date, maxLength: 6 },
  ),
  until: fc.constant(''),
})
const minuteOf = fc.integer({ min: 0, max: 14 * 24 * 60 }).map((minutes) => start + minutes * minuteMs)

test('a minute is worked where the day’s hours say so', () => {
  fc.assert(fc.property(calendars, minuteOf, (calendar, at) => isWorkingTime(calendar, at) === ticks(calendar, at)))
})

test('adding is what a clock comes to that counts worked minutes one by one', () => {
  fc.assert(
    fc.property(calendars, minuteOf, fc.integer({ min: 0, max: 1000 }), (calendar, at, minutes) => {
      expect(addWorkingMinutes(calendar, at, minutes)).toBe(counted(calendar, at, minutes))
    }),
    { numRuns: 100 },
  )
})

test('between two moments lie the minutes worked one by one; backwards none', () => {
  fc.assert(
    fc.property(calendars, minuteOf, minuteOf, (calendar, one, other) => {
      let minutes = 0
      for (let at = one; at < other; at += minuteMs) minutes += Number(ticks(calendar, at))
      expect(workingMinutesBetween(calendar, one, other)).toBe(minutes)
    }),
    { numRuns: 200 },
  )
})

test('any moment: what was added lies between, and two steps are one', () => {
  const moment = fc.integer({ min: start, max: start + 14 * 24 * 60 * minuteMs })
  const minutes = fc.integer({ min: 0, max: 60 * day })
  fc.assert(
    fc.property(calendars, moment, minutes, minutes, (calendar, at, first, second) => {
      const once = addWorkingMinutes(calendar, at, first)
      expect(workingMinutesBetween(calendar, at, once)).toBe(first)
      expect(addWorkingMinutes(calendar, once, second)).toBe(addWorkingMinutes(calendar, at, first + second))
    }),
  )
})

/** Is the minute that begins at `at` worked? Said without any arithmetic on days. */
function ticks({ officeHours, days }: WorkingCalendar, at: number): boolean {
  const local = new Date(at + 8 * 60 * minuteMs)
  const minute = local.getUTCHours() * 60 + local.getUTCMinutes()
  const special = days.find(({ date }) => date === local.toISOString().slice(0, 10))
  if (special?.kind === 'holiday') return false
  const weekday = special ? Math.min(...officeHours.map((one) => one.weekday)) : (local.getUTCDay() + 6) % 7
  return officeHours.some((one) => one.weekday === weekday && one.from <= minute && minute < one.to)
}

function counted(calendar: WorkingCalendar, from: number, minutes: number): number {
  let at = from
  for (let left = minutes; left > 0; at += minuteMs) left -= Number(ticks(calendar, at))
  return at
}
