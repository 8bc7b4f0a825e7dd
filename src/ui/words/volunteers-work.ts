// What who runs an activity or a team reads: people, changing, cancelling, hours as a table.
import type { Participant } from '@core/volunteers/volunteers-views'
import { formatMoment } from '../time'
import { durationText } from './volunteers'

export const runWords = {
  desk: '您来负责',
  people: '看谁来',
  change: '改时间、地点或名额',
  cancel: '不办了',
  cancelReason: '为什么不办了',
  cancelHelp: '报了名的人会马上知道。',
  cancelHint: '例如：下雨，场地用不了',
  cancelSend: '告诉大家不办了',

  peopleTitle: '谁来',
  peopleLead: '按报名的先后。',
  shift: '看哪一场',
  nobody: '这一场还没有人报名。',
  came: '记到场',
  left: '记走了',
  correct: '改时长',
  of: (what: string, name: string) => `${what}：${name}`,
  notYet: '开始前一小时起，可以替没带手机的人记到场。',
  in: '有位子',
  waiting: '在排队',
  finishing: '排位还没出来',
  cameAt: (moment: string) => `${moment} 到场`,
  leftAt: (moment: string) => `${moment} 走`,
  byDoor: '扫码记的',
  byLeader: '负责人记的',
  corrected: (minutes: string, reason: string, by: string) => `${by} 改成 ${minutes}：${reason}`,
  minutes: '一共多少分钟',
  minutesHint: '例如：90',
  minutesNeeded: '请写分钟数，0 到 1440。',
  reason: '为什么改',
  reasonHint: '例如：提前一小时来搬桌子',
  reasonHelp: '本人和负责人看得到。',
  save: '改好了',

  members: '队里的人',
  membersLead: '按加入的先后。只有您和管这一片的工作人员看得到。',
  noMembers: '还没有人加入。',
  since: (day: string) => `${day} 加入`,
  table: '时长表',
  tableLead: '存成表格，按姓名排。',
  period: '哪段时间',
  periods: { thisMonth: '这个月', thisYear: '今年', lastYear: '去年' },
  unit: '哪个单位',
  takeTable: '存成表格',
  tableSaved: (rows: number) => `存好了，${rows} 行。`,
  tableCopied: (rows: number) => `复制好了，${rows} 行，可以贴到表格里。`,
  tableFailed: '没有存成，请再试一次。',
} as const

export const offerWords = {
  offer: '办一次活动',
  change: '改一改活动',
  notFor: '这里给负责办活动的人用',
  notForNext: '想办活动，可以和志愿服务队的队长或社区说。',
  lead: '写清楚做什么、什么时候、在哪里。报名、排队、到场都自己记，不用再填。',
  changeLead: '改了时间或地点，报了名的人会马上知道。',
  teamOf: (name: string) => `用“${name}”的名义办。`,
  unit: '用哪个单位的名义',
  titleField: '做什么，一句话',
  titleHint: '例如：给独居老人包饺子',
  kind: '是哪一类',
  text: '说清楚一点',
  textHint: '做哪些事、带什么、找谁',
  where: '在哪里',
  whereHint: '例如：海棠支部家院',
  isIt: '是不是这里',
  elsewhere: '都不是，就按上面写的',
  here: '位置',
  hereNow: '我现在就在那里',
  hereNote: '记下这个位置，大家能看到离自己多远',
  skills: '用得上什么手艺，没有就空着',
  skillsHint: '例如：理发、急救',
  phone: '联系电话，不写也行',
  shiftCount: '办几场',
  day: (which: string) => `${which}哪一天`,
  from: (which: string) => `${which}几点开始`,
  until: (which: string) => `${which}几点结束`,
  seats: (which: string) => `${which}要几个人`,
  which: (number: number, of: number) => (of === 1 ? '' : `第 ${number} 场`),
  drop: (which: string) => `${which}还办吗`,
  dropIt: '这一场不办了',
  noShift: '至少办一场。',
  choose: '请选一下。',
  order: '结束要在开始以后。',
  seatsWrong: '请写 1 到 500。',
  whereNeeded: '请写一下在哪里。',
  send: '发出去',
  sendChange: '改好了',
} as const

const seatWords = { in: runWords.in, waiting: runWords.waiting, finishing: runWords.finishing } as const

/** What is known of somebody who signed up: a seat, then that they came, then for how long. */
export function participantText({ state, presentAt, presentBy, leftAt, minutes }: Participant, now: number): string {
  const by = presentBy === 'door' ? runWords.byDoor : runWords.byLeader
  const parts = [
    presentAt > 0 ? '' : seatWords[state],
    presentAt > 0 ? `${runWords.cameAt(formatMoment(presentAt, now))}（${by}）` : '',
    leftAt > 0 ? runWords.leftAt(formatMoment(leftAt, now)) : '',
    minutes > 0 ? durationText(minutes) : '',
  ]
  return parts.filter((part) => part !== '').join(' · ')
}
