// Walks in words: minutes up, metres to tens, never a minute for a straight line.
import { explainWalk, sayMinutes, sayRelief, sayStraightLine, sayWay, sayWholeWay } from '@/ui/words/walking'

const walk = { seconds: 400, climb: 0, descent: 0, steps: 0, steepest: 0, fastSeconds: 250, avoidedSteps: 0 }

test.each([
  [1, '步行约 1 分钟'],
  [60, '步行约 1 分钟'],
  [60.0004, '步行约 1 分钟'],
  [61, '步行约 2 分钟'],
  [400, '步行约 7 分钟'],
  [3600, '步行约 1 小时'],
  [3900, '步行约 1 小时 5 分钟'],
])('%d seconds are said as %s', (seconds, said) => {
  expect(sayMinutes(seconds, 'older')).toBe(said)
})

test('wheels do not walk', () => {
  expect(sayMinutes(400, 'wheels')).toBe('路上约 7 分钟')
})

test.each([
  [0, 0, 0, '平路'],
  [3.9, 3.9, 0, '平路'],
  [12.4, 0, 0, '上坡 12 米'],
  [0, 8, 0, '下坡 8 米'],
  [0, 0, 36, '台阶 36 级'],
  [12, 8, 36, '上坡 12 米 · 下坡 8 米 · 台阶 36 级'],
])('%d up, %d down and %d steps are %s', (climb, descent, steps, said) => {
  expect(sayRelief({ climb, descent, steps }).join(' · ')).toBe(said)
})

test('a walk is said time first', () => {
  expect(sayWay({ metres: 447, walk }, 'adult')).toEqual({ time: '步行约 7 分钟', rest: '450 米 · 平路' })
  expect(sayWholeWay({ metres: 447, walk }, 'adult')).toBe('步行约 7 分钟 · 450 米 · 平路')
})

test('a straight line is called one and has no minutes', () => {
  expect(sayStraightLine(447)).toBe('直线距离（估计）450 米')
  expect(sayWay({ metres: 447, walk: null }, 'adult')).toEqual({ time: '', rest: '直线距离（估计）450 米' })
  expect(sayWholeWay({ metres: 447, walk: null }, 'older')).not.toContain('分钟')
})

test('why: for you, for a fast walker, and the stairs it goes around', () => {
  expect(explainWalk({ ...walk, seconds: 700, fastSeconds: 400, avoidedSteps: 84 })).toBe(
    '您走约 12 分钟；走得快的人约 7 分钟；这条路绕开了 84 级台阶。',
  )
  expect(explainWalk({ ...walk, fastSeconds: 390 })).toBe('您走约 7 分钟。')
})
