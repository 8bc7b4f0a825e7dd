/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays within their bounds */
import fc from 'fast-check'
import type { Atlas } from '@core/walking/atlas'
import type { ProfileId } from '@core/walking/profile'
import { atlasOf, dice, hillTown, strewn, walkIn } from './given-streets'
import { Oracle } from './oracle'
import type { Mode } from './oracle-pace'

const modes: [Mode, ProfileId, boolean][] = [
  ['adult', 'adult', false],
  ['older', 'older', false],
  ['wheels', 'wheels', false],
  ['older-no-stairs', 'older', true],
]
/** Seconds: whole milliseconds on every edge of a long walk, and single precision on the map. */
const quantisation = 0.5

function compare(
  atlas: Atlas,
  [mode, id, noStairs]: (typeof modes)[number],
  roll: () => number,
  placeCount: number,
  questions: number,
) {
  const places = strewn(atlas, placeCount, roll)
  const index = walkIn(atlas, id, places, { noStairs })
  const oracle = new Oracle(atlas, mode)
  const { feetOf, canReach } = oracle.prepare(places)
  let walked = 0
  for (let q = 0; q < questions; q++) {
    const edge = Math.floor(roll() * oracle.shapes.length)
    const spot =
      q % 2
        ? strewn(atlas, 1, roll)[0]!.position
        : oracle.spotOn(edge, roll() * (oracle.shapes[edge]!.x.length - 1.0001))
    const allowed = new Set(places.filter(() => roll() < [1, 0.5, 0.1][q % 3]!).map(({ id: place }) => place))
    const count = 1 + (q % 6)
    const accept = q % 3 === 0 ? undefined : (place: string) => allowed.has(place)
    const expected = oracle.ask(spot, places, feetOf, canReach)?.filter(({ id: place }) => !accept || accept(place))
    const answers = index.nearest(spot, { count, ...(accept ? { accept } : {}) })
    if (!expected || expected.length === 0) {
      expect(answers.every(({ isEstimate }) => isEstimate)).toBe(true)
      continue
    }
    walked++
    expect(answers.length).toBe(Math.min(count, expected.length))
    answers.forEach((answer, rank) => {
      expect(answer.isEstimate).toBe(false)
      expect(Math.abs(answer.seconds - expected[rank]!.seconds)).toBeLessThan(quantisation)
      const own = expected.find(({ id: place }) => place === answer.placeId)!
      expect(Math.abs(answer.seconds - own.seconds)).toBeLessThan(quantisation)
    })
  }
  return walked
}

describe('the nearest places on foot', () => {
  it.each(modes)('agree with a plain search in generated hill towns, with and without restrictions: %s', (...mode) => {
    for (let seed = 1; seed <= 6; seed++) {
      const atlas = atlasOf(hillTown(seed))
      expect(compare(atlas, mode, dice(seed * 77), 3 + seed * 3, 150)).toBeGreaterThan(50)
    }
  })

  it('agree with a plain search in any small town', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1, max: 1e6 }),
        fc.integer({ min: 2, max: 5 }),
        fc.integer({ min: 0, max: 8 }),
        (seed, size, count) => {
          const graph = hillTown(seed, size, size)
          fc.pre(graph.edges.length > 0)
          compare(atlasOf(graph), modes[seed % 4]!, dice(seed), count, 12)
        },
      ),
      { numRuns: 60 },
    )
  })

  it('open, move and close as if the table had been built anew', () => {
    for (let seed = 1; seed <= 8; seed++) {
      const atlas = atlasOf(hillTown(seed))
      const roll = dice(seed)
      const open = new Map(strewn(atlas, 8, roll).map((place) => [place.id, place]))
      const index = walkIn(atlas, 'older', open.values())
      for (let step = 0; step < 25; step++) {
        const place = strewn(atlas, 1, roll, `p${Math.floor(roll() * 14)}`)[0]!
        const id = `p${Math.floor(roll() * 14)}`
        if (roll() < 0.5) {
          index.add({ ...place, id })
          open.set(id, { ...place, id })
        } else expect(index.remove(id)).toBe(open.delete(id))
        expect(timesIn(index)).toEqual(timesIn(walkIn(atlas, 'older', open.values())))
      }
    }
  })

  it('take no longer for a faster person, and scale with the own speed', () => {
    const atlas = atlasOf(hillTown(3))
    const index = walkIn(atlas, 'older', strewn(atlas, 10, dice(4)))
    for (const { position } of strewn(atlas, 50, dice(5))) {
      const [slow] = index.nearest(position, { ownSpeed: 0.7 })
      const [fast] = index.nearest(position, { ownSpeed: 1.4 })
      expect(fast?.placeId).toBe(slow?.placeId)
      expect(slow!.seconds).toBeCloseTo(fast!.seconds * 2, 6)
    }
  })

  it('are never nearer than by a detour over a neighbour: the triangle holds between corners', () => {
    const atlas = atlasOf(hillTown(9))
    const { gait, table } = walkIn(atlas, 'adult', strewn(atlas, 6, dice(1)))
    const { firstSlot, slotNode } = gait.streets
    for (let v = 0; v < atlas.nodeX.length; v++) {
      for (let s = firstSlot[v]!; s < firstSlot[v + 1]!; s++) {
        if (gait.away[s] === 0xffffffff) continue
        expect(table.rows[v * 8]!).toBeLessThanOrEqual(table.rows[slotNode[s]! * 8]! + gait.away[s]!)
      }
    }
  })

  it('outside the atlas are straight lines, labelled as estimates and never mixed', () => {
    const atlas = atlasOf(hillTown(2))
    const index = walkIn(atlas, 'adult', strewn(atlas, 5, dice(2), 'p', 0))
    const far = index.nearest({ lng: 119.5, lat: 34.75 }, { count: 3 })
    expect(far).toHaveLength(3)
    expect(far.every(({ isEstimate }) => isEstimate)).toBe(true)
    expect(far[0]!.seconds).toBeGreaterThan(3000)
    for (const odd of [NaN, Infinity, -Infinity, 1e300]) {
      expect(index.nearest({ lng: odd, lat: 34.7 }).every(({ isEstimate }) => isEstimate)).toBe(true)
    }
    expect(walkIn(atlas, 'adult', []).nearest({ lng: 119.4, lat: 34.7 })).toEqual([])
  })

  it('keep places in the sea out of every walk', () => {
    const atlas = atlasOf(hillTown(2))
    const index = walkIn(atlas, 'adult', [
      { id: 'sea', position: { lng: 120.5, lat: 34.7 } },
      ...strewn(atlas, 2, dice(2), 'p', 0),
    ])
    const inTown = index.nearest(strewn(atlas, 1, dice(8), 'q', -0.2)[0]!.position, { count: 5 })
    expect(inTown.map(({ placeId }) => placeId)).not.toContain('sea')
    expect(inTown.some(({ isEstimate }) => isEstimate)).toBe(false)
  })
})

/** Rows without the numbering of places, which depends on their history. */
function timesIn(index: ReturnType<typeof walkIn>): number[] {
  return [...index.table.rows].filter((_, i) => i % 2 === 0)
}
