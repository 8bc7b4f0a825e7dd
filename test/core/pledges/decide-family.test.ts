// A family says yes before anybody comes, and everything ends when either side wants.
import { adoptionOf, answerAsk, askAgainDays, askFamily, endAdoption, freePlaces, mayAskAgainAt, withdrawFamily } from '@core/pledges/decide-family' // prettier-ignore
import { claimFamily, enterFamily, renewLetter, staffActor, theFamily } from '@core/pledges/enter-family'
import { eraseAdopter, eraseFamily } from '@core/pledges/erase-pledger'
import type { Family } from '@core/pledges/family'
import { familyTellings } from '@core/pledges/tell-pledges'
import { aMember, days, givenFamily, must, reasonOf, resident, stranger, worker } from './given-pledges'
import { aStaff, noon } from '../../given'

const ask = (family: Family, key: string, at = noon, commandId = `${key}-${at}`) => askFamily(family, { pledgeId: `pledge-${key}`, commandId }, aMember(key), at) // prettier-ignore
const answer = (family: Family, key: string, agrees: boolean, at = noon) => answerAsk(family, { pledgeId: `pledge-${key}`, agrees, spoken: null }, theFamily, at) // prettier-ignore
const adopted = (key = 'a', at = noon) => must(answer(must(ask(givenFamily(), key, at)), key, true, at))
const byAdopter = { side: 'adopter', personId: 'person-a', name: 'a' } as const
const stateOf = (family: Family, key = 'a') => adoptionOf(family, `pledge-${key}`)?.state
const kinds = (family: Family, fact: number) => familyTellings(family, fact).map(({ kind, to }) => [kind, to] as const)

test('only staff over the unit enter a family and make its letters', () => {
  const { label, needs, unitId, path, placeId } = givenFamily()
  expect(reasonOf(enterFamily({ label, needs, unitId, path, placeId, how: 'paper' }, 'h', stranger, noon))).toBe('pledges.not-yours') // prettier-ignore
  expect(reasonOf(renewLetter(givenFamily(), 'h', stranger, noon))).toBe('pledges.not-yours')
})

test('both consents are kept apart, each with its time and its way', () => {
  const { consent } = givenFamily()
  expect(consent).toEqual({ state: 'given', at: noon, how: 'paper', recordedBy: worker.personId, sensitive: { at: noon, how: 'paper' } }) // prettier-ignore
})

test('only party members ask, not the family itself, and three at most', () => {
  expect(reasonOf(askFamily(givenFamily(), { pledgeId: 'p', commandId: 'c' }, resident, noon))).toBe('caller.may-not')
  const own = givenFamily({ accountId: 'account-a' })
  expect(reasonOf(ask(own, 'a'))).toBe('family.own')
  const three = ['a', 'b', 'c'].reduce((family, key) => must(ask(family, key)), givenFamily())
  expect(freePlaces(three)).toBe(0)
  expect(reasonOf(ask(three, 'd'))).toBe('family.enough-adopters')
  expect(must(ask(endAdoption(three, 'pledge-b', '', theFamily, noon), 'd')).adoptions).toHaveLength(4)
})

test('asking again while it waits, or by the same command, is the same asking', () => {
  const asked = must(ask(givenFamily(), 'a', noon, 'command'))
  expect(must(ask(asked, 'a', noon + 5, 'another'))).toBe(asked)
  const declined = must(answer(asked, 'a', false))
  expect(must(ask(declined, 'a', noon, 'command'))).toBe(declined)
})

test('whom the family sent away may ask again after half a year; who left by themselves at once', () => {
  const declined = must(answer(must(ask(givenFamily(), 'a')), 'a', false))
  expect(reasonOf(ask(declined, 'a', noon + days(askAgainDays) - 1))).toBe('family.asked-before')
  expect(stateOf(must(ask(declined, 'a', noon + days(askAgainDays))))).toBe('asked')
  const sent = endAdoption(adopted(), 'pledge-a', '', theFamily, noon)
  expect(reasonOf(ask(sent, 'a', noon + 1))).toBe('family.asked-before')
  const went = endAdoption(adopted(), 'pledge-a', '', byAdopter, noon)
  expect(stateOf(must(ask(went, 'a', noon + 1)))).toBe('asked')
})

