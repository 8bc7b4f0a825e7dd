// What somebody types off a certificate is what the contract asks for.
import { volunteersApi } from '@core/volunteers/volunteers-api'
import { dayIn, paperFaults, paperOf } from '@/features/volunteers/check-answers'

const typed = {
  name: '李梅',
  from: '2026 年 1 月 1 日',
  until: '2026-11-30',
  issuedOn: '20261130',
  hours: '12',
  minutes: '5',
  code: 'ab cd efgh2345',
}

test('a whole one is what the contract takes', () => {
  expect(paperFaults(typed)).toEqual({})
  expect(volunteersApi.checkCertificate.parse(paperOf(typed))).toEqual({
    ok: true,
    value: {
      ...{ name: '李梅', from: '2026-01-01', until: '2026-11-30', issuedOn: '2026-11-30', minutes: 725 },
      code: 'ABCDEFGH2345',
    },
  })
})

test.each([
  ['2026年3月7日', '2026-03-07'],
  ['2026.03.07', '2026-03-07'],
  ['2026/3/7', '2026-03-07'],
  ['20260230', undefined],
  ['三月七日', undefined],
  ['26-3-7', undefined],
  ['', undefined],
])('%s is %s', (text, day) => {
  expect(dayIn(text)).toBe(day)
})

test('hours alone and minutes alone are enough, letters are not', () => {
  expect(paperOf({ ...typed, hours: '' }).minutes).toBe(5)
  expect(paperOf({ ...typed, minutes: '' }).minutes).toBe(720)
  expect(Object.keys(paperFaults({ ...typed, hours: '两', minutes: '60' })).sort()).toEqual(['hours', 'minutes'])
})

test('what is left out is told beside its question', () => {
  expect(Object.keys(paperFaults({})).sort()).toEqual(['code', 'from', 'issuedOn', 'name', 'until'])
})
