// A photographed plate or code is of no use elsewhere or on another day; whoever stands there is let in.
import fc from 'fast-check'
import {
  clockAheadMs,
  dayOf,
  decideCheckIn,
  longestWaitMs,
  slotEarlyMs,
  slotLateMs,
  type Scan,
} from '@core/doors/decide-check-in'
import { slotOf } from '@core/doors/door-code'
import { isElsewhere, isInside, mostAccuracyMetres, usualFenceMetres } from '@core/doors/fence'
import { dayMs, minuteMs } from '@core/kernel/china-day'
import { aResident, aStaff, noon } from '../../given'
import { aDoor, anActivity, aScan, aScreenScan, home, metresAway } from './given-door'

const resident = aResident()
const said = (scan: Scan, now = noon) => {
  const decided = decideCheckIn(scan, resident, now)
  return decided.ok ? decided.value.inFence : decided.error.reason
}
const slot = slotOf(noon)

test('what is kept of a visit', () => {
  expect(decideCheckIn(aScan({ at: noon + 59_000 }), aStaff('gridWorker', 'B'), noon + minuteMs)).toEqual({
    ok: true,
    value: {
      target: 'place',
      targetId: 'home-1',
      targetName: '一支部家院',
      unitId: 'B',
      path: ['D', 'S', 'C', 'B'],
      accountId: 'account-B',
      personId: 'person-B-gridWorker',
      day: '2026-11-24',
      at: noon,
      way: 'plate',
      inFence: 'yes',
    },
  })
})

describe('a plate', () => {
  test.each([
    ['at the door', aScan(), 'yes'],
    ['at the edge of the courtyard', aScan({ fix: metresAway(usualFenceMetres - 1) }), 'yes'],
    ['across the street', aScan({ fix: metresAway(usualFenceMetres + 1) }), 'visit.outside'],
    ['with a phone that is not sure of itself', aScan({ fix: metresAway(160, 60) }), 'yes'],
    ['with a phone that claims not to know at all', aScan({ fix: metresAway(5000, 1e6) }), 'visit.outside'],
    ['without a position', aScan({ fix: undefined }), 'visit.needs-position'],
    ['in a place with large grounds', aScan({ door: aDoor({ fence: { position: home, metres: 400 } }), fix: metresAway(390) }), 'yes'], // prettier-ignore
  ] as const)('%s', (_where, scan, expected) => {
    expect(said(scan)).toBe(expected)
  })
})

describe('the screen’s code', () => {
  const away = metresAway(3000, 20)
  const near = metresAway(20)
  // When it was scanned and when it was sent, in minutes after its slot began; where the phone says it is.
  test.each([
    ['at once, without a position', 0, 0, undefined, 'not-asked'],
    ['at once, at the door', 0, 0, near, 'yes'],
    ['at once, by a phone lost indoors', 0, 0, metresAway(900, 2000), 'not-asked'],
    ['at once, from surely elsewhere', 0, 0, away, 'visit.outside'],
    ['slowly', 2.9, 3, undefined, 'not-asked'],
    ['by a clock that is behind', -0.9, 0.1, undefined, 'not-asked'],
    ['scanned too late', 4, 4, undefined, 'visit.stale-code'],
    ['scanned too late, at the door', 4, 4, near, 'visit.stale-code'],
    ['photographed and used an hour later', 60, 60, undefined, 'visit.stale-code'],
    ['photographed and used elsewhere an hour later', 60, 60, away, 'visit.stale-code'],
    ['photographed and used at the door the next day', 1440, 1440, near, 'visit.stale-code'],
    ['photographed, sent later as if scanned then, from elsewhere', 1, 60, away, 'visit.outside'],
    ['photographed, sent later as if scanned then, from nowhere', 1, 60, undefined, 'visit.needs-position'],
    ['photographed, sent the next day as if scanned then, from nowhere', 1, 1440, undefined, 'visit.needs-position'],
    ['scanned without a net at the door, sent the next day', 1, 1440, near, 'yes'],
    ['scanned without a net at the door, sent four days later', 1, 4 * 1440, near, 'visit.too-old'],
  ] as const)('%s', (_how, scanned, sent, fix, expected) => {
    expect(said(aScreenScan(slot, { at: noon + scanned * minuteMs, fix }), noon + sent * minuteMs)).toBe(expected)
  })
})

