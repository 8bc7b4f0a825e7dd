// One step of a matter in a sentence, and what was said with it.
import type { CouncilFact } from '@core/councils/council-fact'
import { outcomeWords, stageWords } from './councils'

type Agreed = Extract<
  CouncilFact,
  {
    readonly type:
      `agreement${string}` | 'agreed' | 'instalmentKept' | 'breached' | `decision${string}` | `task${string}`
  }
>
type Talked = Exclude<CouncilFact, Agreed>

export function councilFactWords(fact: CouncilFact): string {
  return isAgreed(fact) ? agreedWords(fact) : talkedWords(fact)
}

const agreedStart = /^(agree|instalmentKept|breached|decision|task)/

/** From the agreement and the vote on. */
function isAgreed(fact: CouncilFact): fact is Agreed {
  return agreedStart.test(fact.type)
}

function talkedWords(fact: Talked): string {
  const who = sayerOf(fact)
  switch (fact.type) {
    case 'raised':
      return `${who}提出了这件事`
    case 'screened':
      return fact.accepted ? `${who}列入了` : `${who}没有列入`
    case 'screeningLate':
      return '到了日子还没有回复，已经告诉上级'
    case 'withdrawn':
      return `${who}撤回了`
    case 'moved':
      return fact.to === 'closed' ? `${who}办结了` : `${who}把它转到“${stageWords[fact.to]}”`
    case 'roundOver':
      return `“${stageWords[fact.round]}”的时间到了`
    case 'partyAdded':
      return `请 ${fact.name} 一起商量`
    case 'partySpeaks':
      return `${fact.name} 有人代表了`
    case 'evidenceAdded':
      return `${who}带来了材料`
    case 'optionAdded':
      return `${who}写了一种办法：${fact.title}`
    case 'optionAmended':
      return `${who}改了办法：${fact.title}`
    case 'optionWithdrawn':
      return `${who}去掉了一种办法`
    case 'positionTaken':
      return `${fact.partyName} 说了看法`
    case 'conflictStated':
      return `${fact.name} 说明了自己和这件事的关系`
    case 'meetingCalled':
      return `要开会：${fact.title}`
    case 'minutesPublished':
      return `公布了会议记录：${fact.title}`
    case 'reopened':
      return `${who}说有了新情况`
  }
}

function agreedWords(fact: Agreed): string {
  switch (fact.type) {
    case 'agreementProposed':
      return `${sayerOf(fact)}写了一份协议`
    case 'agreementConsented':
      return `${fact.partyName} 同意协议`
    case 'agreementRefused':
      return `${fact.partyName} 不同意协议`
    case 'agreed':
      return '各方都同意，协议谈成了'
    case 'instalmentKept':
      return `做到了：${fact.what}`
    case 'breached':
      return `没有做到：${fact.what}`
    case 'agreementKept':
      return '协议里的都做到了'
    case 'decisionAnnounced':
      return `请大家来定：${fact.question}`
    case 'decisionClosed':
      return fact.adoptedText === ''
        ? `投票结束：${outcomeWords[fact.outcome]}`
        : `投票结束：${outcomeWords[fact.outcome]}，${fact.adoptedText}`
    case 'decisionCancelled':
      return '这次投票取消了'
    case 'taskAdded':
      return `${fact.ownerName} 要办：${fact.what}`
    case 'taskDone':
      return `办好了：${fact.what}`
    case 'taskLate':
      return `过了日子还没办好：${fact.what}`
  }
}

/** Empty where nothing was said with it. */
export function saidInFact(fact: CouncilFact): string {
  switch (fact.type) {
    case 'screened':
    case 'withdrawn':
    case 'moved':
    case 'optionAmended':
    case 'optionWithdrawn':
    case 'agreementRefused':
    case 'decisionCancelled':
    case 'reopened':
      return fact.reason
    case 'agreementConsented':
      return fact.note
    case 'breached':
      return fact.text
    case 'taskDone':
      return fact.result
    default:
      return ''
  }
}

/** Residents are not named. */
function sayerOf({ by }: CouncilFact): string {
  if (by.side === 'clock') return '系统'
  if (by.name !== '') return `${by.name} `
  return { raiser: '一位居民', party: '有关的一方', committee: '社区', resident: '一位居民' }[by.side]
}
