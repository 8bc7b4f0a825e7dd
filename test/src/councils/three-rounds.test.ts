// Which of 谈 · 议 · 定 · 办 is over, which is now, which is ahead.
import { stages } from '@core/councils/matter'
import { hasRounds, rounds, stateOfRound, threeRounds } from '@/features/councils/three-rounds'
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

test('a matter that never began shows no rounds', () => {
  expect(stages.filter((stage) => !hasRounds(stage))).toEqual(['declined', 'withdrawn'])
})

test.each(stages)('%s has a name and a sentence of what can be done', (stage) => {
  expect(stageWords[stage]).not.toBe('')
  expect(nowWords[stage]).not.toBe('')
})
