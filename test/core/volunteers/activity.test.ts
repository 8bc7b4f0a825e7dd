// The rules of activities: offered ahead, changed without taking a seat from anybody, cancelled with a reason.
import { visitor } from '@core/kernel/caller'
import { dayMs, minuteMs } from '@core/kernel/china-day'
import type { Activity } from '@core/volunteers/activity'
import { countsFor, dueSoon, nextMomentOf, soonAt } from '@core/volunteers/activity-times'
import {
  cancelActivity,
  changeActivity,
  offerActivity,
  settleCut,
  type Described,
} from '@core/volunteers/decide-activity'
import { mayRunActivity } from '@core/volunteers/may-run'
import { nearestFirst } from '@core/volunteers/nearest-first'
import { aResident, aStaff, noon, units } from '../../given'

const hour = 60 * minuteMs
/** Saturday, 09:00 in China. */
const start = noon + 4 * dayMs - 3 * hour
const clerk = aStaff('communityStaff', 'C')
const shift = (id: string, day = 0, seats = 5) => ({ id, startsAt: start + day * dayMs, endsAt: start + day * dayMs + 2 * hour, seats }) // prettier-ignore
const described: Described = { title: '清理楼道', text: '', kind: 'environment', placeId: '', whereText: '楼下', position: null, skills: [], phone: '', shifts: [shift('b', 7), shift('a')] } // prettier-ignore
const where = { code: 'AAAABBBBCCCC', teamId: '', unitId: 'C', path: units.C.path, demo: true }

function offered(over: Partial<Described> = {}): Activity {
  const result = offerActivity({ ...described, ...where, ...over }, clerk, noon)
  if (!result.ok) throw new Error(result.error.reason)
  return result.value
}
let commands = 0
const changed = (activity: Activity, over: Partial<Described>, standing: Readonly<Record<string, number>> = {}, at = noon) =>
  changeActivity(activity, { commandId: `change-${commands++}`, described: { ...described, ...over }, standing }, clerk, at) // prettier-ignore
const reasonOf = (result: { readonly ok: boolean; readonly error?: { readonly reason: string } }) => result.ok ? 'ok' : result.error?.reason // prettier-ignore

test('shifts stand in the order of time, and only what is ahead and within a year is offered', () => {
  expect(offered().shifts.map(({ id }) => id)).toEqual(['a', 'b'])
  expect(reasonOf(offerActivity({ ...described, ...where, shifts: [shift('a', -5)] }, clerk, noon))).toBe('activity.in-the-past') // prettier-ignore
  expect(reasonOf(offerActivity({ ...described, ...where, shifts: [shift('a', 400)] }, clerk, noon))).toBe('activity.too-far') // prettier-ignore
  expect(reasonOf(offerActivity({ ...described, ...where, whereText: '' }, clerk, noon))).toBe('activity.where')
})

test('only another time or place of a shift that was there is to be told', () => {
  const moves = (over: Partial<Described>) => {
    const result = changed(offered(), over)
    const fact = result.ok ? result.value.log.at(-1) : undefined
    return fact?.type === 'changed' ? fact.moved : undefined
  }
  expect(moves({ title: '别的' })).toEqual([])
  expect(moves({ shifts: [shift('a', 0, 9), shift('b', 7), shift('c', 9)] })).toEqual([])
  expect(moves({ whereText: '社区门口' })).toEqual(['a', 'b'])
  expect(moves({ shifts: [shift('a', 1), shift('b', 7)] })).toEqual(['a'])
})

test('a shift with people in line does not disappear, what has begun stays, seats never fall below those in', () => {
  expect(reasonOf(changed(offered(), { shifts: [shift('b', 7)] }, { a: 1 }))).toBe('activity.shift-taken')
  expect(reasonOf(changed(offered(), { shifts: [shift('b', 7)] }, { a: 0 }))).toBe('ok')
  expect(reasonOf(changed(offered(), { shifts: [shift('a', 0, 3), shift('b', 7)] }, { a: 4 }))).toBe('activity.seats-taken') // prettier-ignore
  expect(reasonOf(changed(offered(), { shifts: [shift('a', 0, 4), shift('b', 7)] }, { a: 4 }))).toBe('ok')
  expect(reasonOf(changed(offered(), { shifts: [shift('a', 0, 6), shift('b', 7)] }, {}, start))).toBe('activity.shift-begun') // prettier-ignore
  expect(reasonOf(changed(offered(), { shifts: [shift('a'), shift('b', 8)] }, {}, start))).toBe('ok')
})

test('fewer seats give back what they took from those who signed up at the same moment, and no more', () => {
  const cut = changed(offered(), { shifts: [shift('a', 0, 2), shift('b', 7)] }, { a: 2 })
  if (!cut.ok) throw new Error(cut.error.reason)
  expect(cut.value.shifts[0]).toMatchObject({ seats: 2, cutFrom: 5 })
  expect(settleCut(cut.value, { a: 3 }).shifts[0]).toMatchObject({ seats: 3, cutFrom: 0 })
  expect(settleCut(cut.value, { a: 90 }).shifts[0]).toMatchObject({ seats: 5, cutFrom: 0 })
  expect(settleCut(cut.value, { a: 1 }).shifts[0]).toMatchObject({ seats: 2, cutFrom: 0 })
  const whole = offered()
  expect(settleCut(whole, {})).toBe(whole)
})

