// What came of a request, from its log: each rule of the rates, and the limits against the request's own running limits.
import fc from 'fast-check'
import { outcomeOf } from '@core/insight/outcome'
import type { RequestCommand } from '@core/requests/command'
import { closeQuiet } from '@core/requests/close-quiet'
import type { RequestFact } from '@core/requests/fact'
import type { ServiceRequest } from '@core/requests/request'
import { after, aResident, aService, aStaff } from '../../given'
import { aSubmitted, live, monday, steps, terms } from './given-history'

const minute = 60_000
const day = 24 * 60 * minute
const worker = aStaff('gridWorker', 'B')
const resident = aResident()
let made = 0
const id = () => ({ commandId: `command-${made++}` })
type Bare = RequestCommand extends infer C ? (C extends RequestCommand ? Omit<C, 'commandId'> : never) : never
const by = (caller: typeof worker) => (request: ServiceRequest, command: Bare, at: number) =>
  after(request, { ...id(), ...command } as RequestCommand, caller, at)
const staff = by(worker)
const says = by(resident)
const answer = { type: 'answer', text: '好了', photos: [] } as const
const judged = (request: ServiceRequest, at: number) => outcomeOf(request, terms, at)

test('minutes are working minutes, nights and weekends out', () => {
  const friday = monday + 4 * day + 8 * 60 * minute // 17:00
  const taken = staff(aSubmitted('r', friday), { type: 'accept' }, friday + 3 * day - 8 * 60 * minute) // Monday 09:00
  expect(judged(taken, friday + 3 * day).acceptMinutes).toBe(60)
})

test('an emergency is measured by the clock on the wall', () => {
  const saturday = monday + 5 * day
  const gas = aSubmitted('r', saturday, undefined, aService({ code: 'gas', urgency: 'emergency' }))
  const taken = staff(gas, { type: 'accept' }, saturday + 5 * minute)
  expect(judged(taken, saturday + day)).toMatchObject({ acceptMinutes: 5, lateAccept: 0 })
  expect(judged(gas, saturday + 10 * minute)).toMatchObject({ lateAccept: 0 })
  expect(judged(gas, saturday + 11 * minute)).toMatchObject({ lateAccept: 1 })
})

test('time alone makes it late, at the moment that was foretold', () => {
  const request = aSubmitted('r', monday)
  const first = judged(request, monday)
  expect(first).toMatchObject({ answer: 'waiting', lateAccept: 0, unanswered: 1, dueAt: monday + 30 * minute + 1 })
  const second = judged(request, first.dueAt)
  expect(second).toMatchObject({ answer: 'waiting', lateAccept: 1 })
  expect(judged(request, second.dueAt)).toMatchObject({ answer: 'late', lateAnswer: 1, unanswered: 1, dueAt: 0 })
})

test('a granted extension keeps an answer in time, one without does not', () => {
  const accepted = staff(aSubmitted('r', monday), { type: 'accept' }, monday + minute)
  const asked = staff(accepted, { type: 'askExtension', minutes: 420, reason: '等配件' }, monday + day)
  const officer = by(aStaff('districtOfficer', 'D'))
  const granted = officer(asked, { type: 'decideExtension', granted: true, reason: '' }, monday + 2 * day)
  const refused = officer(asked, { type: 'decideExtension', granted: false, reason: '不必' }, monday + 2 * day)
  const nextMonday = monday + 7 * day + 5 * 60 * minute
  expect(judged(staff(granted, answer, nextMonday), nextMonday).answer).toBe('inTime')
  expect(judged(staff(refused, answer, nextMonday), nextMonday).answer).toBe('late')
})

test('what was reopened is unresolved until its resident says otherwise; answering it again is not enough', () => {
  const answered = staff(aSubmitted('r', monday), answer, monday + 10 * minute)
  expect(judged(answered, monday + day)).toMatchObject({ verdict: 'open', answer: 'inTime', unresolved: 0 })
  const reopened = says(answered, { type: 'reopen', reason: '还是不亮' }, monday + day)
  expect(judged(reopened, monday + day)).toMatchObject({ verdict: 'unresolved', unresolved: 1, unanswered: 0 })
  const again = staff(reopened, answer, monday + day + minute)
  expect(judged(again, monday + day + minute)).toMatchObject({ verdict: 'open', unresolved: 0 })
  expect(judged(says(again, { type: 'confirm' }, monday + 2 * day), monday + 2 * day).verdict).toBe('resolved')
  expect(judged(reopened, monday + 30 * day)).toMatchObject({ answer: 'late', verdict: 'unresolved' })
})

