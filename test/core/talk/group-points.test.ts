// How many groups are told: no more than are clearly there, and none so small that its members could be told.
import { groupPoints } from '@core/talk/group-points'
import type { Place } from '@core/talk/place-people'
import { leastGroup } from '@core/talk/talk'
import { randomFrom } from './given-opinions'

const seeds = Array.from({ length: 10 }, (_, at) => at + 1)
const countOf = (points: readonly Place[]) => groupPoints(points).centres.length

/** Around each middle `each` people, the wider `spread` the less alike. */
function aCloud(middles: readonly Place[], each: number, spread: number, seed: number): readonly Place[] {
  const random = randomFrom(seed)
  // Box and Muller 1958.
  const normal = () => Math.sqrt(-2 * Math.log(1 - random())) * Math.cos(2 * Math.PI * random())
  return middles.flatMap(([x, y]) =>
    Array.from({ length: each }, (): Place => [x + normal() * spread, y + normal() * spread]),
  )
}

const corners: readonly Place[] = [[1, 1], [-1, 1], [-1, -1], [1, -1], [0, 0]] // prettier-ignore

test.each(seeds)('a cloud without camps is never told as three or more, seed %i', (seed) => {
  for (const people of [38, 100, 400]) expect(countOf(aCloud([[0, 0]], people, 1, seed))).toBeLessThanOrEqual(2)
})

test.each([2, 3, 4, 5])('%i camps well apart are told as so many', (camps) => {
  for (const seed of seeds) expect(countOf(aCloud(corners.slice(0, camps), 30, 0.12, seed))).toBe(camps)
})

test.each(seeds)('four camps that run into each other are not told as four, seed %i', (seed) => {
  expect(countOf(aCloud(corners.slice(0, 4), 10, 0.8, seed))).toBeLessThanOrEqual(2)
})

test('each further group takes a dozen people more', () => {
  for (const seed of seeds) {
    expect(countOf(aCloud(corners.slice(0, 3), 7, 0.05, seed))).toBe(3)
    expect(countOf(aCloud(corners.slice(0, 4), 5, 0.05, seed))).toBeLessThanOrEqual(3)
  }
})

test('four people far off are no group', () => {
  const points = [...aCloud([[0, 0]], 30, 0.05, 1), ...aCloud([[9, 9]], leastGroup - 1, 0.05, 2)]
  expect(countOf(points)).toBe(1)
})

test('all in one place are one group', () => {
  expect(groupPoints(Array.from({ length: 12 }, (): Place => [0, 0]))).toEqual({
    centres: [[0, 0]],
    groups: Array(12).fill(0),
  })
})
