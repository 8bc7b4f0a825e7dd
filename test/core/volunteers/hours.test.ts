// Hours: whole minutes between coming and going, never more than the shift; a correction stands above the record.
import fc from 'fast-check'
import { minuteMs } from '@core/kernel/china-day'
import { checkPeriod, dayOf, sealedText } from '@core/volunteers/certificate'
import { drawCertificate } from '@core/volunteers/draw-certificate'
import { minutesOf, minutesUntil } from '@core/volunteers/hours'
import { clockOf, inOrderOfName, type HoursRow } from '@core/volunteers/hours-table'
import { dayInput, startOfDay } from '@core/volunteers/volunteers-input'
import * as v from 'valibot'

const startsAt = Date.parse('2026-11-28T09:00:00+08:00')
const shift = { startsAt, endsAt: startsAt + 120 * minuteMs }
const record = (presentAt: number, leftAt = 0) => ({ state: 'standing' as const, presentAt, leftAt, corrections: [] })

test('from the later of beginning and coming to the earlier of end and going', () => {
  expect(minutesOf(record(0), shift)).toBe(0)
  expect(minutesOf(record(startsAt - 30 * minuteMs), shift)).toBe(120)
  expect(minutesOf(record(startsAt + 10 * minuteMs), shift)).toBe(110)
  expect(minutesOf(record(startsAt, startsAt + 90 * minuteMs), shift)).toBe(90)
  expect(minutesOf(record(startsAt, shift.endsAt + minuteMs), shift)).toBe(120)
  expect(minutesUntil(record(startsAt), shift, startsAt + 5.5 * minuteMs)).toBe(5)
  expect(minutesUntil(record(startsAt), shift, startsAt - minuteMs)).toBe(0)
})

test('never less than nothing and never more than the shift, whenever one came and went', () => {
  const moment = fc.integer({ min: startsAt - 3_600_000, max: shift.endsAt + 3_600_000 })
  fc.assert(
    fc.property(moment, moment, (came, went) => {
      const minutes = minutesOf(record(came, went), shift)
      expect(Number.isInteger(minutes) && minutes >= 0 && minutes <= 120).toBe(true)
    }),
  )
})

test('the last correction counts; of who withdrew nothing does', () => {
  const correction = (minutes: number) => ({ minutes, reason: '', by: '', byName: '', at: 0 })
  const corrected = { ...record(startsAt), corrections: [correction(30), correction(45)] }
  expect(minutesOf(corrected, shift)).toBe(45)
  expect(minutesOf({ ...corrected, state: 'withdrawn' as const }, shift)).toBe(0)
})

test('rows stand by name and time, whatever anybody has done', () => {
  const row = (name: string, minutes: number, at: number): HoursRow => ({ name, minutes, startsAt: at, endsAt: at, activityId: '', title: '', corrected: false, reason: '', demo: true }) // prettier-ignore
  const rows = [row('周', 900, 2), row('安', 1, 9), row('周', 5, 1)]
  expect(inOrderOfName(rows).map(({ name, startsAt: at }) => [name, at])).toEqual([['安', 9], ['周', 1], ['周', 2]]) // prettier-ignore
  expect([clockOf(startsAt), dayOf(startsAt)]).toEqual(['09:00', '2026-11-28'])
})

test('a certificate seals each field in its place, for a sensible period', () => {
  const said = { name: '周', from: '2026-01-01', until: '2026-12-31', minutes: 60, issuedOn: '2026-11-30' }
  expect(sealedText(said)).not.toBe(sealedText({ ...said, from: said.until, until: said.from }))
  expect(sealedText({ ...said, name: '周","2026' })).not.toBe(sealedText(said))
  expect(checkPeriod('2026-01-02', '2026-01-01')).toMatchObject({ error: { reason: 'certificate.order' } })
  expect(checkPeriod('2020-01-01', '2026-01-01')).toMatchObject({ error: { reason: 'certificate.too-long' } })
  expect(checkPeriod('2026-01-01', '2026-01-01').ok).toBe(true)
  expect(startOfDay('2026-11-28')).toBe(startsAt - 9 * 60 * minuteMs)
  expect(['2026-02-30', '2026-13-01', '26-1-1'].filter((day) => v.safeParse(dayInput, day).success)).toEqual([])
})

test('every activity stands on the paper once, on as many pages as it takes, each with the code and its number', () => {
  fc.assert(
    fc.property(fc.integer({ min: 1, max: 120 }), (count) => {
      const lines = Array.from({ length: count }, (_one, n) => ({ activityId: `${n}`, title: `活动${n}号`, startsAt, endsAt: startsAt, minutes: n + 1, corrected: false, demo: true })) // prettier-ignore
      const pages = drawCertificate({ name: '周', from: '2026-01-01', until: '2026-12-31', minutes: 60, issuedOn: '2026-11-30', lines, issuer: '连云区', code: 'ABCDEFGH2345', demo: true }) // prettier-ignore
      const texts = pages.map(({ items }) => items.flatMap((item) => (item.is === 'text' ? [item.text] : [])))
      expect(texts.flat().filter((text) => /^活动\d+号$/.test(text))).toEqual(lines.map(({ title }) => title))
      texts.forEach((page, at) => {
        expect(page.filter((text) => text.includes('ABCDEFGH2345'))).toHaveLength(1)
        expect(page).toContain(`第 ${at + 1} 页，共 ${pages.length} 页`)
      })
      for (const { items, height } of pages) for (const item of items) expect(item.y).toBeLessThan(height)
    }),
    { numRuns: 40 },
  )
})
