// The life of an announced vote: opened, reminded of, counted, closed; or called off. Each once, however often it is said.
import fc from 'fast-check'
import { adoptedBy } from '@core/ballots/ballot-options'
import type { Decision } from '@core/ballots/decision'
import { decideDecision, decisionClock, dueOf, isOpenForVoting, mayCancel, remindAt, type DecisionCommand } from '@core/ballots/decide-decision' // prettier-ignore
import type { Tally } from '@core/ballots/tally'
import { dayMs } from '@core/kernel/china-day'
import { aResident, aStaff, noon } from '../../given'
import { aDecision, aMatterFor, anOption, clerk, closesAt, opensAt } from './given-decision'
import { valueOf } from './given-vote'

const chair = { id: clerk.personId, name: clerk.name }
const tallied = (optionId: string): Tally => ({
  electorate: { heads: 12, area: 120_000 },
  participants: { heads: 8, area: 80_000 },
  options: [],
  quorumMet: true,
  outcome: { kind: 'adopted', optionId },
})
const command = (type: DecisionCommand['type'], commandId = `command-${type}`): DecisionCommand => {
  if (type === 'cancel') return { type, commandId, reason: '名册有误' }
  return type === 'close' ? { type, commandId, tally: tallied('yes'), fingerprint: 'f', resultParts: 1 } : { type, commandId } // prettier-ignore
}
type Step = readonly [type: DecisionCommand['type'], at: number]
const reminder = closesAt - dayMs

function after(...steps: readonly Step[]): Decision {
  return steps.reduce((decision, [type, at]) => {
    const actor = type === 'cancel' ? chair : decisionClock
    return valueOf(decideDecision(decision, command(type), actor, at))
  }, aDecision())
}
const reasonOf = (decision: Decision, [type, at]: Step) => {
  const decided = decideDecision(decision, command(type), decisionClock, at)
  return decided.ok ? '' : decided.error.reason
}

test('runs from the announcement to the result', () => {
  const decision = after(['open', opensAt], ['remind', reminder], ['count', closesAt], ['close', closesAt + 5])
  expect(decision).toMatchObject({ state: 'closed', fingerprint: 'f', resultParts: 1, countingAt: closesAt, updatedAt: closesAt + 5 }) // prettier-ignore
  expect(decision.log.map(({ type }) => type)).toEqual(['announced', 'opened', 'reminded', 'closed'])
  expect(decision.log.at(-1)).toMatchObject({ outcome: 'adopted', by: decisionClock })
})

test('nothing happens before its time, and nothing after', () => {
  expect(reasonOf(aDecision(), ['open', opensAt - 1])).toBe('ballots.not-now')
  expect(reasonOf(aDecision(), ['open', closesAt])).toBe('ballots.not-now')
  expect(reasonOf(after(['open', opensAt]), ['remind', reminder - 1])).toBe('ballots.not-now')
  expect(reasonOf(aDecision(), ['count', closesAt - 1])).toBe('ballots.not-now')
  expect(reasonOf(aDecision(), ['close', closesAt])).toBe('ballots.not-now')
})

test('said again, by the same or by a second clock, it has happened once', () => {
  const closed = after(['open', opensAt], ['count', closesAt], ['close', closesAt])
  const other = (type: DecisionCommand['type']) => decideDecision(closed, command(type, 'another-clock'), decisionClock, closesAt + 1) // prettier-ignore
  for (const type of ['open', 'count', 'close'] as const) expect(valueOf(other(type))).toBe(closed)
})

