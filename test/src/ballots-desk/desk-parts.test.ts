// What may be done at the desk of a vote, whose registers one keeps, and the numbers on secret papers.
import { ruleFor } from '@core/ballots/rules'
import { deskWaysOf } from '@/features/ballots/desk-ways'
import { electorText, namesText } from '@/features/ballots/elector-words'
import { committeeUnitsOf } from '@/features/ballots/own-units'
import { newPaperNumber, printedNumber, readPaperNumber } from '@/features/ballots/paper-number'

const [opensAt, closesAt] = [1000, 2000]
const owners = ruleFor('civilCode278Ordinary', 'useRepairFund')
const heads = ruleFor('simpleMajority', null)
if (!owners.ok || !heads.ok) throw new Error('no rules')
const open = { state: 'announced', mode: 'open', rule: owners.value, proxyLimit: 1, opensAt, closesAt } as const
const secret = { ...open, mode: 'secret' } as const

test.each([
  ['an open vote before it opens', open, 500, ['notice', 'proxy', 'cancel']],
  ['an open vote', open, 1500, ['notice', 'papers', 'proxy', 'cancel']],
  ['without proxies', { ...open, proxyLimit: 0 }, 1500, ['notice', 'papers', 'cancel']],
  ['a secret vote by area, where paper would tell', secret, 1500, ['notice', 'proxy', 'cancel']],
  ['a secret vote by heads before it opens', { ...secret, rule: heads.value }, 500, ['notice', 'hand', 'proxy', 'cancel']], // prettier-ignore
  ['a secret vote by heads', { ...secret, rule: heads.value }, 1500, ['notice', 'papers', 'hand', 'proxy', 'cancel']],
  ['a vote that is over', open, 2000, []],
  ['a vote that was called off', { ...open, state: 'cancelled' as const }, 1500, []],
])('%s', (_, decision, now, ways) => {
  expect(deskWaysOf(decision, now)).toEqual(ways)
})

test('registers are kept for the units whose committee one is in, each once', () => {
  const grant = (role: 'communityStaff' | 'gridLeader' | 'unitLiaison', unitId: string) => ({ role, unitId, unitName: unitId, until: 0 }) // prettier-ignore
  const grants = [grant('communityStaff', 'a'), grant('gridLeader', 'a'), grant('unitLiaison', 'b')]
  expect(committeeUnitsOf({ grants })).toEqual([{ id: 'a', name: 'a' }])
  expect(committeeUnitsOf(undefined)).toEqual([])
})

test('whoever has no name is called by his flats', () => {
  expect(namesText({ names: [], units: ['2-101'] })).toBe('2-101')
  expect(electorText({ names: ['张建国', '李秀英'], units: ['1-101'] })).toBe('张建国、李秀英（1-101）')
})

test('a number has twelve digits, all alike in likelihood: bytes above 249 are thrown away', async () => {
  const bytes = [255, 250, ...Array.from({ length: 22 }, (_, index) => index)]
  expect(await newPaperNumber({ randomBytes: () => Promise.resolve(new Uint8Array(bytes)) })).toBe('012345678901')
  let asked = 0
  const scarce = () => Promise.resolve(new Uint8Array([7, 255, 255, ...(asked++ > 0 ? [8, 9] : [])]))
  expect(await newPaperNumber({ randomBytes: scarce })).toMatch(/^7(789)+/)
})

test('a number is read as it is printed, and nothing else is', () => {
  const number = '012345678901'
  expect(printedNumber(number)).toBe('0123 4567 8901')
  for (const typed of [number, printedNumber(number), '０１２３４５６７８９０１', '0123-4567-8901']) expect(readPaperNumber(typed)).toBe(number) // prettier-ignore
  for (const typed of ['', '01234567890', '0123456789012', 'x12345678901']) expect(readPaperNumber(typed)).toBeUndefined() // prettier-ignore
})
