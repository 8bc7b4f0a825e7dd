// Which rule may be used for what, and the rules that are not the owners'.
import { ownerSubjects, ruleIds } from '@core/ballots/decision-rule'
import { isOwnersRule, noticeFor, ruleFor, ruleIdOf, shortNotice } from '@core/ballots/rules'
import { aRow, headsRule, held, names, ownersRule, valueOf } from './given-vote'

test('owners are told fifteen days before, by the regulation that is named; others as their own rules say', () => {
  const days = (count: number) => count * 86_400_000
  for (const id of ruleIds) {
    expect(noticeFor(id)).toEqual(isOwnersRule(id) ? { days: 15, source: '《物业管理条例》第十四条' } : null)
    expect(shortNotice(id, 0, days(15))).toBeNull()
    expect(shortNotice(id, 0, days(15) - 1)).toEqual(noticeFor(id))
  }
})

describe('the statute’s list decides', () => {
  test('each item has its one rule, and the source names it', () => {
    const sources = ownerSubjects.map((subject) => ownersRule(subject).source)
    expect(sources.map((source) => /第(.)项/.exec(source)?.[1]).join('')).toBe('一二三四五六七八九')
    expect(ownersRule('raiseRepairFund')).toEqual({
      id: 'civilCode278Weighty',
      measure: 'owners',
      quorum: { area: { num: 2, den: 3, strict: false }, heads: { num: 2, den: 3, strict: false } },
      threshold: { num: 3, den: 4, strict: false },
      source: '《民法典》第二百七十八条第一款第六项、第二款',
    })
  })

  test('items 6 to 8 need three quarters', () => {
    const weighty = ownerSubjects.filter((subject) => ruleIdOf(subject) === 'civilCode278Weighty')
    expect(weighty).toEqual(['raiseRepairFund', 'rebuild', 'commonPartsUse'])
  })

  test('any other rule is refused for an owners’ subject', () => {
    for (const subject of ownerSubjects) {
      const allowed = ruleIds.filter((ruleId) => ruleFor(ruleId, subject).ok)
      expect(allowed).toEqual([ruleIdOf(subject)])
    }
    expect(ruleFor('civilCode278Ordinary', 'raiseRepairFund')).toMatchObject({ error: { reason: 'ballots.subject-other-rule', field: 'ruleId' } }) // prettier-ignore
    expect(ruleFor('simpleMajority', 'rebuild')).toMatchObject({ error: { reason: 'ballots.subject-by-owners' } })
  })

  test('the owners’ rules need a subject, the others have none', () => {
    for (const ruleId of ruleIds) expect(ruleFor(ruleId, null).ok).toBe(!isOwnersRule(ruleId))
    expect(ruleFor('civilCode278Weighty', null)).toMatchObject({ error: { reason: 'ballots.subject-needed', field: 'subject' } }) // prettier-ignore
  })
})

describe('by heads', () => {
  const ten = names('R', 1, 10).map((unit) => aRow(unit, '0'))
  const R = (from: number, to: number) => names('R', from, to)
  const outcome = (ruleId: 'residentsAssembly' | 'simpleMajority' | 'twoThirds', said: Record<string, readonly string[]>) => held(ten, headsRule(ruleId), said).outcome.kind // prettier-ignore

  test('the residents’ assembly: half present is too few, more than half is enough', () => {
    expect(outcome('residentsAssembly', { yes: R(1, 5) })).toBe('noQuorum')
    expect(outcome('residentsAssembly', { yes: R(1, 4), no: R(5, 6) })).toBe('adopted')
  })
  test('the residents’ assembly: more than half of those present', () => {
    expect(outcome('residentsAssembly', { yes: R(1, 3), no: R(4, 6) })).toBe('notAdopted')
    expect(outcome('residentsAssembly', { yes: R(1, 3), abstain: R(4, 6) })).toBe('notAdopted')
  })
  test('the simple majority asks nobody to take part', () => {
    expect(outcome('simpleMajority', { yes: R(1, 1) })).toBe('adopted')
    expect(outcome('simpleMajority', { yes: R(1, 2), no: R(3, 4) })).toBe('notAdopted')
    expect(outcome('simpleMajority', {})).toBe('notAdopted')
  })
  test('two thirds of those who vote, the number included', () => {
    expect(outcome('twoThirds', { yes: R(1, 4), no: R(5, 6) })).toBe('adopted')
    expect(outcome('twoThirds', { yes: R(1, 5), no: R(6, 8) })).toBe('notAdopted')
  })
  test('of several options the one with more than half; else none', () => {
    const options = ['x', 'y', 'z', 'abstain'].map((id) => ({ id, text: id }))
    const rule = valueOf(ruleFor('simpleMajority', null))
    expect(held(ten, rule, { x: R(1, 6), y: R(7, 10) }, options).outcome).toEqual({ kind: 'adopted', optionId: 'x' })
    expect(held(ten, rule, { x: R(1, 5), y: R(6, 8), z: R(9, 10) }, options).outcome).toEqual({ kind: 'notAdopted' })
  })
})
