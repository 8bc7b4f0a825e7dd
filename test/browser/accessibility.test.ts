// Every screen, in every way it can be read: nothing that keeps somebody out.
import type { Page } from 'playwright-core'
import { must } from '../server-process'
import { givenBrowser, pictured, seriousIssues, type GivenBrowser } from './given-browser'
import { givenFamily, pledgeScreens } from './given-family'
import { givenVotes, isDecided, secretQuestion, type GivenVotes } from './given-votes'
import type { LookedAt } from './looked-at'
import { consent, shows, tap } from './on-screen'

let given: GivenBrowser
let votes: GivenVotes
let receiptCode = ''
const request = `for-all-screens-${'0'.repeat(8)}`
const raisedMatter = `matter-of-screens-${'0'.repeat(8)}`
const meeting = `meeting-of-screens-${'0'.repeat(8)}`

beforeAll(async () => {
  given = await givenBrowser()
  const { client, home } = given
  await consent(client, 'resident')
  const place = { source: 'home', homeCode: home.code, note: '二单元' } as const
  const services = await must(client.call('', 'district', 'services', {}))
  const serviceCode = services.find((service) => !service.sensitive)?.code ?? ''
  const contact = { name: '李', phone: '13800000000' }
  const submission = { id: request, serviceCode, description: '楼道灯不亮', photos: [], place, contact }
  await must(client.call('resident', 'requests', 'submit', { ...submission, forSomeoneElse: null }))
  const command = { id: request, commandId: `answer-${request}` }
  await must(client.call('gridWorker', 'requests', 'answer', { ...command, text: '已经修好', photos: [] }))
  const person = { name: '赵奶奶', phone: '', agreed: true } as const
  const entry = { id: `counter-${'0'.repeat(8)}`, serviceCode, description: '灯不亮', photos: [], place, person }
  receiptCode = (await must(client.call('gridWorker', 'requests', 'enter', entry))).receiptCode
  await givenMatters()
  await givenFamily(client, home)
  votes = await givenVotes(client, 'resident')
  await must(client.call('resident', 'ballots', 'claim', { code: votes.codes['1-101'] ?? '' }))
  await isDecided(client, votes.soonOver)
}, 300_000)
afterAll(() => given.close())

/** The demo district's own matters, with a meeting, an amended option and one that waits for its yes or no. */
async function givenMatters(): Promise<void> {
  const { client } = given
  const { grants } = await must(client.call('communityStaff', 'accounts', 'me', {}))
  const scope = { kind: 'estate', unitId: grants[0]?.unitId ?? '', name: '海棠花园' } as const
  const raised = { id: raisedMatter, title: '东门要不要装道闸', text: '外来的车多，大家商量一下', scope, affected: '' }
  await must(client.call('resident', 'councils', 'raise', { ...raised, template: 'publicSpace' }))
  const called = { kind: 'coordination' as const, title: '电梯协调会', place: '社区二楼', agenda: ['费用怎么分'] }
  const when = { startsAt: Date.now() + 3_600_000 }
  await must(client.call('communityStaff', 'councils', 'callMeeting', { id: 'matter-lift', meetingId: meeting, ...called, ...when })) // prettier-ignore
}

