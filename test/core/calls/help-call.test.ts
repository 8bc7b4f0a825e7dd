// A call closes by itself, once, and stays as it was closed.
import fc from 'fast-check'
import { checkTimes, closeByHand, closeItself, isOpen, mayAnswer, toldAll, toldUpTo, type HelpCall } from '@core/calls/help-call' // prettier-ignore

const now = Date.UTC(2026, 10, 30, 4)
const hour = 3_600_000
const call: HelpCall = {
  unitId: 'C',
  unitName: '海棠社区',
  path: ['D', 'S', 'C'],
  phone: '',
  personId: 'p',
  audience: ['members'],
  title: '雪后清扫坡道',
  text: '请带铲子',
  wanted: 3,
  where: '',
  placeId: '',
  startsAt: now + hour,
  until: now + 2 * hour,
  madeAt: now,
  state: 'open',
  closedWhy: '',
  closedReason: '',
  closedAt: 0,
  untold: 1,
  toldUpTo: '',
  nextAt: now,
  demo: false,
}

test.each([
  [2, now, 'open', ''],
  [3, now, 'closed', 'enough'],
  [4, now, 'closed', 'enough'],
  [0, call.until - 1, 'open', ''],
  [0, call.until, 'closed', 'over'],
  [9, call.until, 'closed', 'over'],
] as const)('with %d who said yes at %d it is %s, because of %j', (yes, at, state, closedWhy) => {
  expect(closeItself(call, yes, at)).toMatchObject({ state, closedWhy })
})

test('without a number it takes as many as come', () => {
  expect(closeItself({ ...call, wanted: 0 }, 10_000, now).state).toBe('open')
})

test('once closed nothing closes it otherwise, in whatever order things come', () => {
  const step = fc.oneof(
    fc.record({ kind: fc.constant('itself'), yes: fc.nat(5), at: fc.integer({ min: now, max: now + 3 * hour }) }),
    fc.record({ kind: fc.constant('byHand'), yes: fc.constant(0), at: fc.integer({ min: now, max: now + 3 * hour }) }),
    fc.record({ kind: fc.constant('told'), yes: fc.constant(0), at: fc.constant(now) }),
  )
  fc.assert(
    fc.property(fc.array(step, { maxLength: 12 }), (steps) => {
      let current = call
      let first: HelpCall | undefined
      for (const { kind, yes, at } of steps) {
        if (kind === 'itself') current = closeItself(current, yes, at)
        else if (kind === 'byHand') current = closeByHand(current, '雪停了', at)
        else current = toldAll(toldUpTo(current, 'B'), current.state)
        if (current.state === 'closed') first ??= current
        if (first) {
          const { closedWhy, closedAt, closedReason } = first
          expect(current).toMatchObject({ state: 'closed', closedWhy, closedAt, closedReason })
        }
      }
      expect(isOpen(current, now)).toBe(current.state === 'open')
    }),
  )
})

test('closed by hand while its audience was told, those who said yes are still to be told', () => {
  const closed = closeByHand(call, '雪停了', now)
  expect(toldAll(closed, 'open')).toBe(closed)
  expect(toldAll(closed, 'closed')).toMatchObject({ untold: 0, nextAt: 0 })
})

test('members of the area may answer, of another not; residents may where they are asked', () => {
  const member = (path: readonly string[]) => ({ holds: [{ role: 'member' as const, path }] })
  expect(mayAnswer(call, member(['D', 'S', 'C', 'B']))).toBe(true)
  expect(mayAnswer(call, member(['D', 'S', 'C2', 'B2']))).toBe(false)
  expect(mayAnswer(call, { holds: [{ role: 'volunteer', path: ['D', 'S', 'C', 'B'] }] })).toBe(false)
  expect(mayAnswer(call, { holds: [] })).toBe(false)
  expect(mayAnswer({ ...call, audience: ['residents'] }, { holds: [] })).toBe(true)
})

test.each([
  [{ until: now }, 'calls.over-already'],
  [{ until: now + 32 * 24 * hour }, 'calls.too-long'],
  [{ startsAt: now + 200 * 24 * hour }, 'calls.too-far'],
])('%j is refused: %s', (changes, reason) => {
  expect(checkTimes({ ...call, ...changes }, now)).toMatchObject({ ok: false, error: { reason } })
})
