// A dispute with a property company, at everybody's own phone: from one request to what all agreed on, kept in part,
// broken in part, judged by those concerned – and read by a stranger who learns of no person.
import type { Page } from 'playwright-core'
import { commonWords } from '@/ui/words/common'
import { councilWayWords, councilWorkWords } from '@/ui/words/council-work'
import { gatheringWords, meetingKindWords } from '@/ui/words/council-meetings'
import { raiseWords } from '@/ui/words/council-raise'
import { agreementStateWords, councilWords, matterRatingWords, nowWords, scopeWords, stageWords, stanceWords, templateWords } from '@/ui/words/councils' // prettier-ignore
import { mattersLinkWords } from '@/ui/words/matters-link'
import { stanceNames, talkWords } from '@/ui/words/talk'
import { faults, givenBrowser, pictured, type GivenBrowser } from './given-browser'
import { addParty, choose, chooseSoon, chooseToday, councils, fill, inTurn, personsOf, press, restOf, say, sendWay, shownTexts, submitRequest, takeWay } from './given-dispute' // prettier-ignore
import { movedClock } from './moved-clock'
import { consent, shows, tap } from './on-screen'

const clock = movedClock()
let given: GivenBrowser
let resident: Page
let staff: Page
let company: Page
let elder: Page
/** As the address of the matter's page has it. */
let matterId = ''

beforeAll(async () => {
  given = await givenBrowser(clock.env)
  await consent(given.client, 'elder')
}, 300_000)
afterAll(() => given.close())

const matterPage = () => `${councils}/matter?id=${matterId}`
const look = inTurn((name, work) => pictured(() => given, `dispute-${name}`, work))
const { option, position, agreement, party, meeting, screen, move } = councilWorkWords
const one = councilWords.one

const told = '电梯一个月坏了五次，物业说没有钱修。我姓桑，住三号楼，电话 13912345678'
const title = '电梯老坏，修理费谁出'
const raised = '三号楼的电梯一个月坏了五次。物业说没有钱修，业主说物业费里有。想请大家一起谈清楚。'
const accepted = '关系到三号楼每一户，两边谈了一年没有谈成'
const [ownersCommittee, propertyCompany] = ['海棠新村业委会', '海棠物业公司']
const kept = '物业换好曳引绳'
const broken = '物业退还三个月电梯费'

test('a complaint to the property company is taken to all, without what it said of its author', look('raise', async () => {
  resident = await given.open('resident', `/h/${given.home.code}`)
  await submitRequest(resident, '物业服务', told)
  await press(resident, mattersLinkWords.fromRequest)
  await choose(resident, raiseWords.template, templateWords.propertyDispute.text)
  await tap(resident, raiseWords.next)
  expect(await resident.getByLabel(raiseWords.text, { exact: true }).inputValue()).toBe(told)
  await shows(resident, raiseWords.phoneSeen)
  await fill(resident, raiseWords.name, title)
  await fill(resident, raiseWords.text, raised)
  expect(await resident.getByText(raiseWords.phoneSeen).count()).toBe(0)
  await tap(resident, raiseWords.next)
  await choose(resident, raiseWords.scope, scopeWords.estate.text)
  await tap(resident, raiseWords.next)
  await fill(resident, raiseWords.estateName, '海棠新村')
  await tap(resident, raiseWords.next)
  await shows(resident, raised)
  await tap(resident, raiseWords.send)
  await tap(resident, raiseWords.look)
  await shows(resident, one.waits)
  await shows(resident, one.fromRequest)
  matterId = /id=([^&]+)/.exec(resident.url())?.[1] ?? ''
}), 90_000) // prettier-ignore

test('the committee takes it up with a reason that everybody reads', look('screen', async () => {
  staff = await given.open('communityStaff', `${councils}/index`)
  await staff.getByRole('radio', { name: councilWords.list.views.screening }).tap()
  await press(staff, title)
  await choose(staff, screen.label, screen.yes)
  await fill(staff, councilWorkWords.reason, accepted)
  await sendWay(staff, 'screen')
  elder = await given.open('elder', matterPage())
  await shows(elder, `${one.screening.accepted}${accepted}`)
  await shows(elder, one.toTalk)
  expect(await elder.getByText(one.fromRequest).count()).toBe(0)
}), 60_000) // prettier-ignore

test('neighbours say what they think, and judge what others said', look('talk', async () => {
  const fair = '谁坐电梯谁出钱，一楼不该出'
  await resident.reload()
  await tap(resident, one.toTalk)
  await say(resident, fair)
  await shows(resident, talkWords.say.done)
  await tap(elder, one.toTalk)
  await shows(elder, fair)
  await tap(elder, stanceNames[-1])
  await shows(elder, talkWords.judge.done)
  await tap(elder, talkWords.list.open)
  await shows(elder, talkWords.list.myStance(stanceNames[-1]))
}), 60_000) // prettier-ignore

