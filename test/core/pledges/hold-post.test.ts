// A post has few seats; it is held for a term and left at any time without a trace.
import fc from 'fast-check'
import { changePost, closePost, endTerms, eraseHolder, freeSeats, keptDays, leaveSeat, mayRenew, renewTerm, takeSeat, termDays } from '@core/pledges/hold-post' // prettier-ignore
import { offerPost } from '@core/pledges/hold-post'
import { aMember, days, givenPost, must, reasonOf, resident, stranger, worker } from './given-pledges'
import { noon } from '../../given'

const take = (post: ReturnType<typeof givenPost>, key: string, at = noon) => takeSeat(post, `pledge-${key}`, '', aMember(key), at) // prettier-ignore

test('only staff over the unit offer, change and close a post', () => {
  const post = givenPost()
  expect(reasonOf(offerPost(post, stranger, noon))).toBe('pledges.not-yours')
  expect(reasonOf(offerPost(post, resident, noon))).toBe('pledges.not-yours')
  expect(reasonOf(changePost(post, { ...post, seats: 5 }, stranger, noon))).toBe('pledges.not-yours')
  expect(must(changePost(post, { ...post, seats: 5 }, worker, noon)).seats).toBe(5)
  expect(reasonOf(closePost(post, resident, noon))).toBe('pledges.not-yours')
})

test('no more hold it than there are seats, and taking it again changes nothing', () => {
  const one = must(take(givenPost(), 'a'))
  expect(must(take(one, 'a'))).toBe(one)
  const two = must(take(one, 'b'))
  expect(freeSeats(two)).toBe(0)
  expect(reasonOf(take(two, 'c'))).toBe('post.full')
  expect(must(take(leaveSeat(two, 'pledge-a', noon), 'c')).holders.map(({ name }) => name)).toEqual(['b', 'c'])
})

test('a resident says how they are called; a person of the organisation need not', () => {
  expect(reasonOf(takeSeat(givenPost(), 'p', '', resident, noon))).toBe('pledges.name-needed')
  expect(must(takeSeat(givenPost(), 'p', '小周', resident, noon)).holders[0]).toMatchObject({
    name: '小周',
    personId: '',
  })
  expect(must(takeSeat(givenPost(), 'p', '别人', aMember('老党员'), noon)).holders[0]?.name).toBe('老党员')
})

test('fewer seats than are held are refused, and a closed post takes nobody', () => {
  const held = must(take(must(take(givenPost(), 'a')), 'b'))
  expect(reasonOf(changePost(held, { ...held, seats: 1 }, worker, noon))).toBe('post.seats-held')
  const closed = must(closePost(held, worker, noon))
  expect(closed.holders).toEqual([])
  expect(reasonOf(take(closed, 'c'))).toBe('post.closed')
  expect(reasonOf(changePost(closed, closed, worker, noon))).toBe('post.closed')
})

test('a term ends by itself, unless it was prolonged in its last month', () => {
  const post = must(take(givenPost(), 'a'))
  const early = noon + days(10)
  expect(must(renewTerm(post, 'pledge-a', early))).toBe(post)
  const late = noon + days(termDays - 5)
  const renewed = must(renewTerm(post, 'pledge-a', late))
  expect(must(renewTerm(renewed, 'pledge-a', late))).toBe(renewed)
  const over = noon + days(termDays)
  expect(endTerms(renewed, over)).toBe(renewed)
  expect(endTerms(post, over - 1)).toBe(post)
  expect(endTerms(post, over).holders).toEqual([])
  expect(reasonOf(renewTerm(endTerms(post, over), 'pledge-a', over))).toBe('post.not-held')
  expect(mayRenew({ until: over }, late)).toBe(true)
})

test('what was held for a month is a deed when it ends, counted to the end of the term, each time anew', () => {
  const post = must(take(givenPost(), 'a'))
  expect(leaveSeat(post, 'pledge-a', noon + days(keptDays) - 1).deeds).toEqual([])
  const left = leaveSeat(post, 'pledge-a', noon + days(keptDays))
  expect(left.deeds).toEqual([{ personId: 'person-a', kind: 'post', recordId: `pledge-a:${noon}`, label: '图书角值守', unitId: 'B', at: noon + days(keptDays) }]) // prettier-ignore
  const again = must(take(left, 'a', noon + days(50)))
  const second = leaveSeat(again, 'pledge-a', noon + days(90))
  expect(new Set(second.deeds.map(({ recordId }) => recordId)).size).toBe(2)
  // The clock may come late: nobody is said to have held it longer than they did.
  expect(endTerms(post, noon + days(400)).deeds[0]?.at).toBe(noon + days(termDays))
})

test('a resident has no card, and nothing is noted', () => {
  const post = must(takeSeat(givenPost(), 'p', '小周', resident, noon))
  expect(leaveSeat(post, 'p', noon + days(100)).deeds).toEqual([])
})

test('whoever is erased is nowhere in the post, and nothing more is noted for them', () => {
  const post = leaveSeat(must(take(must(take(givenPost(), 'a')), 'b')), 'pledge-a', noon + days(60))
  const erased = eraseHolder(must(take(post, 'a', noon + days(61))), 'account-a', 'person-a', noon + days(100))
  expect(JSON.stringify(erased)).not.toMatch(/account-a|person-a|pledge-a/)
  expect(erased.holders.map(({ name }) => name)).toEqual(['b'])
})

test('in any history no seat is held twice, and none beyond the seats', () => {
  const step = fc.tuple(fc.constantFrom('take', 'leave', 'renew', 'wait'), fc.constantFrom('a', 'b', 'c', 'd'))
  fc.assert(
    fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
      let [post, at] = [givenPost({ seats: 3 }), noon]
      for (const [does, key] of steps) {
        if (does === 'wait') post = endTerms(post, (at += days(40)))
        if (does === 'leave') post = leaveSeat(post, `pledge-${key}`, at)
        const next = does === 'take' ? take(post, key, at) : does === 'renew' ? renewTerm(post, `pledge-${key}`, at) : undefined // prettier-ignore
        if (next?.ok) post = next.value
        expect(post.holders.length).toBeLessThanOrEqual(3)
        expect(new Set(post.holders.map(({ pledgeId }) => pledgeId)).size).toBe(post.holders.length)
        expect(freeSeats(post)).toBe(3 - post.holders.length)
      }
    }),
  )
})
