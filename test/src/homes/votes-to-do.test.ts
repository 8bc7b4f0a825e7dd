// The number on 我要投的票: votes that are open and in which something of one's own is still to be cast.
import type { MyVote } from '@core/ballots/ballots-api'
import { votesToDo } from '@/features/homes/votes-to-do'

const own = { electorKey: 'a', units: ['1-101'], name: '张', area: 9837, heads: 1, mark: 'm', asProxy: false } as const
const toCast: MyVote = { ...own, barred: '', vote: null, slips: [], slipsTaken: false }
const cast: MyVote = { ...toCast, vote: { choice: 'yes', revision: 1, via: 'phone' } }
const open = (...mine: readonly MyVote[]) => ({ isOpen: true, mine })

test('a vote counts once, however many of its ballots are mine', () => {
  expect(votesToDo([open(toCast, toCast), open(toCast)])).toBe(2)
  expect(votesToDo([open(cast, toCast)])).toBe(1)
})

test.each([
  ['not open yet, or over', { isOpen: false, mine: [toCast] }],
  ['cast', open(cast)],
  ['secret, and the slips are taken', open({ ...toCast, slips: ['h'], slipsTaken: true })],
  ['cast by a proxy', open({ ...toCast, barred: 'proxy' })],
  ['on paper', open({ ...toCast, barred: 'paper' })],
  ["somebody else's", open()],
])('%s: nothing waits', (_, vote) => {
  expect(votesToDo([vote])).toBe(0)
})
