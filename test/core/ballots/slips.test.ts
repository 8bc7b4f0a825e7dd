// Slips of a secret vote: exact sums, and none that gives its holder away.
import fc from 'fast-check'
import { leastHolders, mostSlips, slipKindsFor, slipsOf, type SlipHolder } from '@core/ballots/slips'
import { valueOf } from './given-vote'

const owner = (area: number): SlipHolder => ({ heads: 1, area })
const owners = (...areas: readonly number[]) => areas.map(owner)
const areaOf = (slip: string) => (slip === 'h' ? 0 : 2 ** Number(slip.slice(1)))

const estate = fc.array(fc.oneof(fc.integer({ min: 1, max: 40_000 }), fc.constantFrom(8950, 8950, 12_000, 16_384)), { minLength: 5, maxLength: 60 }) // prettier-ignore

describe('any estate', () => {
  test('slips add up to each elector’s head and area exactly, and are never more than allowed', () => {
    fc.assert(
      fc.property(estate, (areas) => {
        const electors = owners(...areas)
        const kinds = slipKindsFor(electors, 'owners')
        if (!kinds.ok) return
        for (const elector of electors) {
          const slips = slipsOf(elector, kinds.value)
          expect(slips.filter((slip) => slip === 'h')).toHaveLength(1)
          expect(slips.reduce((total, slip) => total + areaOf(slip), 0)).toBe(elector.area)
          expect(slips.length).toBeLessThanOrEqual(mostSlips)
          expect(slips.every((slip) => kinds.value.some(({ id }) => id === slip))).toBe(true)
        }
      }),
    )
  })

  test('every kind is held by at least five, the smallest as well', () => {
    fc.assert(
      fc.property(estate, (areas) => {
        const electors = owners(...areas)
        const kinds = slipKindsFor(electors, 'owners')
        if (!kinds.ok) return
        for (const { id } of kinds.value) {
          const holders = electors.filter((elector) => slipsOf(elector, kinds.value).includes(id))
          expect(holders.length).toBeGreaterThanOrEqual(leastHolders)
        }
      }),
    )
  })

  test('kinds do not depend on the order of the list', () => {
    fc.assert(
      fc.property(estate, (areas) => {
        const backwards = [...areas].reverse()
        expect(slipKindsFor(owners(...backwards), 'owners')).toEqual(slipKindsFor(owners(...areas), 'owners'))
      }),
    )
  })

  test('a refusal is only ever for a share that is too large', () => {
    fc.assert(
      fc.property(estate, (areas) => {
        const kinds = slipKindsFor(owners(...areas), 'owners')
        if (!kinds.ok) expect(kinds.error.reason).toBe('ballots.share-too-large')
      }),
    )
  })
})

test('where heads alone count there is one slip each', () => {
  const kinds = valueOf(slipKindsFor(owners(0, 0, 0, 0, 0), 'heads'))
  expect(kinds.map(({ id }) => id)).toEqual(['h'])
  expect(slipsOf(owner(0), kinds)).toEqual(['h'])
})

test('the one flat with an odd area among even ones is not seen by it', () => {
  const electors = owners(9000, 9000, 9000, 9000, 9001)
  const kinds = valueOf(slipKindsFor(electors, 'owners'))
  expect(electors.filter((elector) => slipsOf(elector, kinds).includes('a0'))).toHaveLength(5)
})

test('what fewer than five hold is broken down', () => {
  // 16384 = 2^14 would be the large owner's alone.
  const electors = owners(9000, 9000, 9000, 9000, 20_000)
  const kinds = valueOf(slipKindsFor(electors, 'owners'))
  expect(kinds.map(({ id }) => id)).not.toContain('a14')
  expect(slipsOf(owner(20_000), kinds).filter((slip) => slip === 'a13')).toHaveLength(2)
})

test('fewer than five vote openly', () => {
  expect(slipKindsFor(owners(1, 2, 3, 4), 'owners')).toMatchObject({ ok: false, error: { code: 'conflict', reason: 'ballots.too-few-for-secret', field: 'mode' } }) // prettier-ignore
  expect(slipKindsFor(owners(0, 0, 0, 0), 'heads').ok).toBe(false)
})

test('who owns so much that he would need more slips than a phone signs makes the vote open', () => {
  const large = owners(9837, 9837, 9837, 9837, 100 * 9837)
  expect(slipKindsFor(large, 'owners')).toMatchObject({ ok: false, error: { reason: 'ballots.share-too-large' } })
  const dozen = owners(9837, 9838, 12_025, 8950, 12 * 9837)
  expect(slipKindsFor(dozen, 'owners').ok).toBe(true)
})

test('an absurd share is refused without being dealt out', () => {
  expect(slipKindsFor(owners(1, 1, 1, 1, Number.MAX_SAFE_INTEGER), 'owners').ok).toBe(false)
})

test('an owner of a usual estate has some eight slips', () => {
  const areas = Array.from({ length: 1600 }, (_, index) => 6000 + ((index * 7919) % 8000))
  const kinds = valueOf(slipKindsFor(owners(...areas), 'owners'))
  const slips = areas.reduce((total, area) => total + slipsOf(owner(area), kinds).length, 0)
  expect(slips / areas.length).toBeLessThan(11)
})
