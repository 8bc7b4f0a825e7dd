// Volunteering in plain words: activities, signing up, teams.
import type { WelfareKind } from '@core/volunteers/activity'
import type { DayPart } from '@core/volunteers/team'
import type { MySeat, MySignUp } from '@core/volunteers/volunteers-views'
import { formatMoment } from '../time'
import './volunteers-refusals'

export const welfareWords: Readonly<Record<WelfareKind, string>> = {
  poverty: '帮困难的人家',
  elderAndYoung: '看望老人孩子',
  medical: '看病健康',
  militaryFamilies: '帮军属烈属',
  culture: '读书唱戏',
  sport: '体育锻炼',
  environment: '打扫环境',
  safety: '看护平安',
  other: '别的事',
}

export const dayPartWords: Readonly<Record<DayPart, string>> = {
  weekdayMorning: '平时上午',
  weekdayAfternoon: '平时下午',
  weekdayEvening: '平时晚上',
  weekendMorning: '周末上午',
  weekendAfternoon: '周末下午',
  weekendEvening: '周末晚上',
}

export const activityWords = {
  title: '志愿服务',
  views: { coming: '要来的', mine: '我报的', past: '过去的' },
  viewLabel: '看哪些活动',
  lead: '来不来由您，随时可以不来，不用说原因。',
  kindLabel: '看哪一类',
  anyKind: '各类都看',
  nearMe: '近的排前面',
  near: '近的排在前面。',
  none: '现在没有要来的活动',
  noneNext: '过几天再来看看，或者换一类看看。',
  nonePast: '还没有办过活动',
  moreShifts: (count: number) => `一共 ${count} 场`,
  cancelled: '不办了',
  mineComing: '要去的',
  minePast: '报过的',
  noneMine: '还没有报活动',
  noneMineNext: '在“要来的”里点开一个，一下就报上。',
  nonePastMine: '还没有报过的。',
  teams: '志愿服务队',
  teamsNote: '加入、退出都由您',
  hours: '我的时长',
  hoursNote: '自己记下的，可以开证明',
  check: '核对证明',
  checkNote: '手里有一张证明，看它是不是真的',
  offer: '办一次活动',
  more: '更多',

  whenTitle: '什么时候',
  whereTitle: '在哪里',
  openMap: '在地图上看',
  toPlace: '看看这个地方',
  fromMe: '从我这里怎么走',
  by: (team: string, unit: string) => [team, unit].filter((part) => part !== '').join(' · '),
  byLabel: '谁办的',
  leader: '负责人',
  skills: '用得上的手艺',
  list: (parts: readonly string[]) => parts.join('、'),
  cancelledTitle: '这个活动不办了',
  seats: (taken: number, seats: number) => `${seats} 个位子，报了 ${taken} 个`,
  waiting: (count: number) => `${count} 人在排队`,
  signUp: '我来',
  queueUp: '先排上',
  full: '位子满了。排上以后，有人不来就轮到您，会告诉您。',
  closed: '已经开始了，不用再报。',
  over: '已经结束了。',
  withdraw: '我不来了',
  withdrawNote: '不用说原因，开始前随时可以。',
  name: '怎么称呼您',
  nameHelp: '只有负责人看得到，好在当天等您。',
  nameHint: '例如：三号楼老李',
  nameNeeded: '请写一下怎么称呼您。',
  remember: '记住这个称呼，下次不用再写',
  seat: '您有位子',
  seatNote: (name: string) => `用“${name}”报的。到了门口扫一下码，时长自己记下；没带手机，负责人可以替您记。`,
  finishing: '已经记下，排位马上出来',
  queued: (place: number) => `您排在第 ${place} 位`,
  queuedNote: '轮到您时会告诉您。',
  cameIn: (moment: string) => `到场记下了（${moment}）`,
} as const

/** 您有位子, 您排在第 2 位: what one has, said plainly. */
export function seatText({ state, placeInList }: Pick<MySeat, 'state' | 'placeInList'>): string {
  if (state === 'in') return activityWords.seat
  return state === 'waiting' ? activityWords.queued(placeInList) : activityWords.finishing
}

/** What stands beside one's own sign-up. Whoever did not come reads nothing of it. */
export function signUpText(signUp: MySignUp, now: number): string {
  if (signUp.cancelled) return activityWords.cancelled
  if (signUp.presentAt > 0 || signUp.minutes > 0) return cameText(signUp, now)
  return signUp.endsAt > now ? seatText(signUp) : ''
}

function cameText({ minutes, presentAt }: MySignUp, now: number): string {
  return minutes > 0 ? durationText(minutes) : activityWords.cameIn(formatMoment(presentAt, now))
}

/** 3 小时 20 分钟, 2 小时, 45 分钟. */
export function durationText(minutes: number): string {
  const hours = Math.floor(minutes / 60)
  const rest = minutes % 60
  if (hours === 0) return `${rest} 分钟`
  return rest === 0 ? `${hours} 小时` : `${hours} 小时 ${rest} 分钟`
}

export const teamWords = {
  title: '志愿服务队',
  mine: '我在的队',
  all: '大家的队',
  none: '这里还没有志愿服务队',
  about: '这支队做什么',
  leader: '队长',
  members: (count: number) => `${count} 人`,
  membersLabel: '队里有',
  unit: '在哪一片',
  join: '我加入',
  joinNote: '加入不用批，退出不用说原因。队长看得到您的称呼。',
  joined: '您在这支队里',
  leave: '退出这支队',
  activities: '这支队要办的活动',
  noActivities: '现在没有要办的活动。',
} as const