test('the parties are asked in: one as who raised it, one by its code', look('parties', async () => {
  await staff.goto(`${given.server.url}${councils}/work?id=${matterId}`)
  await takeWay(staff, 'move')
  await choose(staff, move.label, stageWords.deliberate)
  await fill(staff, councilWorkWords.reason, '话都说全了')
  await sendWay(staff, 'move')
  await addParty(staff, 'ownersCommittee', ownersCommittee, 'raiser')
  await addParty(staff, 'propertyCompany', propertyCompany, 'code')
  await takeWay(staff, 'partyCode')
  await choose(staff, party.which, propertyCompany)
  await tap(staff, party.codeSend)
  const code = await restOf(staff, (unknown) => party.code(propertyCompany, unknown))
  await tap(staff, party.codeSeen)

  company = await given.open('unitLiaison', `${councils}/index`)
  await press(company, councilWords.list.claim)
  await fill(company, councilWords.claim.label, code.toLowerCase())
  await tap(company, councilWords.claim.send)
  await shows(company, title)
  await shows(company, councilWayWords.addOption.name)
}), 90_000) // prettier-ignore

test('an option is put with its cost and amended, and everybody sees sign by sign what changed', look('options', async () => {
  await takeWay(staff, 'addOption')
  await fill(staff, option.title, '整台换新')
  await fill(staff, option.text, '换一台新电梯，工期三十天')
  await fill(staff, option.costText, '物业出一半，维修资金出一半')
  await fill(staff, option.cost, '186000.50')
  await sendWay(staff, 'addOption')
  await company.reload()
  await takeWay(company, 'amendOption')
  await fill(company, option.text, '换一台新电梯，工期二十天')
  await fill(company, option.reason, '厂家说可以快十天')
  await sendWay(company, 'amendOption')
  await takeWay(company, 'takePosition')
  await choose(company, position.option, '整台换新')
  await choose(company, position.stance, stanceWords.conditional)
  await fill(company, position.text, '维修资金那一半先到账，我们就开工')
  await sendWay(company, 'takePosition')

  await elder.goto(`${given.server.url}${matterPage()}`)
  await shows(elder, one.costSum('186,000.50'))
  await tap(elder, one.amended(1))
  await shows(elder, one.why('厂家说可以快十天'))
  expect(await shownTexts(elder, '.diff__removed')).toEqual([`${one.removed}三`])
  expect(await shownTexts(elder, '.diff__added')).toEqual([`${one.added}二`])
  await shows(elder, '维修资金那一半先到账，我们就开工')
}), 90_000) // prettier-ignore

test('a coordination meeting is called, signed in to by the code on its table, and minuted', look('meeting', async () => {
  await takeWay(staff, 'callMeeting')
  await choose(staff, meeting.kind, meetingKindWords.coordination)
  await fill(staff, meeting.title, '电梯修理费协调会')
  await fill(staff, meeting.place, '社区二楼活动室')
  await chooseSoon(staff, meeting.day, meeting.minute, 570)
  await fill(staff, meeting.agenda, '电梯费用到了哪里\n换新还是大修')
  await tap(staff, councilWorkWords.send.callMeeting)
  const gathered = gatheringWords.meeting
  const code = await restOf(staff, gathered.codeText)

  await resident.goto(`${given.server.url}${matterPage()}`)
  await press(resident, '电梯修理费协调会')
  await shows(resident, '2. 换新还是大修')
  await fill(resident, gathered.signInCode, code.toLowerCase())
  await tap(resident, gathered.signInSend)
  await shows(resident, gathered.iSignedIn)
  await elder.goto(`${given.server.url}/?m=${code.replace(/\s/g, '')}`)
  await shows(elder, gathered.iSignedIn)

  expect(await staff.getByText(gathered.write).count()).toBe(0)
  clock.moveAhead(3_600_000)
  await clock.catchUp(staff)
  await tap(staff, gathered.write)
  await fill(staff, gathered.minutesText, '物业拿出了账，两边同意先修后退费。')
  await fill(staff, gathered.onPaper, '4')
  await tap(staff, gathered.publish)
  await shows(staff, '物业拿出了账，两边同意先修后退费。')
  await elder.reload()
  await shows(elder, '物业拿出了账，两边同意先修后退费。')
  await shows(elder, gathered.signedIn(2, 4))
}), 120_000) // prettier-ignore

