// Every page of matters and votes opens in the built mini-program: with its own title and what it is about, for the
// committee; for somebody unknown without a fault.
import { gatheringWords } from '@/ui/words/council-meetings'
import { raiseWords } from '@/ui/words/council-raise'
import { councilWorkWords } from '@/ui/words/council-work'
import { councilWords } from '@/ui/words/councils'
import { announceWords, ballotDeskWords } from '@/ui/words/ballot-desk'
import { registerWords } from '@/ui/words/ballot-registers'
import { ballotWords } from '@/ui/words/ballots'
import { talkWords } from '@/ui/words/talk'
import { givenVote, seedMatter } from '../functions/given-ballots'
import { seedStatement, seedTalk } from '../functions/given-talk'
import { councilAttempts } from '../functions/given-councils'
import { must } from '../functions/given-world'
import { builtMiniProgram, handlersBackend, phoneOf, type Handlers } from './given-phones'
import type { MiniProgram } from './page-loader'
import { readAppConfig } from './page-loader/app-config'

interface Opened {
  readonly title: string
  readonly query?: Readonly<Record<string, string>>
  /** What the committee reads there. */
  readonly says: string
}

let backend: Handlers
let pages: Readonly<Record<string, Opened>>
const running: MiniProgram[] = []

beforeAll(async () => {
  backend = await handlersBackend()
  const { world } = backend
  const { store } = world
  const talk = await seedTalk(store)
  await seedStatement(store, talk)
  const asked = councilAttempts.callMeeting({ matter: talk, unit: 'B', meeting: '' })
  const { id: meeting } = await must(world.call('clerk', 'councils', 'callMeeting', { ...asked, kind: 'hearing' }))
  const undecided = await seedMatter(store)
  const { register, decision } = await givenVote(world, 'clerk', 'B', 'resident')
  pages = {
    'packages/councils/index': { title: councilWords.list.title, says: '楼道里停电动车' },
    'packages/councils/matter': { title: councilWords.one.title, query: { id: talk }, says: '楼道里停电动车' },
    'packages/councils/raise': { title: raiseWords.title, says: raiseWords.template },
    'packages/councils/talk': { title: talkWords.title, query: { id: talk }, says: '车棚不够' },
    'packages/councils/work': { title: councilWorkWords.title, query: { id: talk }, says: councilWorkWords.ways },
    'packages/councils/meeting': { title: gatheringWords.meeting.title, query: { id: meeting }, says: '活动室' },
    'packages/councils/bodies': { title: gatheringWords.bodies.title, says: gatheringWords.bodies.empty },
    'packages/ballots/index': { title: ballotWords.list.title, says: ballotWords.letter.title },
    'packages/ballots/decision': {
      title: ballotWords.vote.title,
      query: { id: decision },
      says: '同意更换物业公司吗？',
    },
    'packages/ballots/result': { title: ballotWords.result.title, query: { id: decision }, says: ballotWords.result.notYet }, // prettier-ignore
    'packages/ballots/announce': { title: announceWords.title, query: { matter: undecided }, says: announceWords.next },
    'packages/ballots/registers': { title: registerWords.title, says: '海棠苑业主' },
    'packages/ballots/register': { title: registerWords.one, query: { id: register }, says: '海棠苑业主' },
    'packages/ballots/desk': { title: ballotDeskWords.title, query: { id: decision }, says: '同意更换物业公司吗？' },
  }
})
afterEach(() => {
  for (const app of running.splice(0)) app.close()
})
afterAll(() => backend.stop())

const routes = readAppConfig(builtMiniProgram).routes.filter((route) => /^packages\/(councils|ballots)\//.test(route))

test('no page is forgotten here', () => {
  expect(Object.keys(pages).sort()).toEqual([...routes].sort())
})

test.each(routes)('%s', async (path) => {
  const { title, query = {}, says } = pages[path] ?? { title: '', says: '' }
  for (const who of ['clerk', 'passer-by']) {
    const phone = phoneOf(who, backend)
    const app = await phone.launch({ path, query })
    running.push(app)
    if (who === 'clerk') await app.waitFor(says)
    expect(phone.phone.callsOf('setNavigationBarTitle').at(-1)).toMatchObject({ options: { title } })
    expect(app.text()).not.toBe('')
  }
  expect(backend.world.logged).toEqual([])
})
