// A neighbour votes: with the code of the letter, in four taps from the first screen, in the open and in secret; then the
// net is gone, and what was on its way goes on by itself; at last the ballot is found in the published list.
import type { Page } from 'playwright-core'
import { faults, givenBrowser, pictured, type GivenBrowser } from './given-browser'
import { givenVotes, isDecided, question, secretQuestion, type GivenVotes } from './given-votes'
import { consent, shows, tap } from './on-screen'
import { must } from '../server-process'

let given: GivenBrowser
let votes: GivenVotes

beforeAll(async () => {
  given = await givenBrowser()
  await consent(given.client, 'resident')
  await consent(given.client, 'elder')
  votes = await givenVotes(given.client, 'resident')
}, 300_000)
afterAll(() => given.close())

const ballots = '/#/packages/ballots'
const choose = (page: Page, choice: string) =>
  page.getByRole('radio', { name: new RegExp(`^${choice}`) }).filter({ visible: true }).first().tap() // prettier-ignore
const look = (name: string, work: () => Promise<void>) => pictured(() => given, name, work)

test('the letter’s code, come by its picture, is taken up after a yes, and left unused after a no', look('letter', async () => {
  const letter = `/?b=${votes.codes['1-101'] ?? ''}`
  const others = await given.open('resident', letter)
  await tap(others, '不是')
  await shows(others, /没有登记，这个码还没用/)
  await others.context().close()
  const page = await given.open('resident', letter)
  await shows(page, '这封信是寄给您家的吗？')
  await tap(page, '是，登记')
  await shows(page, '登记好了：海棠苑业主')
  await shows(page, question)
  await page.context().close()
}), 60_000) // prettier-ignore

test('four taps from the first screen to a vote that stands, with its receipt', look('four-taps', async () => {
  const page = await given.open('resident')
  await tap(page, /^我要投的票/)
  await tap(page, new RegExp(`^${question}.*还有 2 天`, 's'))
  await choose(page, '同意')
  await tap(page, '确认，选“同意”')
  await shows(page, '投好了，您选的是“同意”')
  await shows(page, '凭据留在这部手机上了')

  await tap(page, '改一改')
  await choose(page, '反对')
  await tap(page, '确认，选“反对”')
  await shows(page, '投好了，您选的是“反对”')
  const { mine } = await must(given.client.call('resident', 'ballots', 'get', { id: votes.open }))
  expect(mine[0]?.vote).toMatchObject({ choice: 'no', revision: 2, via: 'phone' })
  await page.context().close()
}), 90_000) // prettier-ignore

test('changed on another phone, the newest is shown and one may choose again', look('overtaken', async () => {
  const page = await given.open('resident', `${ballots}/decision?id=${votes.open}`)
  await tap(page, '改一改')
  await choose(page, '弃权')
  const { mine } = await must(given.client.call('resident', 'ballots', 'get', { id: votes.open }))
  const { electorKey = '', vote } = mine[0] ?? {}
  await must(given.client.call('resident', 'ballots', 'vote', { decisionId: votes.open, electorKey, choice: 'yes', revision: (vote?.revision ?? 0) + 1 })) // prettier-ignore
  await tap(page, '确认，选“弃权”')
  await shows(page, /刚刚在别处投过或改过，现在是“同意”/)
  await tap(page, '确认，选“弃权”')
  await shows(page, '投好了，您选的是“弃权”')
  await page.context().close()
}), 90_000) // prettier-ignore

test('in secret: what no net takes waits on the phone, outlives a reload, and goes by itself', look('secret', async () => {
  const page = await given.open('resident', `${ballots}/decision?id=${votes.secret}`)
  await shows(page, secretQuestion)
  await shows(page, '谁也看不出您投了什么，社区和后台的人也看不出。')
  await choose(page, '同意')
  await page.route('**/api/ballotbox/**', (route) => route.abort())
  await tap(page, '确认，选“同意”')
  await shows(page, '选好了，您选的是“同意”')
  await shows(page, /还有 \d+ 张在路上，连上网会自己送。/)
  await page.unroute('**/api/ballotbox/**')
  await page.reload()
  await shows(page, /\d+ 张票都送到了。/)
  await page.context().close()
}), 120_000) // prettier-ignore

test('who has no letter reads why he cannot vote, and is led to where its code is typed', look('no-letter', async () => {
  const page = await given.open('elder', `${ballots}/decision?id=${votes.open}`)
  await shows(page, '您现在还不能投这一票')
  await tap(page, '登记投票码')
  await page.getByLabel('投票码').fill('不是码')
  await tap(page, '登记')
  await shows(page, '这不是投票码。请对照通知单再输一次。')
  await page.context().close()
}), 60_000) // prettier-ignore

test('what was decided is one sentence, and everybody may count again', look('result', async () => {
  await isDecided(given.client, votes.soonOver)
  const page = await given.open('resident', `${ballots}/result?id=${votes.soonOver}`)
  await shows(page, '参加的人不够，这次不算')
  await shows(page, '不够：要有 6 人，还差 6 人')
  await tap(page, '查一查我的票')
  await shows(page, '您这一次没有投')
  await shows(page, '打开数票的网页')
  await page.context().close()
}), 150_000) // prettier-ignore

test('no page had a fault of its own', () => {
  expect(faults).toEqual([])
})
