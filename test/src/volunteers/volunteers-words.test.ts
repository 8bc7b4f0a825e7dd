// What one has is said plainly, and whoever did not come reads nothing of it.
import type { MySignUp, Participant } from '@core/volunteers/volunteers-views'
import { whereOf } from '@/features/volunteers/where-of'
import { certificatePeriod, tablePeriod } from '@/features/volunteers/periods'
import { durationText, seatText, signUpText } from '@/ui/words/volunteers'
import { seatsText, shiftText } from '@/ui/words/volunteers-link'
import { participantText } from '@/ui/words/volunteers-work'

const at = (text: string) => Date.parse(`${text}+08:00`)
const now = at('2026-11-30T10:00:00')
const signUp: MySignUp = {
  ...{ signUpId: 's', activityId: 'a', shiftId: '1', title: '', whereText: '', placeName: '', cancelled: false },
  ...{ startsAt: at('2026-12-05T09:00:00'), endsAt: at('2026-12-05T11:00:00'), state: 'in', placeInList: 0 },
  ...{ presentAt: 0, minutes: 0, demo: true },
}
const over = { startsAt: at('2026-11-29T09:00:00'), endsAt: at('2026-11-29T11:00:00') }

test.each([
  ['in', 0, '您有位子'],
  ['waiting', 3, '您排在第 3 位'],
  ['finishing', 0, '已经记下，排位马上出来'],
] as const)('%s %d is said', (state, placeInList, said) => {
  expect(seatText({ state, placeInList })).toBe(said)
})

test.each([
  [{}, '您有位子'],
  [{ state: 'waiting', placeInList: 2 } as const, '您排在第 2 位'],
  [{ cancelled: true }, '不办了'],
  [{ ...over }, ''],
  [{ ...over, presentAt: at('2026-11-29T08:55:00'), minutes: 120 }, '2 小时'],
  [{ presentAt: at('2026-11-30T09:55:00') }, '到场记下了（今天 09:55）'],
])('one’s own sign-up %j reads %s', (change, said) => {
  expect(signUpText({ ...signUp, ...change }, now)).toBe(said)
})

test.each([
  ['2026-11-30T14:00:00', '2026-11-30T16:30:00', '今天 14:00–16:30'],
  ['2026-12-01T09:00:00', '2026-12-01T11:00:00', '明天 09:00–11:00'],
  ['2026-12-05T09:00:00', '2026-12-05T11:00:00', '12月5日 周六 09:00–11:00'],
  ['2025-12-05T09:00:00', '2025-12-05T11:00:00', '2025年12月5日 周五 09:00–11:00'],
])('%s until %s is %s', (from, until, said) => {
  expect(shiftText({ startsAt: at(from), endsAt: at(until) }, now)).toBe(said)
})

test('minutes, seats and places as people say them', () => {
  expect([45, 120, 200].map(durationText)).toEqual(['45 分钟', '2 小时', '3 小时 20 分钟'])
  expect(seatsText({ free: 2 })).toBe('还有 2 个位子')
  expect(seatsText({ free: 0 })).toBe('位子满了，可以排队')
  expect(whereOf('海棠支部家院', '')).toBe('海棠支部家院')
  expect(whereOf('海棠支部家院', '海棠支部家院门口')).toBe('海棠支部家院门口')
  expect(whereOf('海棠支部家院', '二楼')).toBe('海棠支部家院 · 二楼')
})

test('who runs it reads a seat until somebody came, then when and for how long', () => {
  const person: Participant = {
    ...{ signUpId: 's', name: '李', shiftId: '1', presentAt: 0, leftAt: 0, corrections: [], ticket: 1, state: 'in' },
    ...{ presentBy: '', minutes: 0 },
  }
  expect(participantText(person, now)).toBe('有位子')
  const came = { ...person, presentAt: at('2026-11-30T08:55:00'), presentBy: 'door', minutes: 60 } as const
  expect(participantText(came, now)).toBe('今天 08:55 到场（扫码记的） · 1 小时')
})

test('nothing that is still to come is certified', () => {
  expect(certificatePeriod('year', 2026, now)).toEqual({ from: '2026-01-01', until: '2026-11-30' })
  expect(certificatePeriod('year', 2024, now)).toEqual({ from: '2024-01-01', until: '2024-12-31' })
  expect(certificatePeriod('all', 2024, now)).toEqual({ from: '2022-01-01', until: '2026-11-30' })
})

test('a table is of this month, this year or the last one, by the calendar of China', () => {
  const newYear = at('2027-01-01T00:30:00')
  expect(tablePeriod('thisMonth', newYear)).toEqual({ from: '2027-01-01', until: '2027-01-01' })
  expect(tablePeriod('thisYear', now)).toEqual({ from: '2026-01-01', until: '2026-11-30' })
  expect(tablePeriod('lastYear', newYear)).toEqual({ from: '2026-01-01', until: '2026-12-31' })
})