test('what was closed without a word of its resident is neither resolved nor unresolved', () => {
  const answered = staff(aSubmitted('r', monday), answer, monday + 10 * minute)
  const quiet = closeQuiet(answered, monday + 9 * day)
  expect(quiet.status).toBe('closed')
  expect(judged(quiet, monday + 9 * day).verdict).toBe('silent')
  expect(judged(staff(answered, { type: 'close', note: '' }, monday + day), monday + day).verdict).toBe('silent')
  const called = staff(quiet, { type: 'followUp', outcome: 'resolved', note: '' }, monday + 10 * day)
  expect(judged(called, monday + 10 * day).verdict).toBe('resolved')
  const unreached = staff(quiet, { type: 'followUp', outcome: 'unreached', note: '' }, monday + 10 * day)
  expect(judged(unreached, monday + 10 * day).verdict).toBe('silent')
})

test('what was withdrawn or merged is left out, with every mark', () => {
  const late = aSubmitted('r', monday)
  const withdrawn = says(late, { type: 'withdraw', reason: '' }, monday + 20 * day)
  expect(judged(withdrawn, monday + 20 * day)).toMatchObject({ leftOut: 'withdrawn', unanswered: 0, lateAccept: 0, lateAnswer: 0, dueAt: 0 }) // prettier-ignore
  const { serviceCode, status, desk, partOf, mergedInto, sensitive } = late
  const into = { id: 'other', serviceCode, status, desk, partOf, mergedInto, sensitive }
  const merged = staff(late, { type: 'merge', id: 'r', into }, monday + day)
  expect(judged(merged, monday + 20 * day).leftOut).toBe('merged')
  expect(judged(staff(merged, { type: 'unmerge', reason: '' }, monday + 2 * day), monday + 2 * day).leftOut).toBe('')
})

test('it counts in the month and the place where it was asked, whichever desk it goes to', () => {
  const lastMinute = Date.UTC(2026, 9, 31, 15, 59) // 23:59 of 31 October in China
  expect(judged(aSubmitted('r', lastMinute), lastMinute)).toMatchObject({ month: '2026-10', areaPath: 'S/C/C001' })
  expect(judged(aSubmitted('r', lastMinute + minute), lastMinute + minute).month).toBe('2026-11')
  const nowhere = aSubmitted('r', monday, { gridId: '', path: [] })
  const moved = by(aStaff('districtOfficer', 'D'))(
    nowhere,
    { type: 'transfer', reason: '归区里', nextDesk: { ...nowhere.desk, unitId: 'D', path: ['D'] } },
    monday + minute,
  )
  expect(judged(nowhere, monday).areaPath).toBe('S/C/-')
  expect(judged(moved, monday + minute).areaPath).toBe('S/C/-')
})

test('limits missed in the log are the limits that the request itself ran under', () => {
  fc.assert(
    fc.property(steps, (history) => {
      const all = [...live(aSubmitted('r', monday), history)]
      const end = all.at(-1)
      if (!end) return
      const missed = missedBy(all, end)
      const outcome = outcomeOf(end.request, terms, end.at)
      if (outcome.leftOut !== '') return
      expect([outcome.lateAccept === 1, outcome.lateAnswer === 1]).toEqual([missed.accept, missed.answer])
      const { acceptBy, answerBy } = end.request.timing
      const dues = [missed.accept ? 0 : acceptBy, missed.answer ? 0 : answerBy].filter((due) => due > 0)
      expect(outcome.dueAt).toBe(dues.length === 0 ? 0 : Math.min(...dues) + 1)
    }),
    { numRuns: 2000 },
  )
})

type Lived = ReturnType<typeof live> extends Generator<infer State> ? State : never
const has = (facts: readonly RequestFact[], ...types: string[]) => facts.some(({ type }) => types.includes(type))

/** By the limits that ran on the request itself, each judged when somebody acted on it, and at the end. */
function missedBy(all: readonly Lived[], end: Lived): { readonly accept: boolean; readonly answer: boolean } {
  // How urgent it was before that was first judged anew, the log does not say: there only the clock's word counts.
  const judgedFrom = has(end.request.log, 'triaged') ? end.request.log.findIndex(({ type }) => type === 'triaged') : -1
  const dues = (due: 'acceptBy' | 'answerBy', stage: 'accept' | 'answer') =>
    all.some(({ before, request, at }) => {
      const added = request.log.slice(before.log.length)
      const isJudged = before.log.length > judgedFrom && has(added, 'accepted', 'progressed', 'answered', 'routed')
      const isCalled = added.some((fact) => fact.type === 'escalated' && fact.stage === stage)
      return isCalled || (isJudged && isPast(before.timing[due], at))
    }) || isPast(end.request.timing[due], end.at)
  return { accept: dues('acceptBy', 'accept'), answer: dues('answerBy', 'answer') }
}

function isPast(due: number, at: number): boolean {
  return due > 0 && at > due
}