test('both sides say yes on their own screens, and with the last yes it is to be done', look('agreement', async () => {
  await staff.goto(`${given.server.url}${councils}/work?id=${matterId}`)
  await takeWay(staff, 'proposeAgreement')
  await fill(staff, agreement.text, '物业先修好电梯，再退还停梯三个月的电梯费。')
  await fill(staff, agreement.breachClause, '做不到的，从下季度物业费里扣')
  for (let piece = 0; piece < 2; piece++) await tap(staff, commonWords.oneMore(agreement.count))
  for (const [index, what, amount] of [[1, kept, ''], [2, broken, '5400']] as const) { // prettier-ignore
    await fill(staff, agreement.what(index), what)
    await choose(staff, agreement.who(index), propertyCompany)
    await fill(staff, agreement.amount(index), amount)
    await chooseToday(staff, agreement.due(index))
  }
  await sendWay(staff, 'proposeAgreement')

  await company.reload()
  await takeWay(company, 'consent')
  await shows(company, '物业先修好电梯，再退还停梯三个月的电梯费。')
  await sendWay(company, 'consent')
  await resident.goto(`${given.server.url}${matterPage()}`)
  await tap(resident, one.toWorkParty)
  await takeWay(resident, 'consent')
  await tap(resident, councilWorkWords.send.consent)
  await shows(resident, nowWords.doing)
  await tap(resident, councilWorkWords.whole)
  await shows(resident, agreementStateWords.agreed)
  await shows(resident, one.money('5,400'))
}), 120_000) // prettier-ignore

test('days later one piece is kept and one is called broken by the other side; the committee closes it', look('broken', async () => {
  await staff.reload()
  await takeWay(staff, 'keepInstalment')
  await choose(staff, agreement.instalment, kept)
  await sendWay(staff, 'keepInstalment')
  clock.moveAhead(50 * 3_600_000)
  for (const page of [resident, staff, elder]) await clock.catchUp(page)
  await tap(resident, one.toWorkBreach)
  await takeWay(resident, 'breach')
  await fill(resident, agreement.breachText, '到了日子一分钱也没有退')
  await sendWay(resident, 'breach')
  await staff.reload()
  await takeWay(staff, 'close')
  await fill(staff, councilWorkWords.close.reason, '电梯修好了；没有退的钱转到街道去催')
  await sendWay(staff, 'close')
}), 90_000) // prettier-ignore

test('those concerned judge what came of it; who has new facts asks for it again', look('judged', async () => {
  await elder.goto(`${given.server.url}${matterPage()}`)
  await shows(elder, one.breached('到了日子一分钱也没有退'))
  await choose(elder, one.rate, matterRatingWords.acceptable)
  await fill(elder, one.rateComment, '修是修好了')
  await tap(elder, one.rateSend)
  await shows(elder, one.rated(matterRatingWords.acceptable))
  await shows(elder, one.ratingCounts(0, 1, 0))
}), 60_000) // prettier-ignore

test('a stranger reads all of it and learns of no person', look('stranger', async () => {
  const secrets = await personsOf(given.client, ['resident', 'elder', 'unitLiaison', 'communityStaff'])
  const stranger = await given.open('volunteer', `${councils}/index`)
  await clock.catchUp(stranger)
  await stranger.getByRole('radio', { name: councilWords.list.views.over }).tap()
  await press(stranger, title)
  await shows(stranger, one.story)
  await shows(stranger, one.ratingCounts(0, 1, 0))
  await shows(stranger, agreementStateWords.broken)
  expect(await stranger.getByText(one.rate).count()).toBe(0)
  expect(await stranger.getByText(one.fromRequest).count()).toBe(0)
  const answered = await given.client.call('volunteer', 'councils', 'get', { id: matterId })
  const texts = [await stranger.innerText('body'), JSON.stringify(answered)]
  await press(stranger, '电梯修理费协调会')
  await shows(stranger, '物业拿出了账，两边同意先修后退费。')
  texts.push(await stranger.innerText('body'))
  await stranger.goto(`${given.server.url}${councils}/talk?id=${matterId}`)
  await tap(stranger, talkWords.list.open)
  await shows(stranger, '谁坐电梯谁出钱，一楼不该出')
  texts.push(await stranger.innerText('body'))
  expect(texts.slice(0, 2).every((text) => text.includes(kept))).toBe(true)
  for (const secret of [...secrets, '13912345678', '姓桑', '修是修好了'])
    for (const text of texts) expect(text).not.toContain(secret)
}), 60_000) // prettier-ignore

test('with new facts it comes before the committee again, and what was public stays so', look('reopened', async () => {
  await resident.goto(`${given.server.url}${matterPage()}`)
  await tap(resident, one.reopen)
  await fill(resident, one.reopenLabel, '物业公司换了人，新经理愿意退钱')
  await tap(resident, one.reopenSend)
  await shows(resident, one.waits)
  await shows(resident, new RegExp(one.reopened(1)))
  await staff.goto(`${given.server.url}${councils}/index?view=screening`)
  await press(staff, title)
  await choose(staff, screen.label, screen.yesDeliberate)
  await fill(staff, councilWorkWords.reason, '有了新情况')
  await sendWay(staff, 'screen')
  await elder.reload()
  await shows(elder, `${one.screening.accepted}有了新情况`)
  await shows(elder, kept)
  expect(faults).toEqual([])
}), 60_000) // prettier-ignore