test('cancelled once, and not after the last has begun; the same command twice is one', () => {
  const once = cancelActivity(offered(), { commandId: 'x', reason: '下雨' }, clerk, noon)
  if (!once.ok) throw new Error(once.error.reason)
  expect(once.value).toMatchObject({ state: 'cancelled', reason: '下雨' })
  expect(cancelActivity(once.value, { commandId: 'x', reason: '下雨' }, clerk, noon)).toEqual(once)
  expect(reasonOf(cancelActivity(once.value, { commandId: 'y', reason: '下雨' }, clerk, noon))).toBe('activity.cancelled') // prettier-ignore
  expect(reasonOf(cancelActivity(offered(), { commandId: 'x', reason: '下雨' }, clerk, start + 7 * dayMs))).toBe('activity.begun') // prettier-ignore
})

test('the clock looks at the evening before and at each end, and at nothing after', () => {
  const activity = offered()
  const evening = start - 15 * hour
  expect(soonAt({ startsAt: start })).toBe(evening)
  expect(nextMomentOf(activity, noon)).toBe(evening)
  expect(dueSoon(activity, evening - 1)).toEqual([])
  expect(dueSoon(activity, evening).map(({ id }) => id)).toEqual(['a'])
  expect(dueSoon(activity, start)).toEqual([])
  expect(nextMomentOf({ ...activity, soonTold: ['a'] }, evening)).toBe(start + 2 * hour)
  expect(nextMomentOf(activity, start + 8 * dayMs)).toBe(0)
  expect(offerActivity({ ...described, ...where }, clerk, evening)).toMatchObject({ value: { soonTold: ['a'] } })
})

test('one visit counts for the shift that is on and those that follow closely', () => {
  const at = (from: number, until: number) => ({ startsAt: start + from * hour, endsAt: start + until * hour })
  const [morning, noonShift, evening] = [at(0, 2), at(3, 4), at(8, 9)]
  const shifts = [evening, morning, noonShift]
  expect(countsFor(shifts, start)).toEqual([morning, noonShift])
  expect(countsFor(shifts, start - hour)).toEqual([morning, noonShift])
  expect(countsFor(shifts, start - hour - 1)).toEqual([])
  expect(countsFor(shifts, start + 2 * hour)).toEqual([noonShift])
  expect(countsFor(shifts, start + 5 * hour)).toEqual([])
})

test('staff over the unit, who leads its team, and whom a list names run it; a visitor with no person never does', () => {
  const activity = { ...offered(), leaderId: '' }
  expect(mayRunActivity(activity, undefined, clerk)).toBe(true)
  expect(mayRunActivity(activity, undefined, aStaff('communityStaff', 'C2'))).toBe(false)
  expect(mayRunActivity(activity, { leaderId: '' }, aResident())).toBe(false)
  expect(mayRunActivity(activity, { leaderId: 'p' }, { ...visitor, accountId: 'a', personId: 'p' })).toBe(true)
  const leader = { ...visitor, personId: 'p' }
  const [first] = activity.log
  const listed = { ...activity, leaderId: 'p', log: first ? [{ ...first, by: { id: 'import', name: '' } }] : [] }
  expect(mayRunActivity(listed, undefined, leader)).toBe(true)
  expect(mayRunActivity({ ...listed, leaderId: '' }, undefined, visitor)).toBe(false)
})

test('who offered an activity runs it no longer than they are staff there or lead its team', () => {
  const own = offered()
  const before = { ...clerk, grants: [] }
  expect(own.leaderId).toBe(clerk.personId)
  expect(mayRunActivity(own, undefined, clerk)).toBe(true)
  expect(mayRunActivity(own, undefined, before)).toBe(false)
  expect(mayRunActivity(own, { leaderId: 'somebody-else' }, before)).toBe(false)
})

test('walks come first by time, then straight lines by length, then the rest as they stood', () => {
  const walk = (seconds: number) => ({ basis: 'walking', metres: 1, walk: { seconds, climb: 0, descent: 0, steps: 0, steepest: 0, fastSeconds: 0, avoidedSteps: 0 } }) as const // prettier-ignore
  const line = (metres: number) => ({ basis: 'straight-line', metres, walk: null }) as const
  const found = [{ n: 1, way: null }, { n: 2, way: line(50) }, { n: 3, way: walk(900) }, { n: 4, way: null }, { n: 5, way: walk(60) }, { n: 6, way: line(20) }] // prettier-ignore
  expect(nearestFirst(found).map(({ n }) => n)).toEqual([5, 3, 6, 2, 1, 4])
})
