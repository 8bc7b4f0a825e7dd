// Two counters that share nothing agree: on the law's rules, on slips, and on whatever a whole electorate votes.
import { generateKeyPairSync } from 'node:crypto'
import fc from 'fast-check'
import { announcementOf } from '@core/ballots/announcement'
import { ownerSubjects, ruleIds, type OwnerSubject, type RuleId } from '@core/ballots/decision-rule'
import { electorateHead, publishedElectors } from '@core/ballots/electorate'
import { canonicalJson } from '@core/ballots/result-file'
import { ruleFor } from '@core/ballots/rules'
import { slipKindsFor, slipsOf } from '@core/ballots/slips'
import { closesAt, given, opensAt, options, publish, publishedAt, spki } from '../../core/ballots/given-result'
import { ruleByLaw, slipsDue, verify } from './given-verifier'

const subjects = [null, ...ownerSubjects]
const keys = { box: generateKeyPairSync('ec', { namedCurve: 'P-256' }).privateKey, kinds: {} }

test.each(ruleIds.flatMap((id) => subjects.map((subject) => [id, subject] as const)))(
  'the rule %s for %s',
  (id, subject) => {
    // prettier-ignore
    const rule = ruleFor(id, subject)
    expect(ruleByLaw(id, subject)).toEqual(rule.ok ? rule.value : undefined)
  },
)

test('slips of any electorate', () => {
  const area = fc.oneof(fc.integer({ min: 0, max: 20_000 }), fc.integer({ min: 0, max: 2 ** 40 }))
  const electorate = fc.array(fc.record({ heads: fc.constant(1), area }), { minLength: 5, maxLength: 60 })
  fc.assert(
    fc.property(electorate, fc.constantFrom('owners' as const, 'heads' as const), (electors, measure) => {
      const kinds = slipKindsFor(electors, measure)
      if (!kinds.ok) return
      const all = electors.flatMap((elector) => slipsOf(elector, kinds.value))
      const held = kinds.value.map(({ id }) => [id, BigInt(all.filter((kind) => kind === id).length)])
      expect([...slipsDue(electors, measure)]).toEqual(held)
    }),
  )
})

const lawful = ruleIds.flatMap((id) => subjects.filter((subject) => ruleFor(id, subject).ok).map((subject) => ({ id, subject }))) // prettier-ignore

async function anyResult(
  { id, subject }: { id: RuleId; subject: OwnerSubject | null },
  votes: readonly { area: number; choice: string | null }[],
) {
  // prettier-ignore
  const electors = votes.map(({ area }, index) => ({ key: `key-${index}`, units: [], names: [], phone: '', heads: 1, area, salt: String(index) })) // prettier-ignore
  const electorate = electorateHead(publishedElectors(electors))
  const announced = { id: 'any-vote', matterId: 'm', title: '', question: '？', options, subject, rule: given(ruleFor(id, subject)), mode: 'open' as const, optionId: "", matterOptions: [], opensAt, closesAt, kinds: [], boxKey: spki(keys.box) } // prettier-ignore
  const openVotes = votes.flatMap(
    ({ choice }, index) =>
    choice === null ? [] : [{ decisionId: 'any-vote', electorKey: `key-${index}`, choice, revision: 1, via: 'phone' as const, by: [], at: 0 }], // prettier-ignore
  )
  const decision = { ...announced, electorate, announcement: announcementOf(announced, electorate) }
  return publish({ decision, electors, openVotes, issued: [], publishedAt }, keys)
}

test('whatever is voted, the result is valid', async () => {
  const choice = fc.oneof({ weight: 5, arbitrary: fc.constant('yes') }, { weight: 1, arbitrary: fc.constantFrom('no', 'abstain', null) }) // prettier-ignore
  const votes = fc.array(fc.record({ area: fc.constantFrom(1, 2, 3, 9837, 2 ** 33), choice }), { minLength: 1, maxLength: 12 }) // prettier-ignore
  await fc.assert(
    fc.asyncProperty(fc.constantFrom(...lawful), votes, async (rule, cast) => {
      const report = await verify(canonicalJson(await anyResult(rule, cast)))
      expect(report.steps.flatMap(({ failures }) => failures)).toEqual([])
    }),
    { numRuns: 150 },
  )
})
