// Counting: the same whatever the order and however ballots are split, and the same as a count written otherwise.
import fc from 'fast-check'
import { ownerSubjects, type DecisionRule, type Part } from '@core/ballots/decision-rule'
import { tally, type CountedBallot, type Measured } from '@core/ballots/tally'
import { headsRule, ownersRule, yesNo } from './given-vote'

const rules: readonly DecisionRule[] = [...ownerSubjects.map(ownersRule), headsRule('residentsAssembly'), headsRule('simpleMajority'), headsRule('twoThirds')] // prettier-ignore
const rule = fc.constantFrom(...rules)
const area = fc.oneof(fc.integer({ min: 1, max: 400 }), fc.constantFrom(100, 200), fc.integer({ min: 2 ** 31, max: 2 ** 40 })) // prettier-ignore
const ballot = fc.record({ choice: fc.constantFrom('yes', 'yes', 'yes', 'no', 'abstain'), heads: fc.constant(1), area })
const vote = fc.record({ cast: fc.array(ballot, { maxLength: 16 }), absent: fc.array(area, { maxLength: 6 }), rule })

function electorateOf(cast: readonly CountedBallot[], absent: readonly number[]): Measured {
  const sum = (those: readonly number[]) => those.reduce((total, one) => total + one, 0)
  return { heads: cast.length + absent.length, area: sum(cast.map((one) => one.area)) + sum(absent) }
}

/** The least whole number that satisfies, by division: written differently on purpose. */
function least(whole: bigint, { num, den, strict }: Part): bigint {
  const [top, bottom] = [whole * BigInt(num), BigInt(den)]
  if (strict) return top / bottom + 1n
  return top % bottom === 0n ? top / bottom : top / bottom + 1n
}

function has(value: bigint, whole: number, part: Part | null): boolean {
  return part === null || (whole > 0 && value >= least(BigInt(whole), part))
}

function oracle(cast: readonly CountedBallot[], electorate: Measured, { measure, quorum, threshold }: DecisionRule) {
  let [present, presentArea, agreeing, agreeingArea] = [0n, 0n, 0n, 0n]
  for (const { choice, area } of cast) {
    const isYes = BigInt(choice === 'yes')
    present += 1n
    presentArea += BigInt(area)
    agreeing += isYes
    agreeingArea += isYes * BigInt(area)
  }
  const byArea = measure === 'owners'
  if (!has(present, electorate.heads, quorum.heads)) return 'noQuorum'
  if (byArea && !has(presentArea, electorate.area, quorum.area)) return 'noQuorum'
  if (!has(agreeing, Number(present), threshold)) return 'notAdopted'
  return byArea && !has(agreeingArea, Number(presentArea), threshold) ? 'notAdopted' : 'adopted'
}

test('agrees with a count written otherwise', () => {
  fc.assert(
    fc.property(vote, ({ cast, absent, rule }) => {
      const electorate = electorateOf(cast, absent)
      expect(tally(cast, yesNo, electorate, rule).outcome.kind).toBe(oracle(cast, electorate, rule))
    }),
    { numRuns: 1000 },
  )
})

test('does not depend on the order in which ballots are counted', () => {
  const shuffled = vote.chain((one) => fc.record({ one: fc.constant(one), again: fc.shuffledSubarray(one.cast, { minLength: one.cast.length }) })) // prettier-ignore
  fc.assert(
    fc.property(shuffled, ({ one: { cast, absent, rule }, again }) => {
      const electorate = electorateOf(cast, absent)
      expect(tally(again, yesNo, electorate, rule)).toEqual(tally(cast, yesNo, electorate, rule))
    }),
  )
})

test('does not depend on how ballots are split: a head and pieces of area weigh what the ballot did', () => {
  fc.assert(
    fc.property(vote, fc.double({ min: 0, max: 1, noNaN: true }), ({ cast, absent, rule }, share) => {
      const electorate = electorateOf(cast, absent)
      const split = cast.flatMap((one) => {
        const piece = Math.floor(one.area * share)
        return [
          { ...one, area: 0 },
          { ...one, heads: 0, area: piece },
          { ...one, heads: 0, area: one.area - piece },
        ]
      })
      expect(tally(split, yesNo, electorate, rule)).toEqual(tally(cast, yesNo, electorate, rule))
    }),
  )
})

test('an abstention more adopts nothing that was not adopted; it can only complete the number that takes part', () => {
  fc.assert(
    fc.property(vote, ({ cast, absent, rule }) => {
      const [added = 100, ...others] = absent
      const electorate = electorateOf(cast, [added, ...others])
      const before = tally(cast, yesNo, electorate, rule).outcome.kind
      const more = [...cast, { choice: 'abstain', heads: 1, area: added }]
      const after = tally(more, yesNo, electorate, rule).outcome.kind
      if (before === 'notAdopted') expect(after).toBe('notAdopted')
    }),
  )
})

test('one who changes from yes to no adopts nothing', () => {
  fc.assert(
    fc.property(vote, fc.nat(15), ({ cast, absent, rule }, at) => {
      const electorate = electorateOf(cast, absent)
      const changed = cast.map((one, index) => (index === at ? { ...one, choice: 'no' } : one))
      if (tally(changed, yesNo, electorate, rule).outcome.kind === 'adopted') {
        expect(tally(cast, yesNo, electorate, rule).outcome.kind).toBe('adopted')
      }
    }),
  )
})

test('every ballot is counted once: options add up to those who take part', () => {
  fc.assert(
    fc.property(vote, ({ cast, absent, rule }) => {
      const { options, participants } = tally(cast, yesNo, electorateOf(cast, absent), rule)
      expect(options.reduce((total, { heads }) => total + heads, 0)).toBe(participants.heads)
      expect(options.reduce((total, { area }) => total + area, 0)).toBe(participants.area)
    }),
  )
})