describe('an activity', () => {
  const at = (minutes: number, over = {}) => said(aScan({ door: anActivity(over), at: noon + minutes * minuteMs }), noon + minutes * minuteMs) // prettier-ignore
  test('takes visits from its beginning to its end, where it is', () => {
    expect([at(-1), at(0), at(60), at(61)]).toEqual(['visit.too-early', 'yes', 'yes', 'visit.over'])
    expect(at(0, { fence: null })).toBe('visit.not-here')
    expect(at(0, { times: [] })).toBe('visit.over')
  })

  test('between two shifts it is too early for the next', () => {
    const later = { from: noon + 5 * 3600_000, until: noon + 6 * 3600_000 }
    expect(at(120, { times: [{ from: noon, until: noon + 3600_000 }, later] })).toBe('visit.too-early')
  })

  test('what was scanned while it went on and sent after counts', () => {
    expect(said(aScan({ door: anActivity() }), noon + dayMs)).toBe('yes')
  })
})

test('a team’s door takes no visits', () => {
  expect(said(aScan({ door: aDoor({ kind: 'team', fence: null }) }))).toBe('visit.not-here')
})

const near = fc.double({ min: 0, max: 5000, noNaN: true }).chain((metres) => fc.double({ min: 0, max: 1e6, noNaN: true }).map((accuracy) => metresAway(metres, accuracy))) // prettier-ignore
const fix = fc.option(near, { nil: undefined })
const around = fc.integer({ min: -5 * dayMs, max: 5 * dayMs })

test('nobody is both inside and elsewhere, and a phone’s doubt never helps beyond its bound', () => {
  const fence = { position: home, metres: usualFenceMetres }
  fc.assert(
    fc.property(near, (where) => {
      expect(isInside(fence, where) && isElsewhere(fence, where)).toBe(false)
      if (!isInside(fence, { ...where, accuracyMetres: mostAccuracyMetres })) expect(isInside(fence, where)).toBe(false)
    }),
  )
})

test('a visit by plate is always within its time and inside the fence', () => {
  fc.assert(
    fc.property(around, fix, (later, where) => {
      const now = noon + later
      const decided = decideCheckIn(aScan({ at: noon, fix: where }), resident, now)
      if (!decided.ok) return
      expect(noon).toBeGreaterThanOrEqual(now - longestWaitMs)
      expect(noon).toBeLessThanOrEqual(now + clockAheadMs)
      expect(where && isInside({ position: home, metres: usualFenceMetres }, where)).toBe(true)
      expect(decided.value.at).toBeLessThanOrEqual(now)
      expect(decided.value.day).toBe(dayOf(decided.value.at))
    }),
  )
})

test('a screen’s code is good around its own minute alone, and later or elsewhere only with a position inside', () => {
  fc.assert(
    fc.property(around, around, fix, (scanned, sent, where) => {
      const [at, now] = [noon + scanned, noon + sent]
      const decided = decideCheckIn(aScreenScan(slot, { at, fix: where }), resident, now)
      if (!decided.ok) return
      const start = slot * minuteMs
      expect(at).toBeGreaterThanOrEqual(start - slotEarlyMs)
      expect(at).toBeLessThanOrEqual(start + slotLateMs)
      const isFresh = now >= start - slotEarlyMs && now <= start + slotLateMs
      const isIn = where !== undefined && isInside({ position: home, metres: usualFenceMetres }, where)
      expect(isFresh || isIn).toBe(true)
      expect(decided.value.inFence).toBe(isIn ? 'yes' : 'not-asked')
    }),
    { numRuns: 2000 },
  )
})

test('nothing of the position is in what is kept', () => {
  fc.assert(
    fc.property(fc.double({ min: 0, max: 110, noNaN: true }), (metres) => {
      const where = metresAway(metres, 10)
      const kept = JSON.stringify(decideCheckIn(aScan({ fix: where }), resident, noon))
      for (const part of [where.position.lat, where.position.lng]) expect(kept).not.toContain(String(part))
    }),
  )
})
