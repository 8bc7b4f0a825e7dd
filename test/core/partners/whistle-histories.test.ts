// What no sequence of commands can break, whoever tries them and whenever the clock looks.
import fc from 'fast-check'
import { climbLadder } from '@core/partners/climb-ladder'
import { decideWhistle, type WhistleCommand } from '@core/partners/decide-whistle'
import type { UnitCall, Whistle } from '@core/partners/whistle'
import { callCommandNames, isOver, mayDo } from '@core/partners/whistle-life'
import { aStaff } from '../../given'
import { aLiaison, aWhistle, afternoon, calendar, clerk, commandOf, minute } from './given-whistle'

const callers = [aLiaison(), aLiaison('P2'), clerk, aStaff('subdistrictStaff', 'S'), aStaff('communityStaff', 'C2')]
let counter = 0

const step = fc.record({
  type: fc.constantFrom(...callCommandNames, 'cancelAll' as const, 'tick' as const),
  unitId: fc.constantFrom('P1', 'P2', 'P9'),
  caller: fc.constantFrom(...callers),
  later: fc.integer({ min: 0, max: 600 }),
})
type Step = typeof step extends fc.Arbitrary<infer S> ? S : never

function run(steps: readonly Step[]): readonly Whistle[] {
  const states = [aWhistle()]
  let at = afternoon
  for (const { type, unitId, caller, later } of steps) {
    at += later * minute
    const now = states.at(-1) as Whistle
    if (type === 'tick') states.push(climbLadder(now, calendar, at))
    else {
      const command: WhistleCommand =
        type === 'cancelAll' ? { type, commandId: `all-${counter++}`, reason: '不用来了' } : commandOf(type, unitId)
      const allowed = 'unitId' in command ? mayDo(now, command.type, command.unitId, caller) : undefined
      const decided = decideWhistle(now, command, caller, at)
      if (allowed !== undefined) expect(decided.ok).toBe(allowed)
      if (decided.ok) states.push(decided.value)
    }
  }
  return states
}

const tries = fc.array(step, { maxLength: 30 })

test('the buttons say what the rule allows; the log only grows; what is over stays over', () => {
  fc.assert(
    fc.property(tries, (steps) => {
      const states = run(steps)
      states.slice(1).forEach((state, index) => {
        const before = states[index] as Whistle
        expect(state.log.slice(0, before.log.length)).toEqual(before.log)
        before.calls.forEach((call, place) => {
          const after = state.calls[place] as UnitCall
          if (isOver(call)) expect(after.state).toBe(call.state)
          if (call.reportedAt > 0) expect(after.reportedAt).toBe(call.reportedAt)
        })
      })
    }),
    { numRuns: 300 },
  )
})

test('the clock runs exactly for calls that wait to report in, and ends at the district', () => {
  fc.assert(
    fc.property(tries, (steps) => {
      for (const call of run(steps).at(-1)?.calls ?? []) {
        expect(call.nextAt > 0).toBe(call.state === 'called' && call.climbed < 3)
        if (call.state !== 'called' && call.state !== 'cancelled') expect(call.person).not.toBeNull()
        if (call.state === 'released') expect(call.result).not.toBeNull()
      }
    }),
    { numRuns: 300 },
  )
})
