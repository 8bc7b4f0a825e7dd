// A member's card and a call for help on phones of the built mini-program.
import { callWords } from '@/ui/words/calls'
import { memberWords } from '@/ui/words/members'
import { membersLinkWords } from '@/ui/words/members-link'
import { aCall } from '../functions/given-calls'
import { must } from '../functions/given-world'
import { handlersBackend, phoneOf, type Handlers } from './given-phones'
import { choose } from './given-council-screens'
import type { MiniProgram } from './page-loader'

let backend: Handlers
const running: MiniProgram[] = []

beforeAll(async () => {
  backend = await handlersBackend()
})
afterEach(() => {
  for (const app of running.splice(0)) app.close()
})
afterAll(() => backend.stop())

async function opened(who: string, path: string, query: Readonly<Record<string, string>> = {}): Promise<MiniProgram> {
  const phone = phoneOf(who, backend)
  const app = await phone.launch({ path, query })
  running.push(app)
  return app
}

const promise = '每周看一次三楼独居的老人'

test('a card is shown at a home and taken back', async () => {
  const member = await opened('member', 'packages/members/card')
  await member.waitFor(memberWords.lead)
  await choose(member, memberWords.shownTo, memberWords.audiences.home.text)
  await member.tap(memberWords.save)
  await member.waitFor(memberWords.saved)
  const { world } = backend
  const until = world.clock.now + 30 * 86_400_000
  await must(world.call('member', 'members', 'promise', { id: 'promise-0000000001', kind: 'care', text: promise, until })) // prettier-ignore

  const resident = await opened('resident', 'pages/homes/home', { id: 'home-1' })
  await resident.waitFor(membersLinkWords.atHome)
  await resident.tap('member同志')
  await resident.waitFor(promise)
  expect(resident.text()).not.toContain(memberWords.shownTo)

  await choose(member, memberWords.shownTo, memberWords.audiences.nobody.text)
  await member.tap(memberWords.save)
  await member.waitFor(memberWords.saved)
  const later = await opened('resident', 'packages/members/shown', { id: 'person-member' })
  await later.waitFor(memberWords.notShownTitle)
  expect(later.text()).not.toContain(promise)
})

test('a call is answered by one tap, and closes itself', async () => {
  const { world } = backend
  const { id } = await must(world.call('clerk', 'calls', 'call', aCall({ wanted: 1 }, world.clock.now)))
  const app = await opened('member', 'packages/calls/index')
  await app.waitFor('雪后清扫坡道')
  await app.tap('雪后清扫坡道')
  await app.waitFor(callWords.yes)
  await app.tap(callWords.yes)
  await app.waitFor(callWords.expected)
  const desk = await opened('clerk', 'packages/calls/call', { id })
  await desk.waitFor(callWords.willing)
  await desk.waitFor('member同志')
})

test('the form of a call opens for staff, and is none of a resident’s business', async () => {
  const staff = await opened('clerk', 'packages/calls/make')
  await staff.waitFor(callWords.makeLead)
  const resident = await opened('resident', 'packages/calls/make')
  await resident.waitFor(callWords.notFor)
})
