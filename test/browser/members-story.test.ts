// A member shows a card by choice and takes it back; a call is answered by one tap and closes by itself.
import { memberWords } from '@/ui/words/members'
import { membersLinkWords } from '@/ui/words/members-link'
import { audienceWords, callWords } from '@/ui/words/calls'
import { commonWords } from '@/ui/words/common'
import { must } from '../server-process'
import { faults, givenBrowser, pictured, type GivenBrowser } from './given-browser'
import { choose, fill, press } from './given-dispute'
import { consent, shows, tap } from './on-screen'

let given: GivenBrowser

beforeAll(async () => {
  given = await givenBrowser()
  for (const who of ['resident', 'member', 'gridWorker', 'communityStaff']) await consent(given.client, who)
}, 300_000)
afterAll(() => given.close())

const promise = '每周看一次三楼独居的老人'

test('a card is shown on a home’s page with its promise, and gone when it is taken back', pictured(() => given, 'members-card', async () => {
  const member = await given.open('member', '/#/pages/accounts/me')
  await press(member, membersLinkWords.mine)
  await shows(member, memberWords.lead)
  await choose(member, memberWords.shownTo, memberWords.audiences.home.text)
  const homeName = await member.locator('.pick-one__head').innerText()
  await tap(member, memberWords.save)
  await shows(member, memberWords.saved)
  await tap(member, memberWords.write)
  await choose(member, memberWords.kind, '看望老人孩子')
  await fill(member, memberWords.text, promise)
  await tap(member, memberWords.send)
  await shows(member, promise)

  const homes = await must(given.client.call('', 'homes', 'list', {}))
  const homeId = homes.find(({ name }) => name === homeName.trim())?.id ?? ''
  const resident = await given.open('resident', `/#/pages/homes/home?id=${homeId}`)
  await shows(resident, membersLinkWords.atHome)
  await resident.getByText(promise).first().tap()
  await shows(resident, memberWords.promises)
  await shows(resident, promise)
  expect(await resident.getByText(memberWords.shownTo).count()).toBe(0)

  await choose(member, memberWords.shownTo, memberWords.audiences.nobody.text)
  await tap(member, memberWords.save)
  await shows(member, memberWords.saved)
  await resident.reload()
  await shows(resident, memberWords.notShownTitle)
  expect(faults).toEqual([])
}), 120_000) // prettier-ignore

test('a call reaches the member, who says yes by one tap; it closes itself and says so', pictured(() => given, 'calls', async () => {
  const staff = await given.open('communityStaff', '/#/packages/calls/make')
  await shows(staff, callWords.makeLead)
  await staff.getByRole('switch', { name: audienceWords.members }).tap()
  await fill(staff, callWords.titleField, '雪后清扫坡道')
  await fill(staff, callWords.text, '请带一把铲子，从家院门口扫到菜场。')
  await tap(staff, commonWords.oneMore(callWords.wantedField))
  await tap(staff, callWords.send)
  await shows(staff, callWords.counts)

  const member = await given.open('member', '/#/pages/accounts/inbox')
  await member.getByText('想请您帮忙：雪后清扫坡道').first().tap()
  await tap(member, callWords.yes)
  await shows(member, callWords.expected)
  await staff.reload()
  await shows(staff, callWords.coming(1))
  await shows(staff, callWords.willing)
  expect(faults).toEqual([])
}), 120_000) // prettier-ignore
