// Codes of letters, time left, parts of a whole, where a vote stands, and rules as people say them.
import { ownerSubjects, type Part } from '@core/ballots/decision-rule'
import { ruleFor, ruleIdOf } from '@core/ballots/rules'
import { reaches } from '@core/ballots/tally'
import { ballotAddress, readBallotCode, scannedBallotCode } from '@/features/ballots/ballot-code'
import { grouped, leastOf, percentOf, squareMetres } from '@/features/ballots/shares'
import { untilLine } from '@/features/ballots/until'
import { firstOfMine, voteState } from '@/features/ballots/vote-state'
import { partWords, quorumWords, thresholdWords } from '@/ui/words/ballot-rules'
import { outcomeSentence, unitsText } from '@/ui/words/ballots'
import { aMyVote } from './given-own'

const at = (written: string) => Date.parse(`${written}+08:00`)

test.each([
  ['b=ABCDE23456', 'ABCDE23456'],
  ['https://home.example/?b=abcde23456', 'ABCDE23456'],
  ['packages/ballots/index?b=ABCDE23456&x=1', 'ABCDE23456'],
  ['b%3DABCDE23456', 'ABCDE23456'],
  ['m=ABCDE23456', undefined],
  ['h=ABCDE23456', undefined],
  ['ABCDE23456', undefined],
])('scanned, “%s” is the letter’s code %s', (scanned, code) => {
  expect(scannedBallotCode(scanned)).toBe(code)
})

test.each([
  ['abcde 23456', 'ABCDE23456'],
  ['ABCDE-23456', 'ABCDE23456'],
  ['b=ABCDE23456', 'ABCDE23456'],
  ['我的码', undefined],
  ['short', undefined],
])('typed, “%s” is %s', (typed, code) => {
  expect(readBallotCode(typed)).toBe(code)
})

test.each(['', 'https://home.example'])('what the letter’s picture says at “%s” is read again', (origin) => {
  expect(scannedBallotCode(ballotAddress(origin, 'ABCDE23456'))).toBe('ABCDE23456')
})

test.each([
  ['2026-11-25T10:00:00', '还有 2 天，11月27日 18:00 截止'],
  ['2026-11-27T10:30:00', '还有 7 小时，11月27日 18:00 截止'],
  ['2026-11-27T17:40:00', '还有 20 分钟，11月27日 18:00 截止'],
  ['2026-11-27T18:00:00', '11月27日 18:00 已经截止'],
])('at %s it says %s', (now, said) => {
  expect(untilLine(at('2026-11-27T18:00:00'), at(now))).toBe(said)
})

const parts: readonly Part[] = [
  { num: 1, den: 2, strict: true },
  { num: 2, den: 3, strict: false },
  { num: 3, den: 4, strict: false },
]

test.each(parts)('the least that is enough is enough, and one less is not: %p', (part) => {
  for (let whole = 1; whole < 400; whole++) {
    const least = leastOf(whole, part)
    expect(reaches(least, whole, part)).toBe(true)
    expect(reaches(least - 1, whole, part)).toBe(false)
  }
})

test('areas and shares as they are shown', () => {
  expect(squareMetres(158_342)).toBe('1,583.42')
  expect(squareMetres(8_800)).toBe('88')
  expect(squareMetres(7)).toBe('0.07')
  expect(grouped(1_234_567)).toBe('1,234,567')
  expect([percentOf(1, 3), percentOf(5, 4), percentOf(0, 0)]).toEqual([33.3, 100, 0])
})

const times = { opensAt: 100, closesAt: 200 }
test.each([
  ['announced', 99, 'before'],
  ['announced', 100, 'open'],
  ['announced', 199, 'open'],
  ['announced', 200, 'counting'],
  ['counting', 200, 'counting'],
  ['closed', 300, 'closed'],
  ['cancelled', 150, 'cancelled'],
] as const)('%s at %d is %s', (state, now, stands) => {
  expect(voteState({ ...times, state }, now)).toBe(stands)
})

test('the first vote on the screen is the first that is still to be cast', () => {
  const vote = { choice: 'yes', revision: 1, via: 'phone' } as const
  const [cast, barred, left] = [aMyVote({ vote }), aMyVote({ barred: 'proxy' }), aMyVote({ electorKey: 'left' })]
  expect(firstOfMine([cast, barred, left], () => '')).toBe(left)
  expect(firstOfMine([cast, barred], () => '')).toBe(cast)
  expect(firstOfMine([], () => '')).toBeUndefined()
  const taken = aMyVote({ slipsTaken: true, slips: ['h'] })
  expect(firstOfMine([taken, left], (one) => (one === taken ? 'yes' : ''))).toBe(left)
  expect(firstOfMine([taken, left], () => '')).toBe(taken)
})

test.each(ownerSubjects)('the owners’ rule for %s is said in plain words', (subject) => {
  const rule = ruleFor(ruleIdOf(subject), subject)
  if (!rule.ok) throw new Error(rule.error.reason)
  const weighty = ['raiseRepairFund', 'rebuild', 'commonPartsUse'].includes(subject)
  expect(quorumWords(rule.value)).toBe('参加投票的，人数和面积都要够三分之二。')
  expect(thresholdWords(rule.value, true)).toBe(
    `参加的人里，同意的人数和面积都要${weighty ? '够四分之三' : '过半数'}，才算通过。`,
  )
})

test.each([
  ['residentsAssembly', '参加投票的人要过半数。', '参加的人里，选同一个办法的要过半数，才定下这个办法。'],
  ['simpleMajority', '不管多少人参加，都算数。', '参加的人里，选同一个办法的要过半数，才定下这个办法。'],
  ['twoThirds', '不管多少人参加，都算数。', '参加的人里，选同一个办法的要够三分之二，才定下这个办法。'],
] as const)('%s is said in plain words', (ruleId, quorum, threshold) => {
  const rule = ruleFor(ruleId, null)
  if (!rule.ok) throw new Error(rule.error.reason)
  expect([quorumWords(rule.value), thresholdWords(rule.value, false)]).toEqual([quorum, threshold])
})

test('a part nobody thought of has its name too', () => {
  expect(partWords({ num: 3, den: 5, strict: true })).toBe('过五分之三')
})

test('what was decided is one sentence', () => {
  expect(outcomeSentence('adopted', '同意更换物业公司吗？')).toBe('通过了：同意更换物业公司')
  expect(outcomeSentence('adopted', '换一家')).toBe('通过了：换一家')
  expect(outcomeSentence('notAdopted', '')).toBe('没有通过')
  expect(outcomeSentence('noQuorum', '')).toBe('参加的人不够，这次不算')
  expect(unitsText(['501', '502', '503'])).toBe('501、502 等 3 处')
})
