// Every page of doors, members, pledges, volunteers and calls opens in the built mini-program, for staff and for somebody
// unknown without a fault; an activity is signed up for and a post taken by a tap.
import { minuteMs } from '@core/kernel/china-day'
import { activityWords } from '@/ui/words/volunteers'
import { aCall } from '../functions/given-calls'
import { anOffer, aShift, seedTeams } from '../functions/given-volunteers'
import { aFamily, aPost, aProblem } from '../functions/given-pledges'
import { must } from '../functions/given-world'
import { builtMiniProgram, handlersBackend, phoneOf, type Handlers } from './given-phones'
import type { MiniProgram } from './page-loader'
import { readAppConfig } from './page-loader/app-config'

const hour = 60 * minuteMs
let backend: Handlers
let queries: Readonly<Record<string, Readonly<Record<string, string>>>>
/** What staff read there: something of the thing itself. */
let says: Readonly<Record<string, string>>
const running: MiniProgram[] = []

beforeAll(async () => {
  backend = await handlersBackend()
  const { world } = backend
  // The phones' clock is the real one: what is to come must come for both.
  world.clock.now = Date.now()
  await seedTeams(world.store)
  const startsAt = Math.ceil(world.clock.now / hour) * hour + 48 * hour
  const shifts = [aShift({ startsAt, endsAt: startsAt + 2 * hour })]
  const activity = (await must(world.call('clerk', 'volunteers', 'offer', anOffer({ shifts })))).id
  const post = (await must(world.call('leader', 'pledges', 'offerPost', aPost()))).id
  const family = aFamily()
  await must(world.call('leader', 'pledges', 'enterFamily', family))
  const problem = (await must(world.call('leader', 'pledges', 'openProblem', aProblem()))).id
  const call = (await must(world.call('clerk', 'calls', 'call', aCall({}, world.clock.now)))).id
  const { scene } = await must(world.call('worker', 'doors', 'screenCode', { placeId: 'home-1' }))
  await must(world.call('member', 'members', 'show', { shownTo: 'home', homeId: 'home-1', showsDeeds: true }))
  queries = {
    'packages/doors/index': { scene },
    'packages/doors/reported': { unit: 'C' },
    'packages/members/shown': { id: 'person-member' },
    'packages/members/deeds': { id: 'person-member', kind: 'answer' },
    'packages/pledges/post': { id: post },
    'packages/pledges/family': { id: family.id },
    'packages/pledges/problem': { id: problem },
    'packages/pledges/offer': { kind: 'post' },
    'packages/volunteers/activity': { id: activity },
    'packages/volunteers/people': { id: activity },
    'packages/volunteers/team': { id: 'team-own' },
    'packages/calls/call': { id: call },
  }
  says = {
    'packages/doors/index': '一支部家院',
    'packages/members/shown': 'member同志',
    'packages/pledges/index': '图书角值守',
    'packages/pledges/post': '图书角值守',
    'packages/pledges/problem': '楼道灯总是坏',
    'packages/volunteers/index': '清理楼道',
    'packages/volunteers/activity': '清理楼道',
    'packages/volunteers/teams': '海棠志愿服务队',
    'packages/volunteers/team': '海棠志愿服务队',
    'packages/calls/index': '雪后清扫坡道',
    'packages/calls/call': '雪后清扫坡道',
  }
})
afterEach(() => {
  for (const app of running.splice(0)) app.close()
})
afterAll(() => backend.stop())

async function opened(who: string, path: string) {
  const phone = phoneOf(who, backend)
  const app = await phone.launch({ path, query: queries[path] ?? {} })
  running.push(app)
  return { app, phone }
}

/** The room's screen asks for its next code for as long as it is shown, and nothing here ever hides a page. */
const routes = readAppConfig(builtMiniProgram).routes.filter(
  (route) => /^packages\/(doors|members|pledges|volunteers|calls)\//.test(route) && route !== 'packages/doors/screen',
)

test.each(routes)('%s', async (path) => {
  for (const who of ['clerk', 'leader', 'passer-by']) {
    const { app, phone } = await opened(who, path)
    const said = says[path]
    if (who === 'leader' && said !== undefined) await app.waitFor(said)
    expect(phone.phone.callsOf('setNavigationBarTitle').at(-1)?.options).toMatchObject({ title: expect.stringMatching(/\p{Script=Han}/u) as unknown }) // prettier-ignore
    expect(app.text()).not.toBe('')
  }
  expect(backend.world.logged).toEqual([])
})

test('the walk goes through all of them', () => {
  expect(routes.length).toBeGreaterThanOrEqual(25)
})

test('a seat is taken by a tap and given back by another', async () => {
  const { app } = await opened('member', 'packages/volunteers/activity')
  await app.waitFor(activityWords.signUp)
  await app.tap(activityWords.signUp)
  await app.waitFor(activityWords.seat)
  await app.tap(activityWords.withdraw)
  await app.waitFor(activityWords.signUp)
})
