// Raising a matter step by step: what is missing is said where it is missing.
import { areaOfPath, freshRaise, isRaiseBegun, unitOf, type RaiseDraft } from '@/features/councils/raise-draft'
import { faultsAt, faultsOf, fieldOf, firstFaulty, stepOf } from '@/features/councils/raise-steps'

const whole: RaiseDraft = {
  ...freshRaise(),
  template: 'communityProject',
  title: '3 号楼加装电梯',
  text: '五六楼的老人下不了楼，想装一部电梯。',
  scope: 'building',
  name: '海棠花园 3 号楼',
  ...areaOfPath(['D', 'S', 'C', 'G']),
}

test('a whole draft has no fault', () => {
  expect(faultsOf(whole)).toEqual({})
  expect(firstFaulty(faultsOf(whole))).toBeUndefined()
})

test.each([
  [{ template: '' }, 'template'],
  [{ title: ' ' }, 'words'],
  [{ text: '短' }, 'words'],
  [{ scope: '' }, 'scope'],
  [{ communityId: '' }, 'place'],
  [{ name: '' }, 'place'],
  [{ affected: '长'.repeat(501) }, 'check'],
] as const)('without %p it stops at %s', (part, step) => {
  expect(firstFaulty(faultsOf({ ...whole, ...part }))).toBe(step)
})

test('a grid needs its grid, a community and a grid no name', () => {
  const grid = { ...whole, scope: 'grid', name: '' } as const
  expect(faultsOf(grid)).toEqual({})
  expect(unitOf(grid)).toBe('G')
  expect(Object.keys(faultsOf({ ...grid, gridId: '' }))).toEqual(['unitId'])
  expect(faultsOf({ ...whole, scope: 'community', name: '' })).toEqual({})
  expect(unitOf({ ...whole, scope: 'community' })).toBe('C')
})

test('only the step one is at is scolded', () => {
  const nothing = faultsOf(freshRaise())
  expect(Object.keys(faultsAt('words', nothing))).toEqual(['title', 'text'])
})

test.each([
  ['scope.name', 'name', 'place'],
  ['scope.unitId', 'unitId', 'place'],
  ['title', 'title', 'words'],
] as const)('the server’s %s is our %s, at %s', (path, field, step) => {
  expect(fieldOf(path)).toBe(field)
  expect(stepOf(field)).toBe(step)
})

test('what belongs to no field stands above', () => {
  expect(fieldOf('requestId')).toBeUndefined()
  expect(fieldOf(undefined)).toBeUndefined()
})

test('each draft has an id of its own, and choosing a kind is not yet writing', () => {
  expect(freshRaise().id).not.toBe(freshRaise().id)
  expect(isRaiseBegun({ ...freshRaise(), template: 'other' })).toBe(false)
  expect(isRaiseBegun(whole)).toBe(true)
})
