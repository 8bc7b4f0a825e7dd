// Who hears of what, who reads what, and what the residents read in the story of their request.
import { climbLadder } from '@core/partners/climb-ladder'
import { fittingUnits } from '@core/partners/call-units'
import { noteOf } from '@core/partners/note-requests'
import { reportInTimes } from '@core/partners/report-in-times'
import { whistleFor } from '@core/partners/see-whistle'
import { whistleTellings } from '@core/partners/tell-whistle'
import type { Whistle } from '@core/partners/whistle'
import { aStaff } from '../../given'
import {
  aLiaison,
  aPartner,
  aWhistle,
  aWhistled,
  afternoon,
  calendar,
  clerk,
  minute,
  then,
  zhang,
} from './given-whistle'

const liaison = aLiaison()
const judgement = { rating: 'dissatisfied', comment: '来得慢' } as const

/** Blown for a request on two units; the first has come, worked, finished and been let go, and the second was called off. */
function aLongStory(): Whistle {
  let whistle = aWhistle({ requests: [aWhistled('r1')] })
  const to = (commandId: string, unitId = 'P1') => ({ commandId, unitId })
  whistle = then(whistle, { type: 'reportIn', ...to('1'), person: zhang }, liaison, afternoon + 10 * minute)
  whistle = then(whistle, { type: 'act', ...to('2'), text: '已到现场' }, liaison)
  whistle = then(whistle, { type: 'finish', ...to('3'), text: '修好了' }, liaison)
  whistle = then(whistle, { type: 'release', ...to('4'), text: '', judgement }, clerk)
  whistle = then(whistle, { type: 'rate', ...to('5'), judgement }, liaison)
  return then(whistle, { type: 'cancel', ...to('6', 'P2'), reason: '不用来了' }, clerk)
}

test('units hear of what is asked of them, the blower of what they do', () => {
  const story = aLongStory()
  const told = story.log.map(
    (_, index) =>
    whistleTellings(story, index).map(({ to, kind }) => [kind, 'person' in to ? to.person : 'holdersOver' in to && to.holdersOver]), // prettier-ignore
  )
  expect(told).toEqual([
    [['whistle.blown', 'P1'], ['whistle.blown', 'P2']], // prettier-ignore
    [['whistle.reported', clerk.personId]],
    [['whistle.acted', clerk.personId]],
    [['whistle.finished', clerk.personId]],
    [['whistle.released', 'P1']],
    [['whistle.rated', clerk.personId]],
    [['whistle.cancelled', 'P2']],
  ])
})

test('a missed limit is told to the staff of the level it has climbed to, and to the unit', () => {
  const whistle = aWhistle()
  const late = climbLadder(whistle, calendar, whistle.calls[0]?.reportBy ?? 0)
  expect(whistleTellings(late, 1)).toMatchObject([
    { to: { holdersOver: 'C', roles: ['communityStaff', 'subdistrictStaff', 'districtOfficer'] }, kind: 'whistle.escalated' }, // prettier-ignore
    { to: { holdersOver: 'P1', roles: ['unitLiaison'] }, kind: 'whistle.overdue' },
  ])
})

test('no message holds a telephone number', () => {
  const story = aLongStory()
  const told = story.log.flatMap((_, index) => whistleTellings(story, index))
  expect(JSON.stringify(told)).not.toMatch(/1390000|0518/)
})

test('the resident reads who works on it, not what passes between staff and unit', () => {
  const story = aLongStory()
  const notes = story.log.flatMap((_, index) => noteOf('w1', story, index) ?? [])
  expect(notes).toEqual([
    { type: 'blown', whistleId: 'w1', unitNames: ['单位P1', '单位P2'], person: '', text: '', key: 'w1:0' },
    { type: 'reported', whistleId: 'w1', unitNames: ['单位P1'], person: '张师傅', text: '', key: 'w1:1' },
    { type: 'acted', whistleId: 'w1', unitNames: ['单位P1'], person: '张师傅', text: '已到现场', key: 'w1:2' },
    { type: 'released', whistleId: 'w1', unitNames: ['单位P1'], person: '张师傅', text: '修好了', key: 'w1:4' },
    { type: 'cancelled', whistleId: 'w1', unitNames: ['单位P2'], person: '', text: '', key: 'w1:6' },
  ])
  expect(JSON.stringify(notes)).not.toContain(zhang.phone)
})

test('the blower’s side reads all', () => {
  const story = aLongStory()
  expect(whistleFor(story, clerk)).toBe(story)
  expect(whistleFor(story, aStaff('districtOfficer', 'D'))).toBe(story)
})

test('another unit reads who came and what was done, not the number, the judgement or which request', () => {
  const seen = whistleFor(aLongStory(), aLiaison('P2'))
  expect(seen.calls[0]).toMatchObject({
    person: { name: '张师傅', phone: '' },
    ratingOfUnit: null,
    ratingOfBlower: null,
  })
  expect(seen.log.map((fact) => fact.type)).toEqual(['blown', 'reported', 'acted', 'cancelled'])
  expect(seen.requests).toEqual([{ id: '', serviceName: '路灯照明' }])
  const text = JSON.stringify(seen)
  for (const hidden of [zhang.phone, '来得慢', 'r1"']) expect(text).not.toContain(hidden)
})

test('the unit itself reads how it was judged', () => {
  expect(whistleFor(aLongStory(), liaison).calls[0]).toMatchObject({ ratingOfUnit: judgement, person: zhang })
})

test('units that can help stand first, then the nearest, and only those in reach', () => {
  const all = [
    aPartner('far', { path: ['D'] }),
    aPartner('foreign', { path: ['D', 'S', 'C2'] }),
    aPartner('near'),
    aPartner('power', { path: ['D'], serviceCodes: ['lamp'] }),
  ]
  expect(fittingUnits(all, ['D', 'S', 'C'], 'lamp').map((unit) => unit.id)).toEqual(['power', 'near', 'far'])
})

describe('time to report in', () => {
  const whistles = [5, 15, 600].map(
    (minutes) =>
    then(aWhistle(), { type: 'reportIn', unitId: 'P1', commandId: `c${minutes}`, person: zhang }, liaison, afternoon + minutes * minute), // prettier-ignore
  )

  test('is counted in working and in plain minutes, by unit', () => {
    const later = afternoon + 30 * 24 * 60 * minute
    const { all, units } = reportInTimes(whistles, calendar, later)
    expect(units.map((unit) => [unit.unitId, unit.called, unit.reported, unit.inTime, unit.overdue])).toEqual([
      ['P1', 3, 3, 3, 0],
      ['P2', 3, 0, 0, 3],
    ])
    // The third came at midnight: 210 minutes of that afternoon were working time.
    expect(units[0]).toMatchObject({ workingMinutes: { median: 15, p90: 210 }, plainMinutes: { median: 15, p90: 600 } })
    expect(units[1]).toMatchObject({ workingMinutes: null })
    expect(all).toMatchObject({ called: 6, reported: 3, overdue: 3 })
  })

  test('a call that was called off before the unit came counts neither way', () => {
    const off = then(aWhistle(), { type: 'cancelAll', commandId: 'off', reason: '不用来了' }, clerk)
    expect(reportInTimes([off], calendar, afternoon).all).toMatchObject({ called: 0, reported: 0, overdue: 0 })
  })

  test('names no person', () => {
    expect(JSON.stringify(reportInTimes(whistles, calendar, afternoon))).not.toContain('张师傅')
  })
})
