// Who walks, out of what was chosen.
import { walkerOf } from '@/features/homes/walker-choice'

const usual = { profile: null, pace: 'usual', noStairs: false } as const

test('nobody said anything: an adult, in elder mode an older adult', () => {
  expect(walkerOf(usual, false)).toEqual({ profile: 'adult', ownSpeed: null, noStairs: false })
  expect(walkerOf(usual, true).profile).toBe('older')
})

test('what was said holds in both modes', () => {
  expect(walkerOf({ ...usual, profile: 'wheels' }, true).profile).toBe('wheels')
  expect(walkerOf({ ...usual, profile: 'adult' }, true).profile).toBe('adult')
})

test('a pace is a part of the profile’s own speed', () => {
  expect(walkerOf({ ...usual, pace: 'slowest' }, true).ownSpeed).toBe(0.6)
  expect(walkerOf({ ...usual, pace: 'fast' }, false).ownSpeed).toBe(1.68)
})

test('wheels take no stairs anyway: nothing is asked of the streets twice', () => {
  expect(walkerOf({ profile: 'wheels', pace: 'usual', noStairs: true }, false).noStairs).toBe(false)
})
