// The picture of opinions: known groups are found again, order does not matter, nobody can be picked out.
import fc from 'fast-check'
import { drawOpinions, groupOf, type DrawnOpinions } from '@core/talk/draw-opinions'
import { leastJudged } from '@core/talk/place-people'
import { leastGroup, pointsShown, type Stance, type Stances } from '@core/talk/talk'
import { adjustedRandIndex, madeOpinions } from './given-opinions'

type People = ReadonlyMap<string, Stances>

const draw = (people: People, statementIds: readonly string[]) =>
  drawOpinions({ matterId: 'matter', people, statementIds, now: 1 })
const found = ({ placing }: DrawnOpinions, people: People) => [...people.values()].map((one) => groupOf(placing, one))

describe('groups that were made are found again', () => {
  test.each(Array.from({ length: 12 }, (_, seed) => seed + 1))('three groups of sixty, seed %i', (seed) => {
    const { people, statementIds, truth } = madeOpinions({ seed })
    const drawn = draw(people, statementIds)
    expect(drawn.map.groups.map(({ size }) => size)).toHaveLength(3)
    expect(adjustedRandIndex(found(drawn, people), [...truth.values()])).toBeGreaterThanOrEqual(0.9)
  })

  test.each([2, 3])('%i groups of twenty, half of what could be said missing', (groups) => {
    const { people, statementIds, truth } = madeOpinions({ groups, peoplePerGroup: 20, missing: 0.5, seed: 5 })
    const drawn = draw(people, statementIds)
    expect(adjustedRandIndex(found(drawn, people), [...truth.values()])).toBeGreaterThanOrEqual(0.9)
  })

  test('a group is told apart by statements it judges unlike the others', () => {
    const { people, statementIds } = madeOpinions()
    const { map } = draw(people, statementIds)
    for (const { typical } of map.groups) {
      expect(typical.length).toBeGreaterThan(0)
      for (const { within, others } of typical) {
        const side = within.agree > within.disagree ? 'agree' : 'disagree'
        const share = (tally: typeof within) => tally[side] / (tally.agree + tally.disagree + tally.pass)
        expect(share(within)).toBeGreaterThan(0.5)
        expect(share(within)).toBeGreaterThan(share(others))
      }
    }
  })

  test('what all of them say unites them, and nothing else does', () => {
    const { people, statementIds } = madeOpinions()
    const yes = 'statement-everybody'
    const no = 'statement-nobody'
    const all = new Map([...people].map(([key, stances]) => [key, { ...stances, [yes]: 1, [no]: -1 } as Stances]))
    const { uniting } = draw(all, [...statementIds, yes, no]).map
    expect(uniting.slice(0, 2).map(({ statementId }) => statementId)).toEqual([yes, no])
    expect(uniting[0]?.all).toEqual({ agree: 180, disagree: 0, pass: 0 })
  })
})

describe('the same input gives the same picture', () => {
  const { people, statementIds } = madeOpinions({ peoplePerGroup: 20, statements: 15 })
  const expected = JSON.stringify(draw(people, statementIds))
  const shuffled = <T>(all: readonly T[]) => fc.shuffledSubarray([...all], { minLength: all.length })

  test('whatever the order of people, statements and keys', () => {
    const orders = fc.record({
      keys: shuffled([...people.keys()]),
      ids: shuffled(statementIds),
      within: shuffled(statementIds),
    })
    fc.assert(
      fc.property(orders, ({ keys, ids, within }) => {
        const again = new Map(keys.map((key) => [key, inOrder(people.get(key) ?? {}, within)]))
        expect(JSON.stringify(draw(again, ids))).toBe(expected)
      }),
      { numRuns: 50 },
    )
  })

  test('a statement named twice counts once', () => {
    expect(JSON.stringify(draw(people, [...statementIds, ...statementIds]))).toBe(expected)
  })
})

function inOrder(stances: Stances, ids: readonly string[]): Stances {
  return Object.fromEntries(ids.flatMap((id) => (id in stances ? [[id, stances[id] ?? 0] as const] : [])))
}

