// The picture of opinions as dots: the same people, the same dots, everybody counted, nobody beyond the edge.
import fc from 'fast-check'
import type { OpinionPoint } from '@core/talk/talk'
import { leaningOf } from '@/features/talk/leaning'
import { centresOf, dotsOf } from '@/features/talk/opinion-dots'

const coordinate = fc.integer({ min: -100, max: 100 }).map((hundredths) => hundredths / 100)
const point: fc.Arbitrary<OpinionPoint> = fc.record({
  x: coordinate,
  y: coordinate,
  group: fc.integer({ min: 0, max: 4 }),
})

test('everybody is in one dot, and every dot lies within the square', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 300 }), (points) => {
      const dots = dotsOf(points)
      expect(dots.reduce((sum, { people }) => sum + people, 0)).toBe(points.length)
      for (const { left, top } of dots) {
        expect(left).toBeGreaterThanOrEqual(0)
        expect(left).toBeLessThanOrEqual(100)
        expect(top).toBeGreaterThanOrEqual(0)
        expect(top).toBeLessThanOrEqual(100)
      }
    }),
  )
})

test('the order of people makes no difference', () => {
  fc.assert(
    fc.property(fc.array(point, { maxLength: 60 }), (points) => {
      expect(dotsOf([...points].reverse())).toEqual(dotsOf(points))
    }),
  )
})

test('up is up: a point above stands nearer to the top', () => {
  const [above, below] = dotsOf([
    { x: 0, y: 1, group: 0 },
    { x: 0, y: -1, group: 0 },
  ])
  expect(above?.top).toBeLessThan(below?.top ?? 0)
})

test('a group’s name stands amid it; a group without points has none', () => {
  const points = [
    { x: -1, y: 0, group: 0 },
    { x: 0, y: 0, group: 0 },
  ]
  expect(centresOf(points, 2)).toEqual([{ group: 0, left: 28, top: 50 }])
})

test.each([
  [{ agree: 6, disagree: 4, pass: 90 }, 'agree'],
  [{ agree: 4, disagree: 6, pass: 0 }, 'disagree'],
  [{ agree: 5, disagree: 5, pass: 0 }, 'mixed'],
  [{ agree: 0, disagree: 0, pass: 9 }, 'mixed'],
] as const)('%p leans to %s', (tally, leaning) => {
  expect(leaningOf(tally)).toBe(leaning)
})