test('an answer counts once; another one after it is refused', () => {
  const agreed = adopted()
  expect(must(answer(agreed, 'a', true))).toBe(agreed)
  expect(reasonOf(answer(agreed, 'a', false))).toBe('family.ask-over')
  expect(reasonOf(answer(agreed, 'nobody', true))).toBe('family.no-such-ask')
})

test('a withdrawal ends every pledge, blanks what was said, and nothing begins after it', () => {
  const going = must(ask(adopted(), 'b'))
  const left = withdrawFamily(going, '', theFamily, noon + 1)
  expect(left).toMatchObject({
    label: '',
    needs: [],
    codeHash: '',
    state: 'withdrawn',
    consent: { state: 'withdrawn' },
  })
  expect([stateOf(left, 'a'), stateOf(left, 'b')]).toEqual(['ended', 'ended'])
  expect(freePlaces(left)).toBe(0)
  expect(reasonOf(ask(left, 'c'))).toBe('family.withdrawn')
  expect(reasonOf(renewLetter(left, 'h', worker, noon))).toBe('family.withdrawn')
  expect(reasonOf(claimFamily(left, 'hash', resident, noon))).toBe('family.code-over')
  expect(withdrawFamily(left, '', theFamily, noon + 2)).toBe(left)
})

test('the letter is taken up once, by an account that agreed to sensitive data, and never by those it is kept from', () => {
  const claim = (family: Family, caller = resident, hash = 'hash', at = noon) => claimFamily(family, hash, caller, at)
  expect(reasonOf(claim(givenFamily(), { ...resident, sensitiveConsented: false }))).toBe('family.sensitive-consent')
  const boss = { ...aStaff('communityStaff', 'C'), sensitiveConsented: true }
  expect(reasonOf(claim(givenFamily(), boss))).toBe('family.not-staff')
  const asker = aMember('a', { sensitiveConsented: true })
  expect(reasonOf(claim(must(ask(givenFamily(), 'a')), asker))).toBe('family.not-adopter')
  const ours = must(claim(givenFamily()))
  expect(ours.accountId).toBe(resident.accountId)
  expect(must(claim(ours))).toBe(ours)
  expect(reasonOf(claim(ours, { ...resident, accountId: 'thief' }))).toBe('family.code-over')
  expect(reasonOf(claim(givenFamily(), resident, 'hash', noon + days(90)))).toBe('family.code-over')
  const anew = must(renewLetter(ours, 'new', worker, noon))
  expect(anew.accountId).toBe('')
  expect(reasonOf(claim(anew))).toBe('family.code-over')
})

test('whoever of the family acts is named nowhere in its log', () => {
  const named = { ...resident, name: '真名' }
  const ours = must(claimFamily(must(ask(givenFamily(), 'a')), 'hash', named, noon))
  expect(JSON.stringify(withdrawFamily(must(answer(ours, 'a', true)), '', theFamily, noon))).not.toContain('真名')
})

test('a month after the yes it is a deed that says where, and nothing of whom', () => {
  const ended = endAdoption(adopted(), 'pledge-a', '一支部', byAdopter, noon + days(30))
  expect(ended.deeds).toEqual([{ personId: 'person-a', kind: 'family', recordId: `pledge-a:${noon}`, label: '一支部', unitId: 'B', at: noon + days(30) }]) // prettier-ignore
  expect(endAdoption(adopted(), 'pledge-a', '', byAdopter, noon + days(30) - 1).deeds).toEqual([])
  expect(endAdoption(must(ask(givenFamily(), 'a')), 'pledge-a', '', byAdopter, noon + days(90)).deeds).toEqual([])
})

test('what is long over is forgotten, what is under way never', () => {
  let family = adopted('stays')
  for (let at = 0; at < 40; at++) {
    const key = `guest-${at}`
    family = endAdoption(must(ask(family, key, noon + at)), `pledge-${key}`, '', byAdopter, noon + at)
  }
  expect(family.adoptions.length).toBeLessThanOrEqual(21)
  expect(stateOf(family, 'stays')).toBe('agreed')
  expect(stateOf(family, 'guest-39')).toBe('ended')
})

