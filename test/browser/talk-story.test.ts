// What is said of a matter and hurts somebody: held back, taken off with a reason, looked at again by somebody else.
import { randomUUID } from 'node:crypto'
import { stanceNames, talkWords } from '@/ui/words/talk'
import { must, type Client } from '../server-process'
import { faults, givenBrowser, pictured, type GivenBrowser } from './given-browser'
import { choose, councils, fill, press, say } from './given-dispute'
import { consent, shows, tap } from './on-screen'

let given: GivenBrowser
let talk = ''

beforeAll(async () => {
  given = await givenBrowser()
  for (const who of ['resident', 'elder']) await consent(given.client, who)
  talk = `${councils}/talk?id=${await givenTalk(given.client)}`
}, 300_000)
afterAll(() => given.close())

test('a rude word waits; taken off it stands there with its reason, and somebody else looks again', pictured(() => given, 'talk-story', async () => {
  const fair = '谁坐电梯谁出钱，一楼不该出'
  const rude = '物业经理是个王八蛋，钱都进了他的口袋'
  const resident = await given.open('resident', talk)
  await say(resident, fair)
  await shows(resident, talkWords.say.done)
  const elder = await given.open('elder', talk)
  await shows(elder, fair)
  await tap(elder, stanceNames[-1])
  await say(elder, rude)
  await shows(elder, talkWords.say.held)
  await resident.reload()
  await tap(resident, talkWords.list.open)
  await shows(resident, fair)
  expect(await resident.getByText(rude).count()).toBe(0)

  const { list, moderate, appeal } = talkWords
  const staff = await given.open('communityStaff', talk)
  await tap(staff, list.open)
  await shows(staff, rude)
  await press(staff, `${moderate.hide}：${rude}`)
  await fill(staff, moderate.hideLabel, '骂了人')
  await tap(staff, moderate.hideSend)
  await shows(staff, list.hiddenBecause('骂了人'))

  await elder.reload()
  await tap(elder, list.open)
  await shows(elder, list.hiddenBecause('骂了人'))
  await tap(elder, appeal.ask)
  await fill(elder, appeal.label, '我说的是钱去了哪里')
  await tap(elder, appeal.send)
  await shows(elder, appeal.open)

  const above = await given.open('subdistrictStaff', talk)
  await tap(above, list.open)
  await tap(above, appeal.decide)
  await choose(above, appeal.decideLabel, appeal.no)
  await fill(above, appeal.reason, '钱的事可以问，骂人的话不能放')
  await tap(above, appeal.decideSend)
  await shows(above, appeal.upheld('钱的事可以问，骂人的话不能放'))
  await above.context().close()
  expect(faults).toEqual([])
}), 90_000) // prettier-ignore

async function givenTalk({ call }: Client): Promise<string> {
  const { grants } = await must(call('communityStaff', 'accounts', 'me', {}))
  const unitId = grants.find(({ role }) => role === 'communityStaff')?.unitId ?? ''
  const id = randomUUID()
  const scope = { kind: 'estate', unitId, name: '海棠新村' } as const
  await must(call('resident', 'councils', 'raise', { id, title: '电梯修理费谁出', text: '请大家一起谈清楚。', template: 'propertyDispute', scope, affected: '' })) // prettier-ignore
  await must(call('communityStaff', 'councils', 'screen', { id, commandId: randomUUID(), accepted: true, to: 'talk', days: 3, reason: '关系到大家' })) // prettier-ignore
  return id
}
