// When a phone may ring: never in quiet hours, which may go over midnight; work gathered at the hours chosen.
import fc from 'fast-check'
import { chooseNotices, usualNotices, type NoticeSettings } from '@core/accounts/notice-settings'
import { nextDigest, quietEnds, whenToNotify } from '@core/accounts/when-to-notify'
import { dayMs, minuteMs, startOfChinaDay } from '@core/kernel/china-day'
import { noon } from '../../given'

const hourMs = 60 * minuteMs
const midnight = startOfChinaDay(noon)
const anyMinute = fc.integer({ min: 0, max: 1439 })
const anyMoment = fc.integer({ min: noon - 400 * dayMs, max: noon + 400 * dayMs })
const anyQuiet = fc.record({ from: anyMinute, to: anyMinute }).filter(({ from, to }) => from !== to)

/** The oracle: walks around the clock minute by minute. */
function isQuiet({ from, to }: { from: number; to: number }, at: number): boolean {
  const now = Math.floor((at - startOfChinaDay(at)) / minuteMs)
  for (let minute = from; minute !== to; minute = (minute + 1) % 1440) if (minute === now) return true
  return false
}

test('the usual night: what comes at 22:00 or at 06:59 waits until 07:00, what comes at 07:00 or 20:59 does not', () => {
  const { quiet } = usualNotices
  expect(quietEnds(quiet, midnight + 22 * hourMs)).toBe(midnight + 31 * hourMs)
  expect(quietEnds(quiet, midnight + 7 * hourMs - 1)).toBe(midnight + 7 * hourMs)
  expect(quietEnds(quiet, midnight + 7 * hourMs)).toBe(midnight + 7 * hourMs)
  expect(quietEnds(quiet, midnight + 21 * hourMs - 1)).toBe(midnight + 21 * hourMs - 1)
})

test('whatever the hours, quiet ends at the first moment that is not quiet, within a day', () => {
  fc.assert(
    fc.property(anyQuiet, anyMoment, (quiet, at) => {
      const ends = quietEnds(quiet, at)
      expect(isQuiet(quiet, ends)).toBe(false)
      expect(ends === at).toBe(!isQuiet(quiet, at))
      if (ends > at) expect(isQuiet(quiet, ends - 1)).toBe(true)
      expect(ends - at).toBeLessThan(dayMs)
    }),
    { numRuns: 2_000 },
  )
})

test('nothing rings in quiet hours but what is urgent, and nothing waits for more than two days', () => {
  const settings = fc.record({
    quiet: fc.option(anyQuiet, { nil: null }),
    work: fc.constantFrom('each' as const, 'digest' as const),
    digestAt: fc.array(anyMinute, { minLength: 1, maxLength: 6 }),
  })
  fc.assert(
    fc.property(settings, fc.constantFrom('own', 'work'), fc.boolean(), anyMoment, (chosen, box, urgent, at) => {
      const known = chooseNotices(chosen)
      if (!known.ok) throw new Error(known.error.reason)
      const { push, pushAt } = whenToNotify({ box, urgent }, known.value, at)
      expect(push).toBe(!urgent && box === 'work' && chosen.work === 'digest' ? 'digest' : 'waiting')
      expect(pushAt).toBeGreaterThanOrEqual(at)
      expect(pushAt - at).toBeLessThan(2 * dayMs)
      if (urgent) expect(pushAt).toBe(at)
      else if (chosen.quiet) expect(isQuiet(chosen.quiet, pushAt)).toBe(false)
    }),
    { numRuns: 2_000 },
  )
})

test('the next digest is the first chosen hour after now, today or tomorrow', () => {
  expect(nextDigest(usualNotices, midnight + 8 * hourMs)).toBe(midnight + 8.5 * hourMs)
  expect(nextDigest(usualNotices, midnight + 8.5 * hourMs)).toBe(midnight + 14 * hourMs)
  expect(nextDigest(usualNotices, midnight + 15 * hourMs)).toBe(midnight + dayMs + 8.5 * hourMs)
  const early: NoticeSettings = { ...usualNotices, digestAt: [6 * 60] }
  expect(nextDigest(early, midnight + 15 * hourMs)).toBe(midnight + dayMs + 7 * hourMs)
})

test('quiet hours that begin when they end, and digests that never come, are refused with their field', () => {
  expect(chooseNotices({ ...usualNotices, quiet: { from: 60, to: 60 } })).toMatchObject({ error: { reason: 'notice.quiet-empty', field: 'quiet' } }) // prettier-ignore
  expect(chooseNotices({ ...usualNotices, work: 'digest', digestAt: [] })).toMatchObject({ error: { reason: 'notice.digest-never', field: 'digestAt' } }) // prettier-ignore
  expect(chooseNotices({ quiet: null, work: 'each', digestAt: [] })).toMatchObject({ ok: true })
  expect(chooseNotices({ ...usualNotices, digestAt: [600, 60, 600] })).toMatchObject({ value: { digestAt: [60, 600] } })
})
