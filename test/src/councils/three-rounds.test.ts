// Which of 谈 · 议 · 定 · 办 is over, which is now, which is ahead.
import { stages } from '@core/councils/matter'
import { hasRounds, isSettledByAgreement, rounds, stateOfRound, threeRounds } from '@/features/councils/three-rounds'
import { nowWords, stageWords } from '@/ui/words/councils'

test.each([
  ['raised', 'ahead ahead ahead ahead'],
  ['talk', 'now ahead ahead ahead'],
  ['deliberate', 'done now ahead ahead'],
  ['decide', 'done done now ahead'],
  ['doing', 'done done done now'],
  ['closed', 'done done done done'],
] as const)('%s: %s', (stage, states) => {
  expect(rounds.map((round) => stateOfRound(round, stage)).join(' ')).toBe(states)
})

test('a list shows the three in which all have their say', () => {
  expect(threeRounds).toEqual(['talk', 'deliberate', 'decide'])
})

test('settled by agreement is what the parties agreed on and nobody voted through', () => {
  const vote = { decisionId: 'd', question: '', adoptedOptionId: '', adoptedText: '' } as const
  const agreement = { id: 'a', text: '', instalments: [], breachClause: '', consents: [], state: 'kept', proposedAt: 1, agreedAt: 2 } as const // prettier-ignore
  expect(isSettledByAgreement({ agreement, decisions: [] })).toBe(true)
  expect(isSettledByAgreement({ agreement, decisions: [{ ...vote, state: 'closed', outcome: 'noQuorum' }] })).toBe(true)
  expect(isSettledByAgreement({ agreement, decisions: [{ ...vote, state: 'closed', outcome: 'adopted' }] })).toBe(false)
  expect(isSettledByAgreement({ agreement: { ...agreement, state: 'refused', agreedAt: 0 }, decisions: [] })).toBe(false) // prettier-ignore
  expect(isSettledByAgreement({ agreement: null, decisions: [] })).toBe(false)
})

test('a matter that never began shows no rounds', () => {
  expect(stages.filter((stage) => !hasRounds(stage))).toEqual(['declined', 'withdrawn'])
})

test.each(stages)('%s has a name and a sentence of what can be done', (stage) => {
  expect(stageWords[stage]).not.toBe('')
  expect(nowWords[stage]).not.toBe('')
})