describe('calling off', () => {
  test('is the committee’s, until the vote closes', () => {
    const decision = aDecision()
    expect(mayCancel(decision, clerk, closesAt - 1)).toBe(true)
    expect(mayCancel(decision, clerk, closesAt)).toBe(false)
    for (const caller of [aResident(), aStaff('communityStaff', 'C2'), aStaff('gridWorker', 'C')]) {
      expect(mayCancel(decision, caller, noon)).toBe(false)
    }
    expect(mayCancel(after(['cancel', noon]), clerk, noon)).toBe(false)
  })
  test('is for good, with its reason', () => {
    const cancelled = after(['cancel', opensAt])
    expect(cancelled).toMatchObject({ state: 'cancelled' })
    expect(cancelled.log.at(-1)).toMatchObject({ type: 'cancelled', reason: '名册有误', by: chair })
    for (const type of ['open', 'count', 'close'] as const) expect(reasonOf(cancelled, [type, closesAt])).toBe('ballots.not-now') // prettier-ignore
  })
  test('the same command again is the same; another one comes too late', () => {
    const cancelled = after(['cancel', opensAt])
    expect(valueOf(decideDecision(cancelled, command('cancel'), chair, opensAt + 1))).toBe(cancelled)
    expect(decideDecision(cancelled, command('cancel', 'other'), chair, opensAt + 1).ok).toBe(false)
  })
  test('a vote that is over cannot be called off because of how it went', () => {
    expect(reasonOf(aDecision(), ['cancel', closesAt])).toBe('ballots.not-now')
    expect(reasonOf(after(['count', closesAt]), ['cancel', closesAt])).toBe('ballots.not-now')
  })
})

test('voting is open from the first moment to the last before it closes', () => {
  const decision = aDecision()
  expect([opensAt - 1, opensAt, closesAt - 1, closesAt].map((at) => isOpenForVoting(decision, at))).toEqual([false, true, true, false]) // prettier-ignore
  expect(isOpenForVoting(after(['cancel', opensAt]), opensAt)).toBe(false)
})

test('the reminder comes a day before the end, in a short vote half-way', () => {
  expect(remindAt({ opensAt, closesAt })).toBe(reminder)
  expect(remindAt({ opensAt: 0, closesAt: 3_600_000 })).toBe(1_800_000)
})

describe('the clock', () => {
  test('is woken for each step in turn', () => {
    expect(dueOf(aDecision(), opensAt - 1)).toEqual({ due: '', nextAt: opensAt })
    expect(dueOf(aDecision(), opensAt)).toEqual({ due: 'open', nextAt: opensAt })
    expect(dueOf(after(['open', opensAt]), opensAt)).toEqual({ due: '', nextAt: reminder })
    expect(dueOf(after(['open', opensAt]), reminder)).toEqual({ due: 'remind', nextAt: reminder })
    expect(dueOf(after(['open', opensAt], ['remind', reminder]), closesAt)).toEqual({ due: 'count', nextAt: closesAt })
    expect(dueOf(after(['count', closesAt]), closesAt + 1).due).toBe('close')
    expect(dueOf(after(['count', closesAt], ['close', closesAt]), closesAt + 1)).toEqual({ due: '', nextAt: 0 })
    expect(dueOf(after(['cancel', noon]), opensAt)).toEqual({ due: '', nextAt: 0 })
  })

  test('whatever is due is possible, whenever it looks, and it comes to an end', () => {
    fc.assert(
      fc.property(fc.array(fc.integer({ min: 1, max: 3 * dayMs }), { maxLength: 20 }), (pauses) => {
        let [decision, now] = [aDecision(), noon]
        for (const pause of [...pauses, 30 * dayMs, 1, 1]) {
          now += pause
          const { due } = dueOf(decision, now)
          if (due !== '') decision = valueOf(decideDecision(decision, command(due), decisionClock, now))
        }
        expect(decision.state).toBe('closed')
        expect(new Set(decision.log.map(({ type }) => type)).size).toBe(decision.log.length)
      }),
      { numRuns: 50 },
    )
  })
})

describe('what was adopted', () => {
  const matter = aMatterFor({ options: [anOption('x', '甲公司'), anOption('y', '乙公司')] })
  const withTally = (decision: Decision, optionId: string): Decision => ({ ...decision, tally: tallied(optionId) })

  test('by yes: the question, and the option it was of', () => {
    expect(adoptedBy(withTally(aDecision(), 'yes'))).toEqual({ adoptedOptionId: '', adoptedText: '换物业公司吗？' })
    expect(adoptedBy(withTally(aDecision({ matter, optionId: 'x' }), 'yes')).adoptedOptionId).toBe('x')
  })
  test('of several: the one', () => {
    expect(adoptedBy(withTally(aDecision({ matter, choices: 'options' }), 'y'))).toEqual({ adoptedOptionId: 'y', adoptedText: '乙公司' }) // prettier-ignore
  })
  test('nothing while nothing was', () => {
    expect(adoptedBy(aDecision())).toEqual({ adoptedOptionId: '', adoptedText: '' })
  })
})