test('an ask reaches the family and its staff; an answer the one who asked; an end the other sides', () => {
  const ours = { ...adopted(), accountId: 'account-resident' }
  const staff = expect.objectContaining({ holdersOver: 'B' })
  expect(kinds(ours, 1)).toEqual([
    ['family.asked', { account: 'account-resident' }],
    ['family.asked', staff],
  ])
  expect(kinds(ours, 2)).toEqual([['family.agreed', { person: 'person-a' }]])
  const spoken = { who: 'self', how: 'paper', at: noon, recordedBy: 'w', recorderName: '小王' } as const
  const recorded = must(answerAsk({ ...must(ask(givenFamily(), 'a')), accountId: 'account-resident' }, { pledgeId: 'pledge-a', agrees: true, spoken }, staffActor(worker), noon)) // prettier-ignore
  expect(kinds(recorded, 2)).toEqual([
    ['family.agreed', { person: 'person-a' }],
    ['family.agreed', { account: 'account-resident' }],
  ])
  const end = (by: Parameters<typeof endAdoption>[3]) => kinds(endAdoption(ours, 'pledge-a', '', by, noon), 3).map(([, to]) => to) // prettier-ignore
  expect(end(byAdopter)).toEqual([{ account: 'account-resident' }, staff])
  expect(end(theFamily)).toEqual([staff, { person: 'person-a' }])
  expect(end(staffActor(worker))).toEqual([{ account: 'account-resident' }, { person: 'person-a' }])
})

test('an erased adopter has ended and is nobody; an erased family has left', () => {
  const ours = { ...adopted(), accountId: 'account-family' }
  const without = eraseAdopter(ours, 'account-a', 'person-a', noon + days(60))
  expect(JSON.stringify(without)).not.toMatch(/account-a|person-a|"a"/)
  expect(stateOf(without)).toBe('ended')
  const gone = eraseFamily(ours, 'account-family', '', noon)
  expect(gone).toMatchObject({ accountId: '', state: 'withdrawn', label: '' })
  expect(eraseFamily(ours, 'account-other', '', noon)).toBe(ours)
})

test('who came once and was long forgotten in the list is forgotten in the story too', () => {
  const left = endAdoption(adopted(), 'pledge-a', '', byAdopter, noon)
  const many = Array.from({ length: 21 }, (_, at) => `other-${at}`).reduce(
    (family, key) => must(answer(must(ask(family, key)), key, false)),
    left,
  )
  expect(stateOf(many)).toBeUndefined()
  expect(JSON.stringify(many.log)).toContain('person-a')
  expect(JSON.stringify(eraseAdopter(many, 'account-a', 'person-a', noon))).not.toMatch(/person-a"|"name":"a"/)
})

test('a word spoken before somebody asked is no answer to them', () => {
  const asked = must(ask(givenFamily(), 'a'))
  const spoken = (at: number) => ({ who: 'self', how: 'in-person', at, recordedBy: 'person-worker', recorderName: '小王' }) as const // prettier-ignore
  const record = (at: number) => answerAsk(asked, { pledgeId: 'pledge-a', agrees: true, spoken: spoken(at) }, staffActor(worker), noon + 9) // prettier-ignore
  expect(reasonOf(record(noon - 1))).toBe('family.said-before')
  expect(reasonOf(record(noon))).toBe('ok')
})

test('when one may ask again is told as it is decided: of the family half a year on, of oneself at once', () => {
  const again = (family: Family) => {
    const own = adoptionOf(family, 'pledge-a')
    return own && mayAskAgainAt(own)
  }
  const asked = must(ask(givenFamily(), 'a'))
  expect(again(asked)).toBe(0)
  expect(again(must(answer(asked, 'a', false)))).toBe(noon + days(askAgainDays))
  expect(again(endAdoption(adopted(), 'pledge-a', '', theFamily, noon))).toBe(noon + days(askAgainDays))
  expect(again(endAdoption(adopted(), 'pledge-a', '', staffActor(worker), noon))).toBe(noon + days(askAgainDays))
  expect(again(endAdoption(adopted(), 'pledge-a', '', byAdopter, noon))).toBe(0)
})

test("the staff's own mark goes with the family, and the branch of who asked with who asked", () => {
  const marked = givenFamily({ mark: '3月2日走访的第二家' })
  expect(withdrawFamily(marked, '', theFamily, noon).mark).toBe('')
  const asked = must(
    askFamily(marked, { pledgeId: 'pledge-a', commandId: 'c', unitName: '一支部' }, aMember('a'), noon),
  )
  expect(adoptionOf(asked, 'pledge-a')?.unitName).toBe('一支部')
  expect(JSON.stringify(eraseAdopter(asked, 'account-a', 'person-a', noon))).not.toContain('一支部')
})
