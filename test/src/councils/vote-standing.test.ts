// What a matter that all decide says of its vote: none yet, from when until when, being counted, held.
import { voteInRow, voteStanding, voteTimes } from '@/features/councils/vote-standing'
import { councilWords } from '@/ui/words/councils'

const words = councilWords.one
const at = (written: string) => Date.parse(`${written}+08:00`)
const now = at('2026-11-25T10:00:00')
const vote = { id: 'first', opensAt: at('2026-11-26T09:00:00'), closesAt: at('2026-12-03T18:00:00') }
const of = (decisionId: string, state: 'announced' | 'closed' | 'cancelled') => ({ decisionId, state })

test('without a vote it says that none was called, also where one was called off', () => {
  expect(voteStanding([], undefined, now)).toBe(words.noVote)
  expect(voteStanding([of('first', 'cancelled')], undefined, now)).toBe(words.noVote)
  expect(voteInRow([of('first', 'cancelled')])).toBe(words.noVote)
})

test('a vote is told with both its ends, by the clock', () => {
  expect(voteTimes(vote, now)).toBe('明天 09:00 开始投票，12月3日 18:00 截止')
  expect(voteTimes(vote, vote.opensAt)).toBe('正在投票：从 11月26日 到 12月3日 18:00')
  expect(voteTimes(vote, vote.closesAt - 1)).toBe('正在投票：从 11月26日 到 今天 18:00')
  expect(voteTimes(vote, vote.closesAt)).toBe(words.counting)
})

test('until its times are known only that there is one; a vote that is over is not taken for it', () => {
  const decisions = [of('over', 'closed'), of('first', 'announced')]
  expect(voteStanding(decisions, undefined, now)).toBe(words.voteOut)
  expect(voteStanding(decisions, [{ id: 'over', opensAt: 0, closesAt: 1 }], now)).toBe(words.voteOut)
  expect(voteStanding(decisions, [{ id: 'over', opensAt: 0, closesAt: 1 }, vote], now)).toBe(voteTimes(vote, now))
  expect(voteInRow(decisions)).toBe(words.announced)
})

test('of two votes the one that ends first is told', () => {
  const later = { ...vote, id: 'later', closesAt: vote.closesAt + 1_000_000_000 }
  const decisions = [of('later', 'announced'), of('first', 'announced')]
  expect(voteStanding(decisions, [later, vote], now)).toBe(voteTimes(vote, now))
})

test('once a vote was held its result is what there is to see', () => {
  expect(voteStanding([of('first', 'closed')], undefined, now)).toBe(words.voteHeld)
  expect(voteInRow([of('first', 'closed'), of('second', 'cancelled')])).toBe(words.voteOver)
})
