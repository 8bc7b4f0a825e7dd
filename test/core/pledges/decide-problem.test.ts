// A problem is taken on by several, given back without stain, and looked at by others than those who were at it.
import { decideProblem, eraseTaker, freeShares, giveBack, openProblem, takeProblem } from '@core/pledges/decide-problem'
import type { Problem } from '@core/pledges/problem'
import { problemTellings } from '@core/pledges/tell-pledges'
import type { Caller } from '@core/kernel/caller'
import { aMember, givenProblem, must, reasonOf, resident, stranger, worker } from './given-pledges'
import { aStaff, noon } from '../../given'

const partner = { id: 'P1', name: '一号物业' }
const liaison = aStaff('unitLiaison', 'P1', '联络员')
const take = (problem: Problem, key: string, at = noon) => takeProblem(problem, { pledgeId: `pledge-${key}`, partner: null, name: '' }, aMember(key), at) // prettier-ignore
const asUnit = (problem: Problem, caller: Caller) => takeProblem(problem, { pledgeId: 'pledge-unit', partner, name: '' }, caller, noon) // prettier-ignore
let commands = 0
const id = () => `command-${commands++}`
const say = (problem: Problem, caller: Caller, type: 'noted' | 'solved') => decideProblem(problem, { type, commandId: id(), text: '换了线' }, caller, noon) // prettier-ignore
const check = (problem: Problem, caller: Caller, done: boolean, reason = '') => decideProblem(problem, { type: 'checked', commandId: id(), done, reason }, caller, noon) // prettier-ignore
const solved = () => must(say(must(take(must(take(givenProblem(), 'a')), 'b')), aMember('a'), 'solved'))

test('only staff over the unit open, check and close a problem', () => {
  expect(reasonOf(openProblem(givenProblem(), 'id', stranger, noon))).toBe('pledges.not-yours')
  expect(reasonOf(check(solved(), stranger, true))).toBe('pledges.not-yours')
  expect(reasonOf(decideProblem(givenProblem(), { type: 'closed', commandId: id(), reason: '不用了' }, resident, noon))).toBe('pledges.not-yours') // prettier-ignore
})

test('it has a title and a text, typed or the request’s', () => {
  expect(reasonOf(openProblem(givenProblem({ title: '' }), 'id', worker, noon))).toBe('problem.title-needed')
  expect(reasonOf(openProblem(givenProblem({ text: '' }), 'id', worker, noon))).toBe('problem.text-needed')
})

test('several join; a unit is taken for only by its liaison', () => {
  const joined = must(asUnit(must(take(givenProblem(), 'a')), liaison))
  expect(joined.takers.map(({ name, partnerUnitId }) => [name, partnerUnitId])).toEqual([
    ['a', ''],
    ['一号物业', 'P1'],
  ])
  expect(must(asUnit(joined, liaison))).toBe(joined)
  expect(reasonOf(asUnit(givenProblem(), aMember('a')))).toBe('pledges.not-your-unit')
  expect(freeShares(joined)).toBe(18)
})

test('given back, it is open again once nobody is at it, and whoever gave it back may take it again', () => {
  const two = must(take(must(take(givenProblem(), 'a')), 'b'))
  const one = must(giveBack(two, 'pledge-a', aMember('a'), noon))
  expect(one.state).toBe('taken')
  const none = must(giveBack(one, 'pledge-b', aMember('b'), noon))
  expect(none.state).toBe('open')
  expect(must(giveBack(none, 'pledge-b', aMember('b'), noon))).toBe(none)
  expect(must(take(none, 'a', noon + 1)).state).toBe('taken')
  expect(reasonOf(giveBack(two, 'pledge-a', aMember('b'), noon))).toBe('pledges.missing')
  expect(reasonOf(giveBack(must(asUnit(two, liaison)), 'pledge-unit', aMember('a'), noon))).toBe('pledges.missing')
})

test('only who is at it notes and says it is solved', () => {
  const taken = must(take(givenProblem(), 'a'))
  expect(reasonOf(say(taken, aMember('b'), 'noted'))).toBe('problem.not-taken')
  expect(must(say(taken, aMember('a'), 'noted')).state).toBe('taken')
  expect(must(say(taken, aMember('a'), 'solved')).state).toBe('solved')
  expect(reasonOf(say(solved(), aMember('b'), 'noted'))).toBe('problem.not-now')
})

test('said again by the same command it is said once', () => {
  const taken = must(take(givenProblem(), 'a'))
  const command = { type: 'noted', commandId: 'same', text: '看过' } as const
  const once = must(decideProblem(taken, command, aMember('a'), noon))
  expect(must(decideProblem(once, command, aMember('a'), noon + 9))).toBe(once)
})

test('checked as done it is closed, and a deed of each person who was at it; not of who gave it back', () => {
  const three = must(say(must(giveBack(must(take(must(take(must(take(givenProblem(), 'a')), 'b')), 'c')), 'pledge-c', aMember('c'), noon)), aMember('a'), 'solved')) // prettier-ignore
  const done = must(check(three, worker, true))
  expect(done).toMatchObject({ state: 'closed', isDone: true })
  expect(done.deeds.map(({ personId }) => personId)).toEqual(['person-a', 'person-b'])
  expect(reasonOf(take(done, 'd'))).toBe('problem.not-now')
})

test('not done, it goes back with a reason', () => {
  expect(reasonOf(check(solved(), worker, false))).toBe('problem.reason-needed')
  const back = must(check(solved(), worker, false, '晚上还是不亮'))
  expect(back.state).toBe('taken')
  expect(back.deeds).toEqual([])
})

test('nobody checks their own work', () => {
  const own = must(takeProblem(givenProblem(), { pledgeId: 'p', partner: null, name: '' }, worker, noon))
  const said = must(say(own, worker, 'solved'))
  expect(reasonOf(check(said, worker, true))).toBe('problem.not-your-own')
  expect(must(check(said, { ...aStaff('gridLeader', 'B'), accountId: 'account-leader' }, true)).isDone).toBe(true)
})

test('staff hear that it was taken and solved, those at it what the check said', () => {
  const done = must(check(solved(), worker, true))
  const told = done.log.flatMap((_, fact) => problemTellings(done, fact).map(({ kind, to, params }) => [kind, Object.values(to)[0], params['done']])) // prettier-ignore
  expect(told).toEqual([
    ['problem.taken', 'B', undefined],
    ['problem.taken', 'B', undefined],
    ['problem.solved', 'B', undefined],
    ['problem.checked', 'person-a', 'yes'],
    ['problem.checked', 'person-b', 'yes'],
  ])
})

test('whoever is erased is named nowhere; their unit goes on', () => {
  const taken = must(asUnit(must(take(givenProblem(), 'a')), liaison))
  const erased = eraseTaker(must(say(taken, aMember('a'), 'noted')), 'account-a', 'person-a', noon)
  expect(JSON.stringify(erased)).not.toMatch(/account-a|person-a|"a"/)
  const unit = eraseTaker(taken, liaison.accountId, liaison.personId, noon)
  expect(unit.takers.find(({ partnerUnitId }) => partnerUnitId === 'P1')).toMatchObject({ name: '一号物业', state: 'taken', accountId: '' }) // prettier-ignore
})
