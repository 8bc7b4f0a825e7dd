// What is sent of the form of an activity: what the contract takes, the same for the same answers, and nothing that has begun.
import { volunteersApi } from '@core/volunteers/volunteers-api'
import type { ActivityView, ShiftView } from '@core/volunteers/volunteers-views'
import { answersOf, before, describedOf, offerFaults, shiftNames, shiftsOf } from '@/features/volunteers/offer-answers'
import { offerFields, placeIdOf, whereSaid, withOwnPlace } from '@/features/volunteers/offer-fields'
import type { Answers } from '@/ui/form-field'

const at = (text: string) => Date.parse(`${text}+08:00`)
const now = at('2026-11-30T10:00:00')
/** 7 December 2026. */
const day = '20794'
const fresh = before(undefined, now)
const shift = (id: string, from: string, until: string, taken = 0): ShiftView => ({
  ...{ id, startsAt: at(from), endsAt: at(until), seats: 5, taken, waiting: 0, mine: null, open: true },
})
const begun = shift('first', '2026-11-30T09:00:00', '2026-11-30T11:00:00')
const next = shift('second', '2026-12-01T09:00:00', '2026-12-01T11:30:00', 2)
const last = shift('third', '2026-12-02T18:30:00', '2026-12-03T01:00:00')
const activity = {
  ...{ id: 'a', code: 'C', title: '包饺子', text: '', kind: 'elderAndYoung', teamId: '', unitId: 'u', placeId: '' },
  ...{ whereText: '三号楼', position: null, skills: ['理发', '急救'], leaderName: '', phone: '', state: 'open' },
  ...{ reason: '', demo: true, teamName: '', unitName: '', placeName: '', shifts: [begun, next, last], mayRun: true },
} as const satisfies ActivityView
const answers: Answers = { title: '包饺子', kind: 'elderAndYoung', whereText: '三号楼' }

test('a form with only what is asked is what the contract takes', () => {
  expect(offerFaults(answers, fresh)).toEqual({})
  const id = 'an-activity-of-mine'
  const said = { id, unitId: 'u', ...describedOf(answers), shifts: shiftsOf(answers, day, fresh), position: null }
  expect(volunteersApi.offer.parse(said)).toMatchObject({ ok: true })
  expect(shiftsOf(answers, day, fresh)).toMatchObject([
    { startsAt: at('2026-12-07T09:00:00'), endsAt: at('2026-12-07T11:00:00'), seats: 10 },
  ])
})

test('several shifts at the same hour are several, and the same answers are the same shifts', () => {
  const three = { ...answers, shiftCount: '3' }
  const said = shiftsOf(three, day, fresh)
  expect(new Set(said.map(({ id }) => id)).size).toBe(3)
  expect(shiftsOf({ ...three }, day, fresh)).toEqual(said)
})

test('what has begun is sent as it was, and not asked about', () => {
  const was = before(activity, now)
  const first = answersOf(activity, was)
  expect(shiftsOf(first, day, was)).toEqual(
    activity.shifts.map(({ id, startsAt, endsAt, seats }) => ({ id, startsAt, endsAt, seats })),
  )
  const asked = offerFields(first, { was, units: [], day, find: () => [] }).map(({ name }) => name)
  expect(asked).not.toContain(shiftNames(0).day)
  expect(asked).toContain(shiftNames(1).day)
})

test('a shift is left out only where nobody stands in line for it', () => {
  const was = before(activity, now)
  const first = answersOf(activity, was)
  const ids = (said: Answers) => shiftsOf(said, day, was).map(({ id }) => id)
  expect(ids({ ...first, [shiftNames(2).drop]: 'drop' })).toEqual(['first', 'second'])
  expect(ids({ ...first, [shiftNames(1).drop]: 'drop' })).toEqual(['first', 'second', 'third'])
})

test.each([
  [{ ...answers, kind: '' }, 'kind'],
  [{ ...answers, whereText: ' ' }, 'whereText'],
  [{ ...answers, shiftCount: '0' }, 'shiftCount'],
  [{ ...answers, [shiftNames(0).until]: '540' }, shiftNames(0).day],
  [{ ...answers, [shiftNames(0).seats]: '0' }, shiftNames(0).seats],
  [{ ...answers, [shiftNames(0).seats]: '很多' }, shiftNames(0).seats],
])('%j is told beside %s', (said, name) => {
  expect(Object.keys(offerFaults(said, fresh))).toEqual([name])
})

test('a dropped shift is not found fault with', () => {
  const was = before(activity, now)
  const dropped = { ...answersOf(activity, was), [shiftNames(2).drop]: 'drop', [shiftNames(2).seats]: '0' }
  expect(offerFaults(dropped, was)).toEqual({})
})

test('a chosen place counts only while it fits what is written', () => {
  const find = (typed: string) => [{ id: 'home', name: '海棠支部家院' }].filter(({ name }) => name.includes(typed))
  expect(placeIdOf({ whereText: '海棠', placeId: 'home' }, find)).toBe('home')
  expect(placeIdOf({ whereText: '三号楼', placeId: 'home' }, find)).toBe('')
  expect(placeIdOf({ whereText: '', placeId: 'home' }, find)).toBe('')
})

test('an activity at a home stays there, and its words stay as they were, while nobody changes them', () => {
  const atHome = { ...activity, placeId: 'home', placeName: '海棠支部家院', whereText: '' }
  const first = answersOf(atHome, before(atHome, now))
  const find = withOwnPlace(atHome, () => [])
  expect(placeIdOf(first, find)).toBe('home')
  expect(whereSaid(first, find, '')).toBe('')
  const upstairs = { ...first, whereText: '二楼' }
  expect(placeIdOf(upstairs, find)).toBe('home')
  expect(whereSaid(upstairs, find, '')).toBe('二楼')
  expect(whereSaid(first, find, '海棠支部家院')).toBe('海棠支部家院')
})

test('skills are read whatever stands between them', () => {
  expect(describedOf({ skills: '理发、急救，修家电 理发' }).skills).toEqual(['理发', '急救', '修家电'])
})