const vote = '/#/packages/ballots/decision'
const volunteering = '/#/packages/volunteers'
const screens: Readonly<Record<string, LookedAt>> = {
  homes: { who: 'resident', address: () => '/', there: /直线距离|步行/ },
  home: { who: 'resident', address: () => `/#/pages/homes/home?code=${given.home.code}`, there: /打电话/ },
  'new request': { who: 'resident', address: () => '/#/pages/requests/new', there: '要办什么事？' },
  'new request before consent': { who: 'elder', address: () => '/#/pages/requests/new', there: '要办什么事？' },
  'my requests': { who: 'resident', address: () => '/#/pages/requests/mine', there: '楼道灯不亮' },
  'no requests': { who: 'elder', address: () => '/#/pages/requests/mine', there: '我的诉求' },
  'one request': { who: 'resident', address: () => `/#/pages/requests/request?id=${request}`, there: '已经修好' },
  'missing request': {
    who: 'resident',
    address: () => '/#/pages/requests/request?id=nothing',
    there: '找不到这条诉求',
  },
  receipt: { who: 'elder', address: () => `/r/${receiptCode}`, there: '等待接单' },
  'receipt to be found': { who: 'elder', address: () => '/#/pages/requests/receipt', there: '查看' },
  inbox: { who: 'resident', address: () => '/#/pages/accounts/inbox', there: /有答复了/ },
  me: { who: 'resident', address: () => '/#/pages/accounts/me', there: '字号和版面' },
  'me as staff': { who: 'gridWorker', address: () => '/#/pages/accounts/me', there: '去工作台' },
  privacy: { who: 'elder', address: () => '/#/packages/mine/privacy', there: '谁能看到' },
  reads: { who: 'resident', address: () => '/#/pages/accounts/reads', there: '还没有人看过。' },
  'at the counter': { who: 'gridWorker', address: () => '/#/packages/desk/enter', there: '本人在场，同意登记' },
  'receipt on paper': {
    who: 'gridWorker',
    address: () => `/#/packages/desk/paper?id=none&code=${receiptCode}`,
    there: '诉求回执',
  },
  'where requests go': { who: 'gridWorker', address: () => '/#/packages/desk/rules', there: '在地图上选地点' },
  desk: { who: 'gridWorker', address: () => '/#/packages/desk/index', there: '工作台' },
  'request on the desk': {
    who: 'gridWorker',
    address: () => `/#/packages/desk/request?id=${request}`,
    there: '已经修好',
  },
  'votes of mine': { who: 'resident', address: () => '/#/packages/ballots/index', there: '现在可以投的' },
  'votes before consent': { who: 'elder', address: () => '/#/packages/ballots/index', there: '我要投的票' },
  'an open vote': { who: 'resident', address: () => `${vote}?id=${votes.open}`, there: '您怎么选？' },
  'a secret vote': { who: 'resident', address: () => `${vote}?id=${votes.secret}`, there: secretQuestion },
  'a vote not begun': { who: 'resident', address: () => `${vote}?id=${votes.notYet}`, there: '还没开始' },
  'a vote of others': { who: 'gridWorker', address: () => `${vote}?id=${votes.open}`, there: '您现在还不能投这一票' },
  'what was decided': {
    who: 'resident',
    address: () => `/#/packages/ballots/result?id=${votes.soonOver}`,
    there: '参加的人不够，这次不算',
  },
  registers: { who: 'communityStaff', address: () => '/#/packages/ballots/registers', there: '海棠苑业主' },
  'one register': {
    who: 'communityStaff',
    address: () => `/#/packages/ballots/register?id=${votes.registerId}`,
    there: '名册里的人',
  },
  'announcing a vote': {
    who: 'communityStaff',
    address: () => `/#/packages/ballots/announce?matter=${votes.matterId}`,
    there: '请大家定什么',
  },
  'the desk of a vote': {
    who: 'communityStaff',
    address: () => `/#/packages/ballots/desk?id=${votes.open}`,
    there: '要办的事',
  },
  'matters of all': {
    who: 'resident',
    address: () => '/#/packages/councils/index',
    there: '院子里的车位怎么分（示例）',
  },
  'matters to be screened': {
    who: 'communityStaff',
    address: () => '/#/packages/councils/index?view=screening',
    there: '东门要不要装道闸',
  },
  'one matter': {
    who: 'resident',
    address: () => '/#/packages/councils/matter?id=matter-lift',
    there: '有哪几种办法',
  },
  'raising a matter': { who: 'resident', address: () => '/#/packages/councils/raise', there: '是哪一类的事？' },
  talk: { who: 'resident', address: () => '/#/packages/councils/talk?id=matter-parking', there: '大家怎么想' },
  'talk before consent': {
    who: 'elder',
    address: () => '/#/packages/councils/talk?id=matter-parking',
    there: '先看一眼说明，再一起说',
  },
  'work on a matter': {
    who: 'communityStaff',
    address: () => `/#/packages/councils/work?id=${raisedMatter}`,
    there: '要不要列入？',
  },
  'a meeting with its code': {
    who: 'communityStaff',
    address: () => `/#/packages/councils/meeting?id=${meeting}`,
    there: '请大家扫这个码签到',
  },
  'signing in to a meeting': {
    who: 'resident',
    address: () => `/#/packages/councils/meeting?id=${meeting}`,
    there: '签到码',
  },
  'what volunteers do': { who: 'resident', address: () => `${volunteering}/index`, there: '给楼道换新颜（示例）' },
  'one activity': {
    who: 'resident',
    address: () => `${volunteering}/activity?id=activity-demo-0001`,
    there: '怎么称呼您',
  },
  'who comes to it': {
    who: 'communityStaff',
    address: () => `${volunteering}/people?id=activity-demo-0001`,
    there: '这一场还没有人报名。',
  },
  'offering an activity': { who: 'communityStaff', address: () => `${volunteering}/offer`, there: '做什么，一句话' },
  teams: { who: 'resident', address: () => `${volunteering}/teams`, there: '棠梨社区助老志愿服务队（示例）' },
  'one team': { who: 'resident', address: () => `${volunteering}/team?id=team-001`, there: '我加入' },
  'hours of mine': { who: 'resident', address: () => `${volunteering}/hours`, there: '我的志愿资料' },
  'checking a certificate': { who: 'elder', address: () => `${volunteering}/check`, there: '核对码' },
  ...pledgeScreens,
  'councils of an area': { who: 'resident', address: () => '/#/packages/councils/bodies', there: '这里还没有登记过。' },
}

