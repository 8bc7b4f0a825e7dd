// What Open311's own fields tell the resident behind another program: plain words, since they are shown as they are.
import type { RequestStatus } from '@core/requests/life'

export const statusWords: Readonly<Record<RequestStatus, string>> = {
  routed: '已收到，等人接手',
  accepted: '有人接手了',
  inProgress: '正在办',
  answered: '已答复',
  reopened: '再办一次',
  confirmed: '本人说办好了',
  closed: '已办完',
  merged: '和别人提的是同一件事，一起办',
  withdrawn: '本人撤回了',
}

export const open311Words = {
  callFirst: (number: string) => `如果有危险，请先拨打 ${number}。`,
  answerBy: (time: string) => `${time} 前答复。`,
  noLimit: '会尽快答复。',
  answer: (status: string, text: string) => `${status}：${text}`,
  /** An update without words of its own. */
  rerouted: (unit: string) => `转给 ${unit} 办理`,
  whistle: (units: string) => `请了 ${units} 一起办`,
}
