// Announcing a vote: who may, on which list, by which rule, when; and what is fixed by it.
import type { OptionVersion } from '@core/councils/matter'
import { announceDecision, draftDecision, type Announce } from '@core/ballots/announce-decision'
import { longestVotingDays } from '@core/ballots/ballots-api'
import { dayMs } from '@core/kernel/china-day'
import { aResident, aStaff, noon } from '../../given'
import { anAnnounce, aMatterFor, anOption, clerk } from './given-decision'
import { electorsFrom, flats, valueOf } from './given-vote'

const refused = (over: Partial<Announce>, caller = clerk, at = noon) => {
  const draft = draftDecision(anAnnounce(over), caller, at)
  return draft.ok ? '' : draft.error.reason
}

describe('who and what', () => {
  test('the committee over the matter’s unit, nobody else', () => {
    for (const caller of [clerk, aStaff('districtOfficer', 'D'), aStaff('subdistrictStaff', 'S')]) {
      expect(refused({}, caller)).toBe('')
    }
    for (const caller of [
      aResident(),
      aStaff('communityStaff', 'C2'),
      aStaff('gridLeader', 'B'),
      aStaff('gridWorker', 'C'),
    ]) {
      expect(refused({}, caller)).toBe('ballots.not-yours')
    }
  })

  test('only in the round where all decide', () => {
    for (const stage of ['raised', 'talk', 'deliberate', 'doing', 'closed'] as const) {
      expect(refused({ matter: aMatterFor({ stage }) })).toBe('ballots.not-in-decide')
    }
  })

  test('the rule is the subject’s', () => {
    expect(refused({ ruleId: 'civilCode278Ordinary', subject: 'rebuild' })).toBe('ballots.subject-other-rule')
    expect(refused({ ruleId: 'simpleMajority', subject: 'rebuild' })).toBe('ballots.subject-by-owners')
    expect(refused({ subject: null })).toBe('ballots.subject-needed')
  })
})

describe('the list', () => {
  const register = anAnnounce().register
  test('is of the matter’s unit or one below, and of its estate', () => {
    expect(refused({ register: { ...register, path: ['D', 'S', 'C', 'B'] } })).toBe('')
    expect(refused({ register: { ...register, scopeName: '' } })).toBe('')
    for (const over of [{ path: ['D', 'S', 'C2'] }, { path: ['D', 'S'] }, { scopeName: '月亮花园' }]) {
      expect(refused({ register: { ...register, ...over } })).toBe('ballots.register-elsewhere')
    }
  })
  test('of a building is of that very building', () => {
    const { scope, ...rest } = aMatterFor()
    const matter = { ...rest, scope: { ...scope, kind: 'building', name: '3号楼' } as const }
    for (const scopeName of ['', '阳光花园']) expect(refused({ matter, register: { ...register, scopeName } })).toBe('ballots.register-elsewhere') // prettier-ignore
    expect(refused({ matter, register: { ...register, scopeName: '3号楼' } })).toBe('')
  })
  test('is of owners for what owners decide, of residents for their assembly', () => {
    expect(refused({ register: { ...register, kind: 'residents' } })).toBe('ballots.needs-owners')
    expect(refused({ ruleId: 'residentsAssembly', subject: null })).toBe('ballots.needs-residents')
    expect(refused({ ruleId: 'simpleMajority', subject: null })).toBe('')
  })
  test('has somebody on it', () => {
    expect(refused({ electors: [] })).toBe('ballots.no-electors')
  })
})

describe('the times', () => {
  test('voting opens now or later, closes after it opens, and is not longer than allowed', () => {
    expect(refused({ opensAt: noon, closesAt: noon + 1 })).toBe('')
    expect(refused({ opensAt: noon - 1, closesAt: noon + dayMs })).toBe('ballots.opens-too-soon')
    expect(refused({ opensAt: noon + dayMs, closesAt: noon + dayMs })).toBe('ballots.closes-before-opening')
    const longest = longestVotingDays * dayMs
    expect(refused({ opensAt: noon, closesAt: noon + longest })).toBe('')
    expect(refused({ opensAt: noon, closesAt: noon + longest + 1 })).toBe('ballots.open-too-long')
  })
})