/** In the dark only colours differ, and only room is short on a small phone: the long examination is done twice. */
const ways = {
  'in the usual way': { elder: false, look: whole, options: {} },
  'in the elder way': { elder: true, look: whole, options: {} },
  'in the dark': { elder: false, look: colours, options: { colorScheme: 'dark' } },
  'in the elder way, in the dark': { elder: true, look: colours, options: { colorScheme: 'dark' } },
  'in the largest type on a small phone': {
    elder: true,
    look: room,
    options: { viewport: { width: 320, height: 568 } },
  },
} as const

async function whole(page: Page): Promise<void> {
  expect(await seriousIssues(page)).toEqual([])
  await room(page)
}

async function colours(page: Page): Promise<void> {
  expect(await seriousIssues(page, ['color-contrast'])).toEqual([])
}

async function room(page: Page): Promise<void> {
  expect(await widerThanScreen(page)).toEqual([])
  expect(await smallTargets(page)).toEqual([])
}

describe.each(Object.entries(ways))('%s', (way, { elder, look, options }) => {
  const tabs = new Map<string, Promise<Page>>()
  afterAll(() => Promise.all([...tabs.values()].map(async (tab) => (await tab).context().close())))

  function tabOf(who: string): Promise<Page> {
    const tab = tabs.get(who) ?? begin(who)
    tabs.set(who, tab)
    tab.catch(() => tabs.delete(who))
    return tab
  }

  async function begin(who: string): Promise<Page> {
    const page = await given.open(who, '/', options)
    if (!elder) return page
    await tap(page, '长辈版')
    await page.goto(`${given.server.url}/#/pages/accounts/me`)
    if (look === room) await page.getByRole('radio', { name: '最大', exact: true }).tap()
    return page
  }

  test.each(Object.entries(screens))(
    '%s keeps nobody out',
    (name, { who, address, there }) =>
      pictured(
        () => given,
        `${way}-${name}`.replaceAll(/[ ,]+/g, '-'),
        async () => {
          const page = await tabOf(who)
          await page.goto('about:blank')
          await page.goto(given.server.url + address())
          await shows(page, there)
          await page.waitForTimeout(300)
          await look(page)
        },
      )(),
    60_000,
  )
})

/** Whatever makes the screen scroll sideways. */
function widerThanScreen(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const room = document.documentElement.clientWidth
    if (document.documentElement.scrollWidth <= room) return []
    const wide = [...document.querySelectorAll('body *')].filter((one) => one.getBoundingClientRect().right > room + 1)
    return wide.map((one) => `${one.tagName} ${one.className}`)
  })
}

/** What is to be touched and is smaller than a fingertip: 44 px each way, links inside a sentence apart. */
function smallTargets(page: Page): Promise<string[]> {
  return page.evaluate(() => {
    const least = 44
    return [...document.querySelectorAll<HTMLElement>('button, [role=radio], [role=switch], input, textarea')]
      .filter((one) => one.checkVisibility() && one.getBoundingClientRect().width > 0)
      .map((one) => ({ one, box: one.getBoundingClientRect() }))
      .filter(({ box }) => box.width < least - 0.5 || box.height < least - 0.5)
      .map(({ one, box }) => `${one.className} ${one.innerText}: ${box.width.toFixed(0)}×${box.height.toFixed(0)}`)
  })
}
