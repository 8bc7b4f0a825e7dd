// What is offered first: near on foot, asking for what one can, at times when one can.
import fc from 'fast-check'
import { matchWork, skillSeconds, type Asking, type Offered, type WalkTo } from '@core/pledges/match-work'
import { timeParts } from '@core/pledges/times'

const work = (id: string, over: Partial<Offered> = {}): Offered => ({ id, placeId: id, skills: [], times: [], offeredAt: 0, ...over }) // prettier-ignore
const walk = (seconds: number): WalkTo => ({ metres: seconds, basis: 'walking', seconds })
const asking = (over: Partial<Asking> = {}): Asking => ({ walks: null, skills: [], times: [], ...over })
const ids = (found: readonly { readonly work: Offered }[]) => found.map((one) => one.work.id)

test('the nearest on foot first, and what is out of reach not at all', () => {
  const walks = new Map([
    ['far', walk(900)],
    ['near', walk(60)],
  ])
  expect(ids(matchWork([work('far'), work('beyond'), work('near')], asking({ walks })))).toEqual(['near', 'far'])
})

test('a skill that is asked for is worth five minutes of walking, and no more', () => {
  const walks = new Map([['a', walk(100)], ['b', walk(100 + skillSeconds - 1)], ['c', walk(100 + skillSeconds + 1)]]) // prettier-ignore
  const able = [work('a'), work('b', { skills: ['电工'] }), work('c', { skills: ['电工'] })]
  expect(ids(matchWork(able, asking({ walks, skills: ['电工'] })))).toEqual(['b', 'a', 'c'])
})

test('what is at times at which one cannot come is left out; what says no times suits everybody', () => {
  const some = [
    work('any'),
    work('sunday', { times: ['weekend-morning'] }),
    work('work', { times: ['workday-morning'] }),
  ]
  expect(ids(matchWork(some, asking({ times: ['weekend-morning'] })))).toEqual(['any', 'sunday'])
  expect(matchWork(some, asking())).toHaveLength(3)
})

test('it says why: the walk, the skills and the times that fit', () => {
  const walks = new Map([['a', walk(120)]])
  const offered = work('a', { skills: ['电工', '木工'], times: ['weekend-morning', 'weekend-evening'] })
  const [found] = matchWork([offered], asking({ walks, skills: ['木工', '唱歌'], times: ['weekend-evening'] }))
  expect(found?.fit).toEqual({ walk: walk(120), skills: ['木工'], times: ['weekend-evening'] })
})

test('where nobody says where they are, the newest first', () => {
  expect(ids(matchWork([work('old', { offeredAt: 1 }), work('new', { offeredAt: 2 })], asking()))).toEqual(['new', 'old']) // prettier-ignore
})

const aWork = fc.record({
  id: fc.uuid(),
  placeId: fc.constantFrom<string>('p', 'q', 'r', 's'),
  skills: fc.uniqueArray(fc.constantFrom<string>('电工', '木工', '聊天'), { maxLength: 2 }),
  times: fc.uniqueArray(fc.constantFrom(...timeParts), { maxLength: 3 }),
  offeredAt: fc.nat(5),
})
const anAsking = fc.record({
  walks: fc.option(fc.uniqueArray(fc.tuple(fc.constantFrom<string>('p', 'q', 'r', 's'), fc.nat(1500).map(walk)), { selector: ([place]) => place }).map((pairs) => new Map(pairs))), // prettier-ignore
  skills: fc.uniqueArray(fc.constantFrom<string>('电工', '木工', '聊天'), { maxLength: 2 }),
  times: fc.uniqueArray(fc.constantFrom(...timeParts), { maxLength: 3 }),
})

test('against an oracle that compares every two', () => {
  fc.assert(
    fc.property(fc.uniqueArray(aWork, { selector: ({ id }) => id, maxLength: 12 }), anAsking, (works, asked) => {
      const found = matchWork(works, asked)
      const within = works.filter((one) => asked.walks === null || asked.walks.has(one.placeId))
      const possible = within.filter((one) => !one.times.length || !asked.times.length || one.times.some((time) => asked.times.includes(time))) // prettier-ignore
      expect(ids(found).sort()).toEqual(possible.map(({ id }) => id).sort())
      const cost = (one: Offered) => (asked.walks?.get(one.placeId)?.seconds ?? 0) - (one.skills.some((skill) => asked.skills.includes(skill)) ? 300 : 0) // prettier-ignore
      for (const [at, { work: one }] of found.entries()) {
        const next = found[at + 1]?.work
        if (!next) continue
        const [mine, theirs] = [cost(one), cost(next)]
        expect(mine < theirs || (mine === theirs && one.offeredAt >= next.offeredAt)).toBe(true)
      }
      // In whatever order they come in, the same comes out.
      expect(matchWork([...works].reverse(), asked)).toEqual(found)
    }),
  )
})
