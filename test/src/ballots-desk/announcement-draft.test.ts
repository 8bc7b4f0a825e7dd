// What the committee answers while it prepares a vote, and what is sent of it.
import type { RegisterView } from '@core/ballots/ballots-api'
import { ownerSubjects } from '@core/ballots/decision-rule'
import { ruleFor, shortNotice } from '@core/ballots/rules'
import type { MatterOption } from '@core/councils/matter'
import { announceFaults, announceFields, registerIdIn } from '@/features/ballots/announce-fields'
import { announcementIn, usualAnswers, usualTimes } from '@/features/ballots/announcement-draft'
import { momentOf } from '@/ui/day-choice'

const at = (written: string) => Date.parse(`${written}+08:00`)
const now = at('2026-11-25T10:00:00')
const scope = { kind: 'estate', unitId: 'community', unitName: '棠梨社区', path: ['district', 'street', 'community'], name: '海棠花园' } as const // prettier-ignore
const option = (id: string, withdrawn = false) => ({ id, withdrawn, versions: [{ title: id }] }) as unknown as MatterOption // prettier-ignore
const about = { title: '修屋顶', template: 'other', scope, question: '' } as const
const matter = { ...about, options: [option('roof')] }
const usual = usualAnswers(matter)
const owners = {
  ...usual,
  who: 'owners',
  subject: 'useRepairFund',
  question: '翻修屋顶，同意吗？',
  registerId: 'of-owners',
}

function register(id: string, given: Partial<RegisterView> = {}): RegisterView {
  const version = { version: 1, electors: 44, units: 46, area: 441_536, root: '', pages: 1, at: now, byName: '贺', uploadId: 'u' } // prettier-ignore
  const body = { kind: 'owners', name: id, unitId: 'community', path: scope.path, scopeName: '海棠花园', version: 1, versions: [version] } as const // prettier-ignore
  return { id, ...body, createdAt: now, updatedAt: now, demo: false, claimed: 0, ...given }
}

const registers = [
  register('of-owners'),
  register('of-another-estate', { scopeName: '紫藤苑' }),
  register('of-another-community', { path: ['district', 'street', 'other'] }),
  register('of-residents', { kind: 'residents', scopeName: '' }),
]

test.each([
  ['10:00', '10:30'],
  ['10:15', '10:30'],
  ['10:16', '11:00'],
  ['10:31', '11:00'],
])('announced at %s it opens at %s: a quarter of an hour is left to look', (clock, opens) => {
  const { openDay, openMinute } = usualTimes({}, at(`2026-11-25T${clock}:00`))
  expect(momentOf(openDay, openMinute)).toBe(at(`2026-11-25T${opens}:00`))
})

test('late in the evening it opens on the next day, and closes a week later at six', () => {
  const { openDay, openMinute, closeDay, closeMinute } = usualTimes({ who: 'heads' }, at('2026-11-25T23:50:00'))
  expect(momentOf(openDay, openMinute)).toBe(at('2026-11-26T00:30:00'))
  expect(momentOf(closeDay, closeMinute)).toBe(at('2026-12-03T18:00:00'))
})

test.each(['00:00', '10:00', '23:50'])('announced at %s, owners are told in time, and may vote for a week', (clock) => {
  const from = at(`2026-11-25T${clock}:00`)
  const { ruleId, opensAt, closesAt } = announcementIn(owners, usual, from)
  expect(opensAt).toBe(at('2026-12-11T09:00:00'))
  expect(closesAt).toBe(at('2026-12-18T18:00:00'))
  expect(shortNotice(ruleId, at('2026-11-25T23:59:59'), opensAt)).toBeNull()
})

test('the end is a week after the day that was chosen, until one is chosen for it too', () => {
  const moved = { ...owners, openDay: String(Number(usualTimes(owners, now).openDay) - 7) }
  const { ruleId, opensAt, closesAt } = announcementIn(moved, usual, now)
  expect(shortNotice(ruleId, now, opensAt)?.days).toBe(15)
  expect(closesAt).toBe(at('2026-12-11T18:00:00'))
  expect(announcementIn({ ...moved, closeDay: usualTimes(owners, now).closeDay }, usual, now).closesAt).toBe(at('2026-12-18T18:00:00')) // prettier-ignore
})