describe('what stands on the ballot', () => {
  const optionsOf = (over: Partial<Announce>) => valueOf(draftDecision(anAnnounce(over), clerk, noon)).options
  const withOptions = (count: number) => aMatterFor({ options: Array.from({ length: count }, (_, index) => anOption(`option-${index}`, `方案${index}`)) }) // prettier-ignore

  test('yes, no and abstain; of an option, if it is one', () => {
    expect(optionsOf({}).map(({ id }) => id)).toEqual(['yes', 'no', 'abstain'])
    const draft = valueOf(draftDecision(anAnnounce({ matter: withOptions(1), optionId: 'option-0' }), clerk, noon))
    expect(draft.optionId).toBe('option-0')
    expect(refused({ optionId: 'unknown' })).toBe('ballots.no-such-option')
  })
  test('two to twelve options as they read last, without those withdrawn', () => {
    const matter = withOptions(3)
    const [first, second] = matter.options
    if (!first || !second) throw new Error('no options')
    const amended = { ...second, versions: [...second.versions, ...anOption('option-1', '改过的').versions] }
    const options = [{ ...first, withdrawn: true }, amended, ...matter.options.slice(2)]
    const named = optionsOf({ choices: 'options', matter: { ...matter, options } })
    expect(named.map(({ text }) => text)).toEqual(['改过的', '方案2', '弃权'])
    for (const count of [0, 1, 13]) expect(refused({ choices: 'options', matter: withOptions(count) })).toBe('ballots.options-count') // prettier-ignore
    expect(refused({ choices: 'options', matter: withOptions(12) })).toBe('')
  })
  test('no two options read the same, and none passes for abstaining', () => {
    const alike = aMatterFor({ options: [anOption('x', '同一个'), anOption('y', '同一个')] })
    const posing = aMatterFor({ options: [anOption('x', '甲'), anOption('abstain', '乙')] })
    for (const matter of [alike, posing]) expect(refused({ choices: 'options', matter })).toBe('ballots.options-alike')
  })
})

describe('secret votes', () => {
  test('have a kind for each slip, heads first', () => {
    const draft = valueOf(draftDecision(anAnnounce({ mode: 'secret' }), clerk, noon))
    expect(draft.kinds[0]).toEqual({ id: 'h', heads: 1, area: 0 })
    expect(draft.kinds.at(-1)).toEqual({ id: 'a0', heads: 0, area: 1 })
  })
  test('are refused where somebody would be known by his ballot', () => {
    expect(refused({ mode: 'secret', electors: electorsFrom(flats('A', 4, '90')) })).toBe('ballots.too-few-for-secret')
    const share = [...flats('A', 5, '90'), ...flats('D', 200, '90', { developer: true })]
    expect(refused({ mode: 'secret', electors: electorsFrom(share) })).toBe('ballots.share-too-large')
    expect(refused({ mode: 'open', electors: electorsFrom(share) })).toBe('')
  })
})

describe('the announcement', () => {
  const keys = { box: 'box-key', kinds: { h: 'key-h', a0: 'key-0' } }
  const announced = (over: Partial<Announce> = {}) => {
    const announce = anAnnounce(over)
    return announceDecision(announce.id, valueOf(draftDecision(announce, clerk, noon)), keys)
  }

  test('freezes the electorate and stands in the log once', () => {
    const decision = announced()
    expect(decision.electorate).toMatchObject({ registerId: 'register-1', version: 3, electors: 12, heads: 12, area: 120_000 }) // prettier-ignore
    expect(decision.log).toEqual([{ type: 'announced', at: noon, by: { id: clerk.personId, name: clerk.name }, commandId: 'decision-00000001' }]) // prettier-ignore
    expect(decision).toMatchObject({ state: 'announced', boxKey: 'box-key', tally: null, announcedAt: noon })
  })
  test('fixes word for word what is voted on: whatever of an option is written otherwise is another announcement', () => {
    const matterWith = (over: Partial<OptionVersion>) => {
      const option = anOption('option-1', '换乙公司')
      return aMatterFor({ options: [{ ...option, versions: option.versions.map((one) => ({ ...one, ...over })) }] })
    }
    const told = [{}, { title: '换丙公司' }, { text: '签五年' }, { costText: '物业费' }, { costFen: 200 }, { consequences: '甲退场' }] // prettier-ignore
    const asked = told.map((over) => announced({ matter: matterWith(over), optionId: 'option-1' }))
    expect(asked[2]?.matterOptions).toEqual([{ id: 'option-1', title: '换乙公司', text: '签五年', costText: '', costFen: -1, consequences: '' }]) // prettier-ignore
    const plain = announced({ matter: matterWith({}) })
    expect(plain.matterOptions).toEqual([])
    expect(new Set([...asked, plain].map(({ announcement }) => announcement)).size).toBe(told.length + 1)
  })
  test('changes with whatever a voter relies on', () => {
    const hashes = [
      announced(),
      announced({ question: '换一家物业公司吗？' }),
      announced({ mode: 'secret' }),
      announced({ subject: 'ownersCommittee' }),
      announced({ closesAt: anAnnounce().closesAt + 1 }),
      announced({ electors: electorsFrom(flats('A', 12, '100.01')) }),
    ].map(({ announcement }) => announcement)
    expect(new Set(hashes).size).toBe(hashes.length)
    expect(announced().announcement).toBe(hashes[0])
  })
})
