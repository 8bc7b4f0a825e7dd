// An ignored whistle: reminded before its limit, then one level after the other hears of it.
import { climbLadder } from '@core/partners/climb-ladder'
import { callOf, type Whistle } from '@core/partners/whistle'
import { aLiaison, aWhistle, afternoon, calendar, minute, then, zhang } from './given-whistle'

const happened = (whistle: Whistle) =>
  whistle.log.flatMap((fact) =>
    fact.type === 'escalated' ? [`${fact.unitId}→${fact.to.unitId}`] : fact.type === 'blown' ? [] : [fact.type],
  )

/** Every minute for `minutes`. */
function live(whistle: Whistle, from: number, minutes: number): Whistle {
  let now = whistle
  for (let at = from; at <= from + minutes * minute; at += minute) now = climbLadder(now, calendar, at)
  return now
}

test('nothing is done before its time', () => {
  const whistle = aWhistle()
  expect(climbLadder(whistle, calendar, (callOf(whistle, 'P1')?.nextAt ?? 0) - 1)).toBe(whistle)
})

test('reminded once an hour before, then community, street and district, half a working day apart', () => {
  const callees = [{ unit: aPartnerOf('P1'), reachable: true }]
  const whistle = live(aWhistle({ callees }), afternoon, 4 * 24 * 60)
  expect(happened(whistle)).toEqual(['reminded', 'P1→C', 'P1→S', 'P1→D'])
  expect(callOf(whistle, 'P1')).toMatchObject({ state: 'called', nextAt: 0, climbed: 3 })
  const [reminded, first, second] = whistle.log.filter((fact) => fact.by.side === 'clock')
  const reportBy = callOf(whistle, 'P1')?.reportBy ?? 0
  expect(reminded?.at).toBe(afternoon + 180 * minute)
  expect(first?.at).toBe(reportBy)
  // 09:00 on Wednesday and 240 working minutes: 180 until noon, 60 from 14:00.
  expect(second?.at).toBe(reportBy + 6 * 60 * minute)
})

test('in an emergency the night does not wait', () => {
  const callees = [{ unit: aPartnerOf('P1'), reachable: true }]
  const midnight = afternoon + 10 * 60 * minute
  const whistle = live(aWhistle({ callees, urgency: 'emergency' }, midnight), midnight, 60)
  expect(whistle.log.slice(1).map((fact) => (fact.at - midnight) / minute)).toEqual([15, 30, 45, 60])
})

test('who has reported in is left alone; the other unit is not', () => {
  const reported = then(aWhistle(), { type: 'reportIn', unitId: 'P1', commandId: 'c', person: zhang }, aLiaison())
  expect(happened(live(reported, afternoon, 26 * 60))).toEqual(['reported', 'reminded', 'P2→C', 'P2→S'])
})

test('a clock that stood still goes up one step at a time, and does not remind of what is over', () => {
  const callees = [{ unit: aPartnerOf('P1'), reachable: true }]
  const nextWeek = afternoon + 7 * 24 * 60 * minute
  const woken = climbLadder(aWhistle({ callees }), calendar, nextWeek)
  expect(happened(woken)).toEqual(['P1→C'])
  expect(climbLadder(woken, calendar, nextWeek + minute)).toBe(woken)
})

function aPartnerOf(id: string) {
  return { id, name: id, kind: '', path: ['D'], phone: '', serviceCodes: [], demo: true }
}
