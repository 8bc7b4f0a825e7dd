// What of a matter leaves the house, to whom, who is told, and what is left of somebody who asked to be forgotten.
import { eraseParticipant } from '@core/councils/erase-participant'
import type { Matter } from '@core/councils/matter'
import { sightOf } from '@core/councils/may-matter'
import { matterFor, summaryFor } from '@core/councils/see-matter'
import { giveCode, takeCode } from '@core/councils/speak-for-party'
import { councilTellings } from '@core/councils/tell-matter'
import type { Caller } from '@core/kernel/caller'
import { noon } from '../../given'
import { aCommand, aMatter, asSayer, committee, company, day, fullMatter, owners, raiser, stranger, then } from './given-matter' // prettier-ignore

const judged = { ratings: { satisfied: 0, acceptable: 0, dissatisfied: 0 }, myRating: null, mayRate: false }
const seen = (matter: Matter, caller: Caller) =>
  matterFor({ ...matter, _id: 'matter' }, asSayer(matter, caller), judged)
const sights = (matter: Matter) => [raiser, committee, owners, stranger].map((caller) => sightOf(matter, asSayer(matter, caller))) // prettier-ignore

test('raised it is between raiser, committee and parties; taken up it is everybody’s; withdrawn the raiser’s alone', () => {
  expect(sights(aMatter())).toEqual(['whole', 'whole', 'whole', 'none'])
  expect(sights(fullMatter('talk'))).toEqual(['whole', 'whole', 'whole', 'whole'])
  expect(sights(aMatter({ stage: 'withdrawn' }))).toEqual(['whole', 'none', 'none', 'none'])
})

test('declined, everybody reads the reason, and not the words of whoever asked', () => {
  const declined = then(aMatter(), { type: 'screen', accepted: false, reason: '归法院管' } as never, committee)
  expect(sights(declined)).toEqual(['whole', 'whole', 'whole', 'outcome'])
  const view = seen(declined, stranger)
  expect(view).toMatchObject({ text: '', parties: [], screening: { accepted: false, reason: '归法院管' } })
  expect(summaryFor({ ...declined, _id: 'matter' }, asSayer(declined, stranger)).opening).toBe('')
  const again = then(declined, aCommand('reopen'), raiser)
  expect(sights(again)).toEqual(['whole', 'whole', 'whole', 'outcome'])
  expect(JSON.stringify(seen(again, stranger))).not.toContain('又坏了')
})

test('reopened it stays public, but for the new words until the committee has read them', () => {
  const reopened = then(fullMatter('closed'), aCommand('reopen'), raiser)
  expect(sights(reopened)).toEqual(['whole', 'whole', 'whole', 'whole'])
  expect(seen(reopened, stranger).log.some(({ type }) => type === 'reopened')).toBe(false)
  expect(seen(reopened, committee).log.at(-1)).toMatchObject({ type: 'reopened', reason: '又坏了' })
  const declined = then(reopened, { type: 'screen', accepted: false, reason: '已经办过' } as never, committee)
  expect(JSON.stringify(seen(declined, stranger))).not.toContain('又坏了')
  const taken = then(reopened, aCommand('screen'), committee)
  expect(JSON.stringify(seen(taken, stranger))).toContain('又坏了')
})

test('no account and no person id leaves, whoever asks', () => {
  const matter = { ...then(fullMatter('talk'), aCommand('addEvidence'), raiser), requestId: 'request-secret', flags: ['insult'] } // prettier-ignore
  for (const caller of [raiser, committee, owners, company, stranger]) {
    const said = JSON.stringify([
      seen(matter, caller),
      summaryFor({ ...matter, _id: 'matter' }, asSayer(matter, caller)),
    ])
    expect(said).not.toMatch(/account-|person-/)
    expect(said.includes('request-secret')).toBe(caller === raiser || caller === committee)
    expect(said.includes('insult')).toBe(caller === committee)
  }
})

test('whoever did it is not told of it; the debtor hears of a breach as the others do', () => {
  const raised = aMatter()
  expect(councilTellings(raised, 0)).toMatchObject([{ kind: 'matter.arrived', to: { holdersOver: 'C' }, params: { matter: '电梯停了三个月' } }]) // prettier-ignore
  const broken = then(fullMatter('doing'), aCommand('breach'), owners)
  const told = councilTellings(broken, broken.log.length - 1)
  expect(told.map(({ kind, to }) => [kind, 'account' in to ? to.account : 'committee'])).toEqual([
    ['matter.breached', 'committee'],
    ['matter.breached', 'account-company'],
  ])
})

test('a late screening goes to the level above', () => {
  const late = { ...aMatter(), log: [{ type: 'screeningLate', at: noon, by: { id: 'clock', name: '', side: 'clock' }, commandId: 'late' } as const] } // prettier-ignore
  expect(councilTellings(late, 0)).toMatchObject([{ kind: 'matter.screeningLate', to: { holdersOver: 'S' }, params: { unit: '单位C' } }]) // prettier-ignore
})

test('a code lets one account speak, once; a new code voids the old one', () => {
  const given = (matter: Matter, hash: string) => {
    const named = giveCode(matter, 'silent', hash, committee)
    if (!named.ok) throw new Error(named.error.reason)
    return named.value
  }
  expect(giveCode(aMatter(), 'silent', 'h', stranger)).toMatchObject({ error: { code: 'forbidden' } })
  const matter = given(given(fullMatter('talk'), 'old'), 'new')
  expect(takeCode(matter, 'silent', 'old', stranger, noon)).toMatchObject({ error: { reason: 'councils.code-over' } })
  const taken = takeCode(matter, 'silent', 'new', stranger, noon)
  if (!taken.ok) throw new Error(taken.error.reason)
  expect(asSayer(taken.value, stranger).partyIds).toEqual(['silent'])
  expect(takeCode(taken.value, 'silent', 'new', stranger, noon + day)).toEqual(taken)
  expect(takeCode(taken.value, 'silent', 'new', company, noon)).toMatchObject({ ok: false })
})

test('forgotten: nothing names the account any more, and the neighbourhood’s affair stays', () => {
  const matter = then(
    then(fullMatter('talk'), aCommand('addEvidence'), raiser),
    aCommand('takePosition', 'owners'),
    owners,
  )
  for (const { accountId } of [raiser, owners]) {
    const erased = eraseParticipant(matter, accountId)
    expect(JSON.stringify(erased)).not.toContain(accountId)
    expect(erased.text).toBe(matter.text)
    expect(eraseParticipant(erased, accountId)).toEqual(erased)
  }
})

test('forgotten before it was taken up: the words go too, and nobody sees it', () => {
  const erased = eraseParticipant({ ...aMatter(), requestId: 'request' }, raiser.accountId)
  expect(erased).toMatchObject({ title: '', text: '', stage: 'withdrawn', requestId: '', affected: '' })
  expect(sights(erased)).toEqual(['none', 'none', 'none', 'none'])
})