describe('nobody can be picked out', () => {
  const stance = fc.constantFrom<Stance | undefined>(1, -1, 0, undefined)
  const anyPeople = fc.array(fc.array(stance, { minLength: 6, maxLength: 6 }), { maxLength: 60 })
  const ids = ['a', 'b', 'c', 'd', 'e', 'f']
  const peopleOf = (rows: readonly (readonly (Stance | undefined)[])[]): People =>
    new Map(
      rows.map((row, at) => [
        `k${at}`,
        Object.fromEntries(row.flatMap((one, column) => (one === undefined ? [] : [[ids[column] ?? '', one]]))),
      ]),
    )

  test('no group under five is shown, and nothing under ten; no number is none', () => {
    fc.assert(
      fc.property(anyPeople, (rows) => {
        const { map, placing } = draw(peopleOf(rows), ids)
        expect(JSON.stringify({ map, placing })).not.toContain('null,')
        const numbers = map.points.flatMap(({ x, y }) => [x, y])
        expect(numbers.every((one) => Number.isFinite(one) && Math.abs(one) <= 1)).toBe(true)
        for (const { size } of map.groups) expect(size).toBeGreaterThanOrEqual(leastGroup)
        expect(map.groups.reduce((sum, { size }) => sum + size, 0)).toBe(map.placed < 10 ? 0 : map.placed)
        const sizes = map.groups.map((_, group) => map.points.filter((point) => point.group === group).length)
        expect(sizes).toEqual(map.groups.map(({ size }) => size))
        if (map.placed < 10) expect([map.points, map.uniting, map.tallies]).toEqual([[], [], {}])
      }),
      { numRuns: 200 },
    )
  })

  test('a handful who stand far off count with whom they stand nearest to', () => {
    const rows = [
      ...Array.from({ length: 20 }, () => [1, 1, 1, -1, -1, -1] as const),
      ...Array.from({ length: 20 }, () => [-1, -1, -1, 1, 1, 1] as const),
      ...Array.from({ length: 4 }, () => [1, -1, 1, -1, 1, -1] as const),
    ]
    const { map } = draw(peopleOf(rows), ids)
    expect(map.groups.map(({ size }) => size).sort()).toEqual([20, 24])
  })

  test('the picture holds no key, and lists points by where they lie', () => {
    const { people, statementIds } = madeOpinions({ peoplePerGroup: 20 })
    const { map } = draw(people, statementIds)
    for (const key of people.keys()) expect(JSON.stringify(map)).not.toContain(key)
    const byPlace = [...map.points].sort((a, b) => a.group - b.group || a.x - b.x || a.y - b.y)
    expect(map.points).toEqual(byPlace)
    expect(map.points.every(({ x, y }) => Number.isInteger(Math.round(x * 1e6) / 1e4 + 0) && y === Math.round(y * 100) / 100)).toBe(true) // prettier-ignore
  })

  test('tallies only where five judged', () => {
    const rows = Array.from({ length: 12 }, (_, at) => [1, 1, -1, at < 4 ? 1 : undefined, undefined, 0] as const)
    expect(Object.keys(draw(peopleOf(rows), ids).map.tallies)).toEqual(['a', 'b', 'c', 'f'])
  })
})

describe('poor input draws no nonsense', () => {
  const everybody = (stances: Stances, count = 12): People =>
    new Map(Array.from({ length: count }, (_, at) => [`k${at}`, stances]))

  test('nobody, no statement, one statement, nothing judged', () => {
    const empty = { groups: [], points: [], uniting: [], tallies: {} }
    expect(draw(new Map(), []).map).toEqual({ matterId: 'matter', participants: 0, placed: 0, computedAt: 1, ...empty })
    expect(draw(everybody({}), ['a']).map).toMatchObject({ participants: 0, placed: 0, ...empty })
    expect(draw(everybody({ a: 1 }), ['a']).map).toMatchObject({ participants: 12, placed: 0, ...empty })
    expect(draw(everybody({ a: 1 }), []).map).toMatchObject({ participants: 0, ...empty })
  })

  test('all of one mind are one group', () => {
    const { map, placing } = draw(everybody({ a: 1, b: -1, c: 0 }), ['a', 'b', 'c'])
    expect(map.groups).toEqual([{ size: 12, typical: [] }])
    expect(new Set(map.points.map(({ x, y }) => `${x} ${y}`))).toEqual(new Set(['0 0']))
    expect(map.uniting.map(({ statementId }) => statementId)).toEqual(['a', 'b'])
    expect(groupOf(placing, { a: 1, b: -1, c: 0 })).toBe(0)
  })

  test('who passes on everything is placed in the middle, not lost', () => {
    const { map } = draw(everybody({ a: 0, b: 0, c: 0 }), ['a', 'b', 'c'])
    expect(map).toMatchObject({ placed: 12, groups: [{ size: 12 }], uniting: [] })
  })

  test('who judged too little is counted and not placed', () => {
    const people = new Map([...everybody({ a: 1, b: -1, c: 0 }), ['few', { a: 1, b: 1 } as Stances] as const])
    const { map, placing } = draw(people, ['a', 'b', 'c'])
    expect(map).toMatchObject({ participants: 13, placed: 12 })
    expect(groupOf(placing, { a: 1, b: 1 })).toBe(-1)
    expect(groupOf(null, { a: 1, b: -1, c: 0 })).toBe(-1)
  })

  test('a statement id that is a word of the language is an id like any other', () => {
    const ids = ['constructor', 'toString', '__proto__']
    expect(draw(everybody({ constructor: 1, toString: -1 } as unknown as Stances), ids).map.participants).toBe(12)
    expect(draw(everybody({}), ids).map.participants).toBe(0)
  })

  test.each([
    [1, 3],
    [3, 3],
    [9, 3],
    [10, 4],
    [21, 7],
    [300, 7],
  ])('of %i statements %i must be judged', (all, least) => {
    // prettier-ignore
    expect(leastJudged(all)).toBe(least)
  })
})

test('five thousand people and three hundred statements take seconds, and no more points than a phone shows', () => {
  const { people, statementIds } = madeOpinions({ peoplePerGroup: 1667, statements: 300, missing: 0.4 })
  // Of the processor, not of the wall: tests share the machine.
  const start = process.cpuUsage().user
  const { map } = draw(people, statementIds)
  expect(process.cpuUsage().user - start).toBeLessThan(15_000_000)
  expect(map.placed).toBe(5001)
  expect(map.points.length).toBeLessThanOrEqual(pointsShown)
  expect(map.points.length).toBeGreaterThan(pointsShown * 0.9)
})
