// What a limit does when its moment comes.
import fc from 'fast-check'
import { workingMinutesBetween } from '@core/district/working-time'
import { usualCalendar } from '@core/district/working-calendar'
import { limitFor } from '@core/district/limit-for'
import { onTime } from '@core/requests/on-time'
import type { ServiceRequest } from '@core/requests/request'
import { clockAt, isOverdue, stageOf } from '@core/requests/timing'
import { tellingsOf } from '@core/requests/tell'
import { after, aDesk, aRequest, aService, aStaff, aTerms, noon, units } from '../../given'
import { submitRequest } from '@core/requests/submit-request'

const minute = 60_000
const worker = aStaff('gridWorker', 'B')
const terms = aTerms()
const accepted = () => after(aRequest(), { type: 'accept', commandId: 'a' }, worker)

/** Lets the clock come round at every moment something is due, until nothing is. */
function runOut(request: ServiceRequest): ServiceRequest {
  for (let at = clockAt(request.timing); at > 0; at = clockAt(request.timing)) {
    const next = onTime(request, at, terms)
    expect(next).not.toBe(request)
    request = next
  }
  return request
}
const facts = (request: ServiceRequest, type: string) => request.log.filter((fact) => fact.type === type)

test('before anything is due nothing happens', () => {
  const request = aRequest()
  expect(onTime(request, clockAt(request.timing) - 1, terms)).toBe(request)
})

test('not accepted in time, it climbs from the leader to the district, each step written down with its reason', () => {
  const late = runOut(aRequest())
  expect(facts(late, 'escalated')).toMatchObject([
    { stage: 'accept', unitId: 'B', toLeader: true },
    { stage: 'accept', unitId: 'C', toLeader: false },
    { stage: 'accept', unitId: 'S' },
    { stage: 'accept', unitId: 'D' },
  ])
  expect(late.escalation).toEqual({ steps: 4, unitId: 'D' })
})

test('accepted in time, the desk is reminded before the answer is due, and the climb begins after', () => {
  const late = runOut(accepted())
  const [reminder] = facts(late, 'reminded')
  const [first] = facts(late, 'escalated')
  const { answerBy } = accepted().timing
  const limit = limitFor(terms.limits, 'lamp', 'normal')
  expect(workingMinutesBetween(usualCalendar, reminder?.at ?? 0, answerBy)).toBe(limit.remindBeforeMinutes)
  expect(first?.at).toBe(answerBy)
  expect(facts(late, 'escalated')).toHaveLength(4)
})

test('who does something about it is not reminded of accepting any more, and superiors are called off', () => {
  const once = onTime(aRequest(), aRequest().timing.escalateAt, terms)
  expect(once.escalation.steps).toBe(1)
  const taken = after(once, { type: 'progress', commandId: 'p', text: '在看', photos: [] }, worker, noon + 60 * minute)
  expect(taken.escalation).toEqual({ steps: 0, unitId: '' })
  expect(stageOf(taken, noon + 61 * minute)).toBe('answer')
})

test('a desk higher up is answered for by whoever is above it', () => {
  const atCommunity = aRequest({ desk: aDesk({ unitId: 'C', path: units.C.path }) })
  expect(facts(runOut(atCommunity), 'escalated')).toMatchObject([{ unitId: 'S' }, { unitId: 'D' }])
  const atDistrict = aRequest({ desk: aDesk({ unitId: 'D', path: units.D.path }) })
  expect(facts(runOut(atDistrict), 'escalated')).toMatchObject([{ unitId: 'D' }])
})

test('an emergency does not wait for the morning', () => {
  const night = Date.UTC(2026, 10, 28, 18)
  const gas = aService({ code: 'gas', urgency: 'emergency' })
  const { voice, place, onBehalf, hasContact } = aRequest()
  const said = { id: 'g', service: gas, description: '有煤气味', photos: [], voice, place, onBehalf, hasContact, mayShow: false, labels: [] } // prettier-ignore
  const submitted = submitRequest(said, aDesk(), { ...worker, sensitiveConsented: true }, night, terms)
  expect(submitted.ok && submitted.value.timing.acceptBy).toBe(night + 10 * minute)
  expect(submitted.ok && tellingsOf(submitted.value, 1)[0]?.urgent).toBe(true)
})

test('an answer stops the clock, a reopening starts it anew', () => {
  const answered = after(accepted(), { type: 'answer', commandId: 'b', text: '好了', photos: [] }, worker)
  expect(clockAt(answered.timing)).toBe(0)
  expect(isOverdue(answered, noon + 1e12)).toBe(false)
})

test('whenever the clock comes round, however late and however often, each step is taken once and in order', () => {
  fc.assert(
    fc.property(
      fc.array(fc.integer({ min: 0, max: 60 * 24 * 20 }), { maxLength: 60 }),
      fc.boolean(),
      (minutes, isAccepted) => {
        let request = isAccepted ? accepted() : aRequest()
        for (const later of [...minutes].sort((a, b) => a - b)) request = onTime(request, noon + later * minute, terms)
        const climbed = facts(request, 'escalated').map((fact) => (fact.type === 'escalated' ? fact.unitId : ''))
        expect(['B', 'C', 'S', 'D'].slice(0, climbed.length)).toEqual(climbed)
        expect(facts(request, 'reminded').length).toBeLessThanOrEqual(1)
      },
    ),
  )
})
