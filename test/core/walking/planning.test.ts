/* eslint-disable @typescript-eslint/no-non-null-assertion -- typed arrays within their bounds */
import fc from 'fast-check'
import { cornersAsDemand, coverage, secondsOf, type Demand } from '@core/walking/coverage'
import { timeBands, unservedPockets } from '@core/walking/pockets'
import { coverSets, greedySites } from '@core/walking/siting'
import { edgeMetres } from '@core/walking/streets'
import { exactSites } from '../../../server/atlas/exact-sites'
import { atlasOf, dice, hillTown, strewn, walkIn } from './given-streets'

const atlas = atlasOf(hillTown(11, 20, 16))
const people = (count: number, seed: number): Demand[] =>
  strewn(atlas, count, dice(seed), 'a', 0).map(({ position }, i) => ({
    position,
    weight: 1 + (i % 4),
    grid: `g${i % 3}`,
  }))

describe('coverage', () => {
  const index = walkIn(atlas, 'older', strewn(atlas, 4, dice(1), 'p', 0))

  it('counts everybody once, by grid and in all', () => {
    const demand = [...people(200, 2), { position: { lng: 121, lat: 34.7 }, weight: 5, grid: 'g1' }]
    const rows = coverage(demand, secondsOf(index, demand), 300)
    const [all, ...grids] = rows
    expect(grids.map(({ grid }) => grid)).toEqual(['g0', 'g1', 'g2'])
    for (const key of ['people', 'within', 'beyond', 'unknown'] as const) {
      expect(grids.reduce((sum, row) => sum + row[key], 0)).toBe(all![key])
    }
    expect(all!.people).toBe(demand.reduce((sum, { weight }) => sum + weight, 0))
    expect(all!.unknown).toBeGreaterThanOrEqual(5)
    expect(all!.share).toBeCloseTo(all!.within / (all!.within + all!.beyond), 9)
    expect(all!.medianSeconds).toBeLessThanOrEqual(all!.p95Seconds)
  })

  it('grows with the time allowed and with every place', () => {
    const demand = people(150, 3)
    const shares = [60, 200, 400, 900].map((limit) => coverage(demand, secondsOf(index, demand), limit)[0]!.within)
    expect([...shares].sort((a, b) => a - b)).toEqual(shares)
    const more = walkIn(atlas, 'older', [...strewn(atlas, 4, dice(1), 'p', 0), ...strewn(atlas, 3, dice(9), 'q', 0)])
    expect(coverage(demand, secondsOf(more, demand), 300)[0]!.within).toBeGreaterThanOrEqual(shares[1]!)
  })

  it('weighs corners by their streets: all metres of the atlas, once', () => {
    const metres = [...atlas.edgeFrom.keys()].reduce((sum, edge) => sum + edgeMetres(index.gait.streets, edge), 0)
    expect(cornersAsDemand(index).reduce((sum, { weight }) => sum + weight, 0)).toBeCloseTo(metres, 3)
  })

  it('draws pockets of streets that are all too far, and bands of all streets', () => {
    const pockets = unservedPockets(index, 300, 0)
    expect(pockets.length).toBeGreaterThan(0)
    for (const { worstSeconds, worst } of pockets) {
      expect(worstSeconds).toBeGreaterThan(300)
      const [there] = index.nearest(worst)
      if (there && !there.isEstimate && Number.isFinite(worstSeconds))
        expect(there.seconds).toBeCloseTo(worstSeconds, 0)
    }
    const lines = timeBands(index, [300, 600]).reduce((sum, band) => sum + band.lines.length, 0)
    expect(lines).toBe(index.gait.usable.reduce((sum, one) => sum + one, 0))
  })
})

describe('sites', () => {
  it('cover exactly those whom the nearest search brings there in time', () => {
    for (const id of ['older', 'wheels'] as const) {
      const candidates = strewn(atlas, 12, dice(5), 'room', 0)
      const demand = people(120, 6)
      const sets = coverSets(walkIn(atlas, id, []).gait, candidates, demand, 400)
      candidates.forEach((candidate, site) => {
        const alone = walkIn(atlas, id, [candidate])
        // Footholds of a lone candidate are those that reach it; of the sets, those that are usable at all.
        const within = demand.flatMap(({ position }, i) => {
          const [nearest] = alone.nearest(position)
          return nearest && !nearest.isEstimate && nearest.seconds <= 400 ? [i] : []
        })
        const extra = within.filter((i) => !sets[site]!.includes(i)).length
        const missing = [...sets[site]!].filter((i) => !within.includes(i)).length
        expect(missing).toBe(0)
        expect(extra).toBeLessThanOrEqual(demand.length * 0.02)
      })
    }
  })

  it('chosen greedily stay within 63 % of the best and never pass their bound', async () => {
    for (let seed = 1; seed <= 6; seed++) {
      const roll = dice(seed)
      const sets = Array.from({ length: 9 }, () => Uint32Array.from([...Array(30).keys()].filter(() => roll() < 0.2)))
      const weights = Array.from({ length: 30 }, () => 1 + Math.floor(roll() * 9))
      for (const count of [1, 2, 3, 4]) {
        const best = bruteForce(sets, weights, count)
        const greedy = greedySites(sets, weights, count)
        expect(greedy.covered).toBeLessThanOrEqual(best)
        expect(greedy.covered).toBeGreaterThanOrEqual(best * (1 - 1 / Math.E) - 1e-9)
        expect(greedy.bound).toBeGreaterThanOrEqual(best)
        expect(greedy.gains.reduce((sum, gain) => sum + gain, 0)).toBe(greedy.covered)
        const exact = await exactSites(sets, weights, count)
        expect(exact.covered).toBe(best)
        expect(exact.bound).toBe(best)
        expect(exact.chosen.length).toBeLessThanOrEqual(count)
      }
    }
  })

  it('need nobody where nobody is uncovered', async () => {
    expect(greedySites([], [], 3)).toMatchObject({ chosen: [], covered: 0, bound: 0 })
    expect(greedySites([new Uint32Array([0])], [0], 3)).toMatchObject({ chosen: [], covered: 0 })
    expect(await exactSites([new Uint32Array([0])], [0], 3)).toMatchObject({ chosen: [], covered: 0 })
  })
})

describe('the bound', () => {
  it('holds for any sets', () => {
    fc.assert(
      fc.property(
        fc.array(fc.uniqueArray(fc.nat(9)), { minLength: 1, maxLength: 6 }),
        fc.array(fc.nat(20), { minLength: 10, maxLength: 10 }),
        fc.integer({ min: 1, max: 4 }),
        (lists, weights, count) => {
          const sets = lists.map((list) => Uint32Array.from(list))
          const greedy = greedySites(sets, weights, count)
          const best = bruteForce(sets, weights, count)
          return greedy.covered <= best && best <= greedy.bound
        },
      ),
    )
  })
})

function bruteForce(sets: readonly Uint32Array[], weights: readonly number[], count: number): number {
  let best = 0
  for (let mask = 0; mask < 1 << sets.length; mask++) {
    const chosen = sets.filter((_, site) => mask & (1 << site))
    if (chosen.length > count) continue
    const covered = new Set(chosen.flatMap((set) => [...set]))
    best = Math.max(
      best,
      [...covered].reduce((sum, point) => sum + weights[point]!, 0),
    )
  }
  return best
}
