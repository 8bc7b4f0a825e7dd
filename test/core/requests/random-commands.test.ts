// Whatever people do to a request, in whatever order: what no sequence of commands can break.
import fc from 'fast-check'
import { commandNames, queueOf, type CommandName } from '@core/requests/life'
import { isConcerned, may } from '@core/requests/may'
import type { ServiceRequest } from '@core/requests/request'
import { aRequest, aStaff, noon } from '../../given'
import { author, decide, minute, stranger, superior, worker } from './given-commands'

describe('whatever is tried in whatever order', () => {
  const callers = [author, worker, stranger, superior, aStaff('gridLeader', 'B'), aStaff('districtOfficer', 'D')]
  const tries = fc.array(fc.tuple(fc.constantFrom(...commandNames), fc.constantFrom(...callers)), { maxLength: 30 })

  const run = (steps: readonly (readonly [CommandName, (typeof callers)[number]])[]): ServiceRequest[] => {
    const states = [aRequest()]
    for (const [index, [name, caller]] of steps.entries()) {
      const decided = decide(states.at(-1) as ServiceRequest, name, caller, noon + index * minute)
      if (decided.ok) states.push(decided.value)
    }
    return states
  }

  test('the log only grows, a desk is always named, limits run exactly while there is work', () => {
    fc.assert(
      fc.property(tries, (steps) => {
        const states = run(steps)
        states.slice(1).forEach((state, index) => {
          expect(state.log.slice(0, states[index]?.log.length)).toEqual(states[index]?.log)
          expect(state.log.length).toBeGreaterThan(states[index]?.log.length ?? 0)
          expect(state.desk.path.at(-1)).toBe(state.desk.unitId)
          expect(state.reopenedTimes).toBeLessThanOrEqual(1)
          expect(state.returnedTimes).toBeLessThanOrEqual(3)
          expect(state.timing.answerBy > 0).toBe(queueOf(state.status) === 'toDo')
          expect(state.timing.escalateAt > 0).toBe(queueOf(state.status) === 'toDo')
        })
      }),
    )
  })

  test('the buttons say what the rule allows', () => {
    // A transfer and a merge depend on the other side as well.
    const alone = commandNames.filter((name) => name !== 'transfer' && name !== 'merge')
    fc.assert(
      fc.property(tries, fc.constantFrom(...alone), fc.constantFrom(...callers), (steps, name, caller) => {
        const state = run(steps).at(-1) as ServiceRequest
        expect(decide(state, name, caller).ok).toBe(may(state, name, caller))
      }),
    )
  })

  test('what needs hands is in the to-do queue, and is always somebody’s to do', () => {
    const officer = aStaff('districtOfficer', 'D')
    fc.assert(
      fc.property(tries, (steps) => {
        const state = run(steps).at(-1) as ServiceRequest
        if (queueOf(state.status) !== 'toDo') return
        expect(may(state, 'answer', officer) || may(state, 'join', officer)).toBe(true)
        expect(isConcerned(state, 'answer', officer)).toBe(true)
      }),
    )
  })
})