test('where one way is left, a yes is a yes to it; where there are several, somebody says to which', () => {
  expect(usual['optionId']).toBe('roof')
  expect(usualAnswers({ ...about, options: [option('a'), option('b')] })['optionId']).toBe('')
  expect(usualAnswers({ ...about, options: [option('a'), option('b', true)] })['optionId']).toBe('a')
})

test.each(ownerSubjects)('owners who decide on %s get the rule the law gives it', (subject) => {
  const said = announcementIn({ ...owners, subject, ruleId: 'simpleMajority' }, usual, now)
  expect(said.subject).toBe(subject)
  expect(ruleFor(said.ruleId, subject)).toMatchObject({ ok: true })
})

test('among residents there is no subject, whatever was chosen before', () => {
  const said = announcementIn({ ...owners, who: 'heads', ruleId: 'twoThirds' }, usual, now)
  expect(said).toMatchObject({ subject: null, ruleId: 'twoThirds', optionId: 'roof', choices: 'yesNo', proxyLimit: 1 })
})

test('of several ways one is chosen: then no single one is voted on', () => {
  expect(announcementIn({ ...owners, choices: 'options' }, usual, now)).not.toHaveProperty('optionId')
  expect(announcementIn({ ...owners, optionId: '' }, usual, now)).not.toHaveProperty('optionId')
})

test('only registers that fit the place and the rule are offered', () => {
  const offered = (answers: Readonly<Record<string, string>>) => {
    const field = announceFields(answers, matter, registers, now).find(({ name }) => name === 'registerId')
    return field?.kind === 'one' ? field.options.map(({ value }) => value) : []
  }
  expect(offered(owners)).toEqual(['of-owners'])
  expect(offered({ ...usual, who: 'heads', ruleId: 'residentsAssembly' })).toEqual(['of-residents'])
  expect(offered({ ...usual, who: 'heads', ruleId: 'simpleMajority' })).toEqual(['of-owners', 'of-residents'])
})

test('what is missing stands beside its question', () => {
  expect(Object.keys(announceFaults({ ...usual, question: '' }, matter, registers)).sort()).toEqual(['question', 'registerId', 'ruleId', 'who']) // prettier-ignore
  expect(announceFaults(owners, matter, registers)).toEqual({})
  const changed = { ...owners, who: 'heads', ruleId: 'residentsAssembly' }
  expect(Object.keys(announceFaults(changed, matter, registers))).toEqual(['registerId'])
})

test('the question is the one the committee put, else it comes from the ways that stand', () => {
  const asked = (given: Partial<Parameters<typeof usualAnswers>[0]>) => usualAnswers({ ...matter, ...given })
  expect(asked({ question: '照这样修，同意吗？' })['question']).toBe('照这样修，同意吗？')
  expect(asked({})).toMatchObject({ question: '修屋顶：同意“roof”吗？', choices: 'yesNo', optionId: 'roof' })
  expect(asked({ options: [option('a'), option('b')] })).toMatchObject({ question: '修屋顶：选哪个办法？', choices: 'options', optionId: '' }) // prettier-ignore
  expect(asked({ options: [option('a', true)] })).toMatchObject({ question: '修屋顶，同意吗？', choices: 'yesNo', optionId: '' }) // prettier-ignore
})

test.each([
  ['repairFund', 'estate', 'owners'],
  ['estateRules', 'building', 'owners'],
  ['repairFund', 'grid', 'heads'],
  ['publicSpace', 'community', 'heads'],
  ['publicSpace', 'estate', undefined],
  ['other', 'building', undefined],
] as const)('who decides on %s of one %s: %s', (template, kind, who) => {
  expect(usualAnswers({ ...matter, template, scope: { ...scope, kind } })['who']).toBe(who)
})

test('the only register that fits need not be chosen, of several one is', () => {
  const open = { ...owners }
  Reflect.deleteProperty(open, 'registerId')
  expect(announceFaults(open, matter, registers)).toEqual({})
  expect(registerIdIn(open, matter, registers)).toBe('of-owners')
  const more = [...registers, register('of-owners-too')]
  expect(Object.keys(announceFaults(open, matter, more))).toEqual(['registerId'])
  expect(registerIdIn(owners, matter, more)).toBe('of-owners')
})
