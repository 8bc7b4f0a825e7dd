// What people do in a dispute with a property company, each on the screens of the built mini-program.
import { commonWords } from '@/ui/words/common'
import { gatheringWords, meetingKindWords } from '@/ui/words/council-meetings'
import { raiseWords } from '@/ui/words/council-raise'
import { councilWorkWords } from '@/ui/words/council-work'
import { councilWords, partyKindWords, scopeWords, stageWords, stanceWords, templateWords } from '@/ui/words/councils'
import { mattersLinkWords } from '@/ui/words/matters-link'
import { stanceNames, talkWords } from '@/ui/words/talk'
import { choose, openMatter, openWay, sendWay, step } from './given-council-screens'
import type { MiniProgram } from './page-loader'

const one = councilWords.one

/** Asks for the lift to be mended, finds that it is not one person's matter, and raises it. Its id. */
export async function raised(resident: MiniProgram): Promise<string> {
  await resident.waitFor('在 一支部家院')
  await resident.tap('路灯照明')
  await resident.type('说说情况', '电梯停了三个月，物业说没有钱修')
  await resident.type('称呼', '李阿姨')
  await resident.type('电话', '13812345678')
  await resident.tap('提交')
  await resident.waitFor('已提交')
  await resident.tap('看这条诉求')
  await resident.waitFor(mattersLinkWords.fromRequest)
  await resident.tap(mattersLinkWords.fromRequest)
  await resident.waitFor(raiseWords.template)
  await resident.tap(raiseWords.next)
  expect(resident.text()).toContain(raiseWords.faults.template)
  await resident.tap(templateWords.propertyDispute.text)
  await resident.tap(raiseWords.next)
  // The request's own words stand there already.
  expect(resident.text()).toContain('电梯停了三个月，物业说没有钱修')
  await resident.type(raiseWords.name, '电梯谁来修')
  await resident.tap(raiseWords.next)
  await resident.tap(scopeWords.estate.text)
  await resident.tap(raiseWords.next)
  await resident.type(raiseWords.estateName, '海棠苑')
  await resident.tap(raiseWords.next)
  await resident.type(raiseWords.affected, '3 号楼的住户')
  await resident.tap(raiseWords.send)
  await resident.waitFor(raiseWords.done)
  await resident.tap(raiseWords.look)
  await resident.waitFor(one.waits)
  return resident.page().query['id'] ?? ''
}

/** Parties who speak for themselves: the owners by whoever raised it, the company by a code on the liaison's phone. */
export async function partiesJoin(clerk: MiniProgram, company: MiniProgram, id: string): Promise<void> {
  const words = councilWorkWords.party
  const parties = [
    [partyKindWords.owners, '海棠苑业主', words.speakers.raiser.text],
    [partyKindWords.propertyCompany, '一号物业', words.speakers.code.text],
  ] as const
  for (const [kind, name, speaker] of parties) {
    await openWay(clerk, id, 'addParty')
    await choose(clerk, words.kind, kind)
    await clerk.type(words.name, name)
    await choose(clerk, words.speaker, speaker)
    await sendWay(clerk, 'addParty')
  }
  await openWay(clerk, id, 'partyCode')
  await choose(clerk, words.which, '一号物业')
  await clerk.tap(words.codeSend)
  await clerk.waitFor(words.code('一号物业', ''))
  const [, code = ''] = clerk.text().split(words.code('一号物业', ''))
  await company.tap(councilWords.list.claim)
  await company.type(councilWords.claim.label, (code.split('\n')[0] ?? '').toLowerCase())
  await company.tap(councilWords.claim.send)
  await company.waitFor(councilWorkWords.ways)
  await openMatter(company, id, one.toWorkParty)
}

/** The committee says yes with its reason, and everybody reads it. */
export async function takenUp(clerk: MiniProgram, id: string): Promise<void> {
  await clerk.open('packages/councils/index', { view: 'screening' })
  await clerk.waitFor('电梯谁来修')
  await clerk.tap('电梯谁来修')
  await clerk.waitFor(councilWorkWords.screen.label)
  expect(clerk.page().query['id']).toBe(id)
  await choose(clerk, councilWorkWords.screen.label, councilWorkWords.screen.yes)
  await clerk.type(councilWorkWords.reason, '老人下不了楼，关系到整栋楼')
  await sendWay(clerk, 'screen')
}

/** One neighbour says a sentence, another one judges it; neither is named. */
export async function talkedOver(sayer: MiniProgram, judge: MiniProgram): Promise<void> {
  await sayer.waitFor('电梯谁来修')
  await sayer.tap('电梯谁来修')
  await sayer.waitFor('老人下不了楼，关系到整栋楼')
  await sayer.tap(one.toTalk)
  await sayer.waitFor(talkWords.judge.none)
  await sayer.tap(talkWords.say.open)
  await sayer.type(talkWords.say.label, '修理费应该先从公共收益里出')
  await sayer.tap(talkWords.say.send)
  await sayer.waitFor(talkWords.say.done)
  await judge.waitFor('电梯谁来修')
  await judge.tap('电梯谁来修')
  await judge.waitFor(one.toTalk)
  await judge.tap(one.toTalk)
  await judge.waitFor('修理费应该先从公共收益里出')
  await judge.tap(stanceNames[1])
  await judge.waitFor(talkWords.judge.done)
  await judge.tap(talkWords.list.open)
  await judge.waitFor(talkWords.list.myStance(stanceNames[1]))
}

