// Counting: histograms against the sorted minutes, sums that can be taken back, small groups, months.
import fc from 'fast-check'
import { histogramOf, percentile, sizeOf, subtractHistograms, sumHistograms } from '@core/insight/histogram'
import { monthCount, monthsFrom, shiftMonth } from '@core/insight/month'
import { outcomeOf } from '@core/insight/outcome'
import { figuresOf } from '@core/insight/rates'
import { addTally, nothing, subtractTally, sumOf, tallyOf } from '@core/insight/tally'
import { aSubmitted, live, monday, steps, terms } from './given-history'

const minutes = fc.double({ min: 0, max: 600_000, noNaN: true })
const histogram = (all: readonly number[]) => sumHistograms(all.map(histogramOf))

test('a percentile lies within 3 % of the exact one, whatever was counted', () => {
  fc.assert(
    fc.property(fc.array(minutes, { minLength: 1, maxLength: 200 }), fc.constantFrom(0.5, 0.9, 1), (all, share) => {
      const exact = [...all].sort((a, b) => a - b)[Math.max(1, Math.ceil(all.length * share)) - 1] ?? NaN
      const told = percentile(histogram(all), share) ?? NaN
      if (exact < 1) expect(told).toBe(0.5)
      else expect(Math.abs(told / exact - 1)).toBeLessThanOrEqual(0.03)
    }),
  )
  expect(percentile([], 0.5)).toBeUndefined()
})

test('what was added can be taken away again, without a trace', () => {
  fc.assert(
    fc.property(fc.array(minutes), fc.array(minutes), (some, others) => {
      const [one, other] = [histogram(some), histogram(others)]
      const both = sumHistograms([one, other])
      expect(sizeOf(both)).toBe(some.length + others.length)
      expect(subtractHistograms(both, other)).toEqual(one)
    }),
  )
})

test('the tally of many outcomes is the same in any order and can be taken back', () => {
  const outcomes = fc.array(
    steps.map((history) => [...live(aSubmitted('r', monday), history)].at(-1)),
    { maxLength: 8 },
  )
  fc.assert(
    fc.property(outcomes, (ends) => {
      const tallies = ends.flatMap((end) => (end ? [tallyOf(outcomeOf(end.request, terms, end.at))] : []))
      const sum = sumOf(tallies)
      expect(sumOf([...tallies].reverse())).toEqual(sum)
      expect(tallies.reduce(subtractTally, sum)).toEqual(nothing)
      expect(sum.requests + sum.leftOut).toBe(tallies.length)
      expect(sum.inTime).toBeLessThanOrEqual(sum.due)
      expect(sum.resolved).toBeLessThanOrEqual(sum.judged)
      expect(sum.satisfied).toBeLessThanOrEqual(sum.rated)
    }),
    { numRuns: 200 },
  )
})

test('a small group has counts and neither percentages nor times', () => {
  const one = { ...nothing, requests: 1, due: 1, inTime: 1, accept: histogramOf(10) }
  const four = figuresOf(sumOf([one, one, one, one]))
  expect(four.response).toEqual({ of: 4, count: 4, share: null })
  expect(four.accept).toEqual({ count: 4, medianMinutes: null, p90Minutes: null })
  const five = figuresOf(sumOf([one, one, one, one, addTally(one, { ...nothing, inTime: -1 })]))
  expect(five.response).toEqual({ of: 5, count: 4, share: 0.8 })
  expect(five.accept.medianMinutes).toBeCloseTo(10, 0)
})

test('months go over the turn of the year both ways', () => {
  expect(shiftMonth('2026-01', -1)).toBe('2025-12')
  expect(shiftMonth('2026-12', 1)).toBe('2027-01')
  expect(shiftMonth('2026-11', -12)).toBe('2025-11')
  expect(monthsFrom('2026-11', '2027-02')).toEqual(['2026-11', '2026-12', '2027-01', '2027-02'])
  expect(monthCount('2026-11', '2026-10')).toBe(0)
})
