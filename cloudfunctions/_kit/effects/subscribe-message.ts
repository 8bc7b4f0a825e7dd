// A message as WeChat's subscription template wants it: thing 20 characters at most, phrase 5, time in local form.
import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import { kindsOf } from '@core/accounts/digest'
import type { AboutKind, Message, MessageKind } from '@core/accounts/message'
import { chinaOffsetHours } from '@core/kernel/weekly-hours'

dayjs.extend(utc)

export interface SubscribeMessage {
  readonly templateId: string
  readonly page: string
  readonly data: Readonly<Record<string, { readonly value: string }>>
}

/** The one template the district applies for: 诉求进展 (thing1 what, phrase2 state, time3 when). */
const templateVariable = 'SUBSCRIBE_TEMPLATE_REQUEST'

const phrases: Readonly<Record<MessageKind, string>> = {
  'request.arrived': '新诉求',
  'request.accepted': '已接单',
  'request.answered': '已答复',
  'request.rerouted': '已转交',
  'request.confirmed': '已确认',
  'request.reopened': '需再办',
  'request.rated': '已评价',
  'request.closed': '已办结',
  'request.progressed': '有进展',
  'request.merged': '合并办理',
  'request.partDone': '办好一部分',
  'request.whistle': '多方来办',
  'request.withdrawn': '已撤回',
  'request.reminded': '快到时限',
  'request.escalated': '过了时限',
  'request.extensionAsked': '想加时间',
  'request.extensionDecided': '加时答复',
  'request.flagged': '请先看',
  'request.helping': '来帮忙',
  'request.helpOffered': '有人帮忙',
  'request.orphaned': '没人接',
  'whistle.blown': '吹哨',
  'whistle.reported': '已报到',
  'whistle.acted': '有进展',
  'whistle.finished': '已办完',
  'whistle.sentBack': '请再办',
  'whistle.released': '可以收了',
  'whistle.rated': '已评价',
  'whistle.cancelled': '吹哨取消',
  'whistle.reminded': '快报到',
  'whistle.overdue': '没报到',
  'whistle.escalated': '请过问',
  'board.progressed': '有进展',
  'board.answered': '有答复',
  'matter.arrived': '新议题',
  'matter.screened': '有回复',
  'matter.moved': '下一步',
  'matter.party': '请来商量',
  'matter.roundOver': '时间到了',
  'matter.meeting': '要开会',
  'matter.minutes': '会议记录',
  'matter.agreement': '请看协议',
  'matter.agreed': '谈成了',
  'matter.breached': '没有做到',
  'matter.taskLate': '过了日子',
  'matter.screeningLate': '请过问',
  'matter.decided': '有结果',
  'matter.reopened': '有新情况',
  'talk.hidden': '已收起',
  'talk.held': '请先看',
  'talk.appealed': '请再看',
  'talk.appealDecided': '有结果',
  'decision.announced': '将投票',
  'decision.opened': '开始投票',
  'decision.closing': '快截止',
  'decision.closed': '有结果',
  'decision.cancelled': '不投了',
  'elector.moved': '换手机投',
  'activity.seated': '有位子了',
  'activity.changed': '活动改了',
  'activity.cancelled': '不办了',
  'activity.soon': '快开始',
  'family.asked': '想来结亲',
  'family.agreed': '说好了',
  'family.ended': '到此为止',
  'problem.taken': '有人认领',
  'problem.solved': '请看看',
  'problem.checked': '有回话',
  'call.made': '请您帮忙',
  'call.closed': '不用再来',
  'work.digest': '工作汇总',
}

const thingLimit = 20

/** Undefined where the district has not set its template's id: then there is only the inbox. */
export function subscribeMessageOf(
  message: Message,
  settings: Readonly<Record<string, string | undefined>>,
): SubscribeMessage | undefined {
  const templateId = settings[templateVariable]
  if (!templateId) return undefined
  return {
    templateId,
    page: pageOf(message),
    data: {
      thing1: { value: [...subjectOf(message)].slice(0, thingLimit).join('') },
      phrase2: { value: phrases[message.kind] },
      time3: { value: dayjs(message.at).utcOffset(chinaOffsetHours).format('YYYY-MM-DD HH:mm') },
    },
  }
}

const pagesOf: Readonly<Record<AboutKind, string>> = {
  activity: 'packages/volunteers/activity',
  family: 'packages/pledges/family',
  problem: 'packages/pledges/problem',
  call: 'packages/calls/call',
}

function pageOf({ requestId, whistleId, matterId, decisionId, about }: Message): string {
  if (about !== undefined) return `${pagesOf[about.kind]}?id=${about.id}`
  if (decisionId !== undefined) return `packages/ballots/decision?id=${decisionId}`
  if (matterId !== undefined) return `packages/councils/matter?id=${matterId}`
  if (whistleId !== undefined) return `packages/partners/whistle?id=${whistleId}`
  return requestId === '' ? 'pages/accounts/inbox' : `pages/requests/request?id=${requestId}`
}

const subjects = ['service', 'question', 'matter', 'activity', 'problem', 'call', 'family', 'what']

/** Of a digest as many kinds as there is room for, whole; the total always. */
function subjectOf(message: Message): string {
  if (message.kind !== 'work.digest') {
    const said = subjects.map((subject) => message.params[subject]).find((text) => text !== undefined)
    return said ?? '诉求'
  }
  const parts = kindsOf(message).map(({ kind, count }) => `${phraseOf(kind)}${count}`)
  let said = `${message.params.total ?? ''} 件`
  for (const part of parts) {
    const longer = `${said}${said.includes('：') ? '、' : '：'}${part}`
    if ([...longer].length > thingLimit) return said
    said = longer
  }
  return said
}

function phraseOf(kind: string): string {
  return Object.entries(phrases).find(([known]) => known === kind)?.[1] ?? '其他'
}