export async function movedOn(clerk: MiniProgram, id: string): Promise<void> {
  await openWay(clerk, id, 'move')
  await choose(clerk, councilWorkWords.move.label, stageWords.deliberate)
  await clerk.type(councilWorkWords.reason, '大家都想修，现在商量怎么修')
  await sendWay(clerk, 'move')
}

/** The company writes a way, the owners amend it, and what changed stands there sign by sign. */
export async function optionAmended(company: MiniProgram, resident: MiniProgram, id: string): Promise<void> {
  const words = councilWorkWords.option
  await openWay(company, id, 'addOption')
  await company.type(words.title, '换主板')
  await company.type(words.text, '年底前换好主板，业主先交一半')
  await company.type(words.cost, '一万')
  await company.tap(councilWorkWords.send.addOption)
  expect(company.text()).toContain(words.costFault)
  await company.type(words.cost, '10000')
  await sendWay(company, 'addOption')
  await openWay(resident, id, 'amendOption')
  await resident.type(words.text, '年底前换好主板，物业先垫一半')
  await resident.type(words.reason, '公共收益在物业手里')
  await sendWay(resident, 'amendOption')
  await openMatter(resident, id, one.amended(1))
  expect(resident.text()).toContain(one.costSum('10,000'))
  await resident.tap(one.amended(1))
  await resident.waitFor(one.why('公共收益在物业手里'))
  const changed = (kind: string) => resident.screen().findAll(`.diff__${kind}`).map((part) => part.textContent).join() // prettier-ignore
  expect(changed('removed')).toContain('业主')
  expect(changed('added')).toContain('物业')
  expect(changed('same')).toContain('年底前换好主板')
}

export async function positionsTaken(company: MiniProgram, resident: MiniProgram, id: string): Promise<void> {
  const words = councilWorkWords.position
  for (const [app, option, stance, text] of [
    [resident, '换主板', stanceWords.for, '同意先垫一半'],
    [company, words.whole, stanceWords.conditional, '年底前只能付一半'],
  ] as const) {
    await openWay(app, id, 'takePosition')
    await choose(app, words.option, option)
    await choose(app, words.stance, stance)
    await app.type(words.text, text)
    await sendWay(app, 'takePosition')
  }
}

/** For half past nine in a week; answers the code on its table. */
export async function meetingCalled(clerk: MiniProgram, id: string): Promise<string> {
  const { meeting } = gatheringWords
  await openWay(clerk, id, 'callMeeting')
  await choose(clerk, councilWorkWords.meeting.kind, meetingKindWords.coordination)
  await clerk.type(councilWorkWords.meeting.title, '第一次协调会')
  await clerk.type(councilWorkWords.meeting.place, '一支部家院')
  await clerk.type(councilWorkWords.meeting.agenda, '谁先垫钱\n什么时候修好')
  await clerk.tap(councilWorkWords.send.callMeeting)
  await clerk.waitFor(meeting.code)
  const said = clerk.text().split(meeting.codeText(''))[1] ?? ''
  const code = (said.split('\n')[0] ?? '').replace(/\s/g, '')
  expect(code).toMatch(/^[0-9A-Z]{10}$/)
  return code
}

/** The minutes of the meeting that stands on this screen. */
export async function minuted(clerk: MiniProgram): Promise<void> {
  const { meeting } = gatheringWords
  await clerk.tap(meeting.write)
  await clerk.type(meeting.minutesText, '物业先垫一半，年底前修好')
  await clerk.type(meeting.onPaper, '3')
  await clerk.tap(meeting.publish)
  await clerk.waitFor('物业先垫一半，年底前修好')
}

/** Two things the company is to do, the first a week before the second. */
export async function agreementProposed(clerk: MiniProgram, id: string): Promise<void> {
  const words = councilWorkWords.agreement
  await openWay(clerk, id, 'proposeAgreement')
  await clerk.type(words.text, '物业分两次把电梯修好')
  await step(clerk, words.count, 2)
  for (const [index, what] of ['付一半修理费', '换好主板'].entries()) {
    await clerk.type(words.what(index + 1), what)
    await choose(clerk, words.who(index + 1), '一号物业')
  }
  await clerk.type(words.amount(1), '5000')
  await clerk.tap(commonWords.weekEarlier(words.due(1)))
  await clerk.type(words.breachClause, '做不到就请街道来协调')
  await sendWay(clerk, 'proposeAgreement')
}

/** Nobody says yes to what he does not see: the agreement stands above the button. */
export async function consented(app: MiniProgram, id: string): Promise<void> {
  await openWay(app, id, 'consent')
  expect(app.text()).toContain('物业分两次把电梯修好')
  await sendWay(app, 'consent')
}

export async function rated(app: MiniProgram, id: string, rating: string): Promise<void> {
  await openMatter(app, id, one.rate)
  await choose(app, one.rate, rating)
  await app.tap(one.rateSend)
  await app.waitFor(one.rated(rating))
}
