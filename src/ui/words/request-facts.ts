// One step of a request in a sentence, for the person who asked and for staff.
import { workingDayMinutes } from '@core/district/working-calendar'
import type { FollowUpOutcome, RequestFact, WhistleNote } from '@core/requests/fact'
import { isEndWithWhole } from '@core/requests/parts'
import { ratingWords, urgencyWords } from './requests'

/** `own`: read by the person who asked. `next`: the step that followed, where there is one. */
export function factWords(fact: RequestFact, own: boolean, next?: RequestFact): string {
  const who = own ? '您' : '居民'
  switch (fact.type) {
    case 'submitted':
      return fact.by.side === 'staff' ? `${nameOf(fact)} 替${who}登记了诉求` : `${who}提交了诉求`
    case 'routed':
      return fact.desk.assigneeName === ''
        ? `转到 ${fact.desk.unitName}`
        : `转到 ${fact.desk.unitName}，${fact.desk.assigneeName} 负责`
    case 'accepted':
      return `${nameOf(fact)} 接了这件事`
    case 'progressed':
      return `${nameOf(fact)} 说了进展`
    case 'answered':
      return `${nameOf(fact)} 答复了`
    case 'returned':
      return isForDecision(next) ? `${nameOf(fact)} 退回，交社区定` : `${nameOf(fact)} 退回上一级`
    case 'transferred':
      return `${nameOf(fact)} 转给别人办`
    case 'split':
      return `${nameOf(fact)} 把这件事分成 ${fact.parts.length} 件办`
    case 'partDone':
      return `其中“${fact.serviceName}”办好了`
    case 'joined':
      return `${nameOf(fact)} 把分开的几件合起来办`
    case 'merged':
      return '和另一件是同一件，一起办'
    case 'absorbed':
      return own ? '有邻居也提了同样的事，一起办' : '另一件诉求和这件是同一件，并到这里'
    case 'followed':
      return followed[fact.what](fact.name === '' ? '工作人员' : fact.name)
    case 'unmerged':
      return '分开来单独办'
    case 'followedUp':
      return `${nameOf(fact)} 打电话回访：${outcomeWords[fact.outcome]}`
    default:
      return laterWords(fact, who, own)
  }
}

type Later = Exclude<
  RequestFact,
  { readonly type: 'submitted' | 'routed' | 'accepted' | 'progressed' | 'answered' | 'returned' | 'transferred' | 'split' | 'partDone' | 'joined' | 'merged' | 'absorbed' | 'followed' | 'unmerged' | 'followedUp' } // prettier-ignore
>

function laterWords(fact: Later, who: string, own: boolean): string {
  switch (fact.type) {
    case 'extensionAsked':
      return `${nameOf(fact)} 想多要 ${workingTime(fact.minutes)}`
    case 'extensionDecided':
      return fact.granted ? `上级同意多给 ${workingTime(fact.minutes)}` : '上级没有同意多给时间'
    case 'triaged':
      return `${nameOf(fact)} 改成“${urgencyWords[fact.urgency]}”办`
    case 'helperJoined':
      return `${helperKinds[fact.helper.kind]} ${fact.helper.name} 来帮忙`
    case 'helperLeft':
      return `${helperKinds[fact.helper.kind]} ${fact.helper.name} 不再帮忙`
    case 'flagged':
      return own ? '里面的话或照片，工作人员要先看一下，不耽误办事' : '里面的话或照片要先看一下'
    case 'cleared':
      return `${nameOf(fact)} 看过了，照常办`
    case 'published':
      return fact.publicity.hidden ? `${nameOf(fact)} 不让邻居看这一条` : `${nameOf(fact)} 整理了给邻居看的内容`
    case 'claimed':
      return `${who}在自己手机上接着看`
    case 'confirmed':
      return `${who}说办好了`
    case 'reopened':
      return fact.by.side === 'staff' ? `${nameOf(fact)} 回访后重新办` : `${who}说还没办好，请再办一次`
    case 'rated':
      return `${who}评价：${ratingWords[fact.rating]}`
    case 'withdrawn':
      return `${who}说不用办了`
    case 'closed':
      return closedWords(fact, who)
    case 'reminded':
      return fact.stage === 'accept' ? '快到接单的时间，提醒了办理的人' : '快到答复的时间，提醒了办理的人'
    case 'escalated':
      return fact.toLeader ? `过了时间，请 ${fact.unitName} 的网格长过问` : `过了时间，请 ${fact.unitName} 过问`
    case 'whistled':
      return whistleWords(fact.note)
  }
}

/** Returned once too often: the community must decide, whatever lies between. */
function isForDecision(next: RequestFact | undefined): boolean {
  return next?.type === 'routed' && next.desk.why === 'must-decide'
}

function closedWords(fact: RequestFact, who: string): string {
  if (isEndWithWhole(fact)) return '整件事已经有了结果，这一件也不用办了'
  switch (fact.by.side) {
    case 'clock':
      return '七天没有回音，自动办结'
    case 'resident':
      return `${who}要求删除自己的信息，这件事不再办了`
    case 'staff':
      return `${nameOf(fact)} 办结了这件事`
  }
}

/** What was said or written with it; empty where nothing was. */
export function saidIn(fact: RequestFact): string {
  switch (fact.type) {
    case 'whistled':
      return fact.note.text
    case 'partDone':
    case 'progressed':
    case 'answered':
    case 'followed':
      return fact.text
    case 'rated':
      return fact.comment
    case 'followedUp':
    case 'cleared':
    case 'closed':
      return fact.note
    default:
      return 'reason' in fact ? fact.reason : ''
  }
}

export const outcomeWords: Readonly<Record<FollowUpOutcome, string>> = {
  resolved: '居民说办好了',
  unresolved: '居民说还没办好',
  unreached: '没有接通',
}

const helperKinds = { neighbour: '邻居', volunteer: '志愿者' } as const

const followed = {
  accepted: (name: string) => `一起办的那件，${name} 接了`,
  progressed: (name: string) => `一起办的那件，${name} 说了进展`,
  answered: (name: string) => `一起办的那件，${name} 答复了`,
} as const

function whistleWords({ type, unitNames, person }: WhistleNote): string {
  const units = unitNames.join('、')
  switch (type) {
    case 'blown':
      return `请 ${units} 一起来办`
    case 'reported':
      return person === '' ? `${units} 来报到了` : `${units} 来报到了，${person} 来办`
    case 'acted':
      return `${units} 说了办得怎么样`
    case 'released':
      return `${units} 办完了他们那部分`
    case 'cancelled':
      return `不用 ${units} 来了`
  }
}

/** 90 → 1.5 个工作小时, 840 → 2 个工作日. */
export function workingTime(minutes: number): string {
  if (minutes >= workingDayMinutes && minutes % (workingDayMinutes / 2) === 0)
    return `${minutes / workingDayMinutes} 个工作日`
  return minutes % 60 === 0 || minutes % 30 === 0 ? `${minutes / 60} 个工作小时` : `${minutes} 分钟`
}

function nameOf({ by }: RequestFact): string {
  return by.name === '' ? '工作人员' : by.name
}
