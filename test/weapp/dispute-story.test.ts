// A dispute with a property company on the phones of five people, on the built mini-program and the built functions: from
// a request to an agreement that is kept in part and broken.
import { dayMs, minuteMs } from '@core/kernel/china-day'
import { gatheringWords } from '@/ui/words/council-meetings'
import { councilWorkWords } from '@/ui/words/council-work'
import { agreementStateWords, councilWords, matterRatingWords, stageWords, stanceWords } from '@/ui/words/councils'
import { sentenceOf } from '@/ui/words/refusals'
import { talkWords } from '@/ui/words/talk'
import { noon } from '../given'
import { choose, openMatter, openWay, sendWay } from './given-council-screens'
import * as people from './given-dispute'
import { accountOf, bundlesBackend, phoneOf, type Bundles } from './given-phones'
import type { MiniProgram } from './page-loader'

const one = councilWords.one
const { meeting } = gatheringWords
/** Some hundred calls, each to a process of its own: a busy machine takes its time. */
const longStoryMs = 240_000

let backend: Bundles
const running: MiniProgram[] = []

beforeAll(async () => {
  backend = await bundlesBackend(noon)
})
afterAll(async () => {
  for (const app of running) app.close()
  await backend.stop()
})

async function started(who: string, path: string, query: Readonly<Record<string, string>> = {}) {
  const app = await phoneOf(who, backend).launch({ path, query })
  running.push(app)
  return app
}

test(
  'from a request to an agreement, kept in part and broken, on five phones',
  async () => {
    const resident = await started('resident', 'pages/requests/new', { home: 'J001' })
    const clerk = await started('clerk', 'packages/councils/index')
    const id = await people.raised(resident)
    await people.takenUp(clerk, id)

    const member = await started('member', 'packages/councils/index')
    const company = await started('neighbour', 'packages/councils/index')
    await people.talkedOver(member, company)
    await company.open('packages/councils/index')
    await people.movedOn(clerk, id)
    await people.partiesJoin(clerk, company, id)
    await people.optionAmended(company, resident, id)
    await people.positionsTaken(company, resident, id)
    await meetingHeld({ clerk, resident, company, id })
    await agreed({ clerk, resident, company, id })
    await keptAndBroken({ clerk, resident, id })
    await judged({ clerk, resident, member, id })
    await seenByAnybody(id)
  },
  longStoryMs,
)

interface Told {
  readonly clerk: MiniProgram
  readonly resident: MiniProgram
  readonly id: string
}

async function meetingHeld({ clerk, resident, company, id }: Told & { readonly company: MiniProgram }) {
  const code = await people.meetingCalled(clerk, id)
  await openMatter(company, id, one.meetings)
  await company.tap('第一次协调会')
  await company.waitFor(meeting.noMinutes)
  expect(company.text()).not.toContain(meeting.signInCode)
  await backend.become(noon + 7 * dayMs - 180 * minuteMs)
  // By the phone's camera, and typed by hand.
  await resident.open('packages/councils/meeting', { scene: encodeURIComponent(`m=${code}`) })
  await resident.waitFor(meeting.iSignedIn)
  const { id: meetingId = '' } = company.page().query
  await company.open('packages/councils/meeting', { id: meetingId })
  await company.waitFor(meeting.signInCode)
  await company.type(meeting.signInCode, 'ABCD')
  await company.tap(meeting.signInSend)
  expect(company.text()).toContain(meeting.notACode)
  await company.type(meeting.signInCode, `${code.slice(0, 5)} ${code.slice(5).toLowerCase()}`)
  await company.tap(meeting.signInSend)
  await company.waitFor(meeting.iSignedIn)
  await backend.become(noon + 7 * dayMs)
  await clerk.open('packages/councils/meeting', { id: meetingId })
  await clerk.waitFor(meeting.signedIn(2, 0))
  await people.minuted(clerk)
  await resident.open('packages/councils/meeting', { id: meetingId })
  await resident.waitFor('物业先垫一半，年底前修好')
  expect(resident.text()).toContain(meeting.signedIn(2, 3))
}

async function agreed({ clerk, resident, company, id }: Told & { readonly company: MiniProgram }) {
  await people.agreementProposed(clerk, id)
  await people.consented(resident, id)
  await openMatter(company, id, one.waiting)
  expect(company.text()).toContain(agreementStateWords.proposed)
  await people.consented(company, id)
  await openMatter(company, id, agreementStateWords.agreed)
  expect(company.text()).toContain(one.money('5,000'))
}

/** Kept by the committee's word; broken by the other side's, once the day is over. */
async function keptAndBroken({ clerk, resident, id }: Told) {
  await openWay(clerk, id, 'keepInstalment')
  await choose(clerk, councilWorkWords.agreement.instalment, '付一半修理费')
  await sendWay(clerk, 'keepInstalment')
  await openWay(resident, id, 'breach')
  expect(resident.text()).toContain(one.notDue)
  await resident.type(councilWorkWords.agreement.breachText, '主板没有换')
  await resident.tap(councilWorkWords.send.breach)
  await resident.waitFor(sentenceOf({ code: 'conflict', reason: 'councils.not-due-yet' }))
  await backend.become(noon + 38 * dayMs)
  await openWay(resident, id, 'breach')
  expect(resident.text()).toContain(one.overdue)
  expect(resident.text()).toContain('主板没有换')
  await sendWay(resident, 'breach')
  await openMatter(resident, id, agreementStateWords.broken)
  expect(resident.text()).toContain(one.breached('主板没有换'))
}

/** By whoever raised it and whoever talked; the committee does not mark its own work. */
async function judged({ clerk, resident, member, id }: Told & { readonly member: MiniProgram }) {
  await openWay(clerk, id, 'close')
  await clerk.type(councilWorkWords.close.reason, '主板的事转到街道去协调')
  await sendWay(clerk, 'close')
  await people.rated(resident, id, matterRatingWords.dissatisfied)
  await people.rated(member, id, matterRatingWords.acceptable)
  await openMatter(clerk, id, one.ratingCounts(0, 1, 1))
  expect(clerk.text()).not.toContain(one.rateSend)
}

/** Somebody else reads the whole course and nobody's name, on the screen or in what reached the phone. */
async function seenByAnybody(id: string) {
  const other = phoneOf('passer-by', backend)
  const app = await other.launch({ path: 'packages/councils/matter', query: { id } })
  running.push(app)
  await app.waitFor(one.ratingCounts(0, 1, 1))
  for (const said of [stageWords.closed, '换主板', stanceWords.conditional, '主板没有换', '主板的事转到街道去协调'])
    expect(app.text()).toContain(said)
  expect(app.text()).not.toContain(one.rateSend)
  await app.tap(one.toTalkResult)
  await app.waitFor(talkWords.judge.closed)
  await app.tap(talkWords.list.open)
  await app.waitFor('修理费应该先从公共收益里出')
  const reached = [app.text(), ...other.phone.storage.values()].join()
  expect(reached).toContain('电梯谁来修')
  for (const secret of [
    '李阿姨',
    '13812345678',
    'member同志',
    'person-',
    ...['resident', 'neighbour', 'member'].map(accountOf),
  ])
    expect(reached).not.toContain(secret)
}
