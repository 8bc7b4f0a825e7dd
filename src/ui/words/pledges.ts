// Posts, families and problems in plain words: what all of their screens say.
import type { PledgeKind } from '@core/pledges/pledge'
import type { Fit, WorkOffer } from '@core/pledges/pledges-views'
import type { TimePart } from '@core/pledges/times'
import type { ProfileId } from '@core/walking/profile'
import './pledges-refusals'
import { sayMinutes, sayStraightLine } from './walking'

export const timeWords: Readonly<Record<TimePart, string>> = {
  'workday-morning': '工作日上午',
  'workday-afternoon': '工作日下午',
  'workday-evening': '工作日晚上',
  'weekend-morning': '周末上午',
  'weekend-afternoon': '周末下午',
  'weekend-evening': '周末晚上',
}

export const kindWords: Readonly<Record<PledgeKind, string>> = {
  post: '认岗位',
  family: '认亲人',
  problem: '认难题',
}

export const pledgeWords = {
  title: '找件事做',
  views: '看哪一种',
  leads: {
    post: '家院和网格缺人手的岗位。认不认由您，什么时候不想做了，点一下就行。',
    family: '愿意有人常来看看的人家。这里不写是谁、住哪里；这家点了头，您才看得到联系办法。',
    problem: '一个网格办不了的难题。您会这门手艺，或者有主意，就请搭把手。',
  } satisfies Record<PledgeKind, string>,
  none: {
    post: '现在没有缺人的岗位。',
    family: '现在没有等人来的人家。',
    problem: '现在没有要人解的难题。',
  } satisfies Record<PledgeKind, string>,
  noneNext: '过几天再来看看。',
  noneFit: '没有合适的。',
  noneFitNext: '少选一个条件再看看。',
  onlyMembers: '认亲人的是党员',
  onlyMembersNext: '这些人家的情况只给党员看。您愿意帮忙，可以看看岗位和难题。',
  staffHere: '您在这里管登记',
  staffHereNext:
    '您可以登记一户，看看登记过的人家，去问这家愿不愿意，替这家记下来。来看望的是党员，要用党员的身份来认。',
  near: '近的排前面',
  nearDone: '已经按走过去的远近排好',
  nearStop: '不按远近排',
  choose: '按手艺时间挑',
  choosing: (said: readonly string[]) => `挑：${said.join('、')}`,
  skill: '我会什么',
  skillHint: '例如：电工、辅导、理发',
  skillHelp: '会几样就写几样，中间用顿号隔开',
  times: '我什么时候有空',
  apply: '就按这个挑',
  clear: '不挑了，都看',
  whenever: '什么时候都行',
  can: (skills: readonly string[]) => `用得上您的手艺：${skills.join('、')}`,
  inTime: (times: readonly string[]) => `您这时候有空：${times.join('、')}`,
  free: (kind: PledgeKind, count: number) => (kind === 'post' ? `还要 ${count} 人` : ''),
  mineLink: '我认下的',
  mineLinkNote: '岗位、人家、难题都在这里',
  oursLink: '我家收到了一封信',
  oursLinkNote: '信上有一个码，点这里填',
  deskOf: { post: '我们发的岗位', family: '我们登记的人家', problem: '我们提的难题' } satisfies Record<
    PledgeKind,
    string
  >,
  shelves: { open: '正在找人', over: '已经停了' },
  shelfLabel: '看哪些',
  noneOurs: '这里还没有。',
  withdrawnFamily: '已经退出的一家',
  unit: '哪个单位的',
  offer: { post: '发一个岗位', family: '登记一户', problem: '提一个难题' } satisfies Record<PledgeKind, string>,
  notStaff: '这里是网格员和社区工作者的页面。',
  name: '怎么称呼您',
  nameHint: '例如：三号楼老李',
  where: '在哪里',
  skills: '用得上的手艺',
  when: '什么时候',
  whoOffers: '哪里发的',
  join: (parts: readonly string[]) => parts.join('、'),
  sayNothing: '不用说原因，以后想再来也可以。',
  choosePlace: '请选一个家院。',
  chooseOne: '请选一下。',
  write: '请写一下。',
  findPlace: '靠近哪个家院，写名字里的几个字',
  findPlaceHint: '例如：海棠',
  place: '选一个家院',
  noSuchPlace: '没有找到，换几个字试试。',
} as const

export const myPledgeWords = {
  title: '我认下的',
  posts: '岗位',
  families: '人家',
  problems: '难题',
  none: '您还没有认下什么。',
  noneNext: '认不认都由您。想看看有什么，点下面。',
  look: '去看看',
  until: (day: string) => `做到 ${day}`,
  mayRenew: '快到期了，续不续都行',
  family: {
    asked: '等这家点头',
    agreed: '这家愿意，可以看联系办法',
    declined: '这回不方便，谢谢您的心意',
    ended: '已经到此为止',
    tookBack: '已经不问了',
  },
  problem: {
    open: '还没有人认',
    taken: '正在办',
    solved: '觉得解决了，等社区看看',
    closed: '已经停了',
    done: '解决了，谢谢您',
  },
  forUnit: '替单位认的',
} as const

/** Why an offer fits this person, the nearest reason first: 步行约 7 分钟, 用得上您的手艺：电工. */
export function sayFit({ walk, skills, times }: Fit, profile: ProfileId): readonly string[] {
  const way =
    walk === null ? '' : walk.seconds === null ? sayStraightLine(walk.metres) : sayMinutes(walk.seconds, profile)
  return [
    way,
    skills.length > 0 ? pledgeWords.can(skills) : '',
    times.length > 0 ? pledgeWords.inTime(times.map((time) => timeWords[time])) : '',
  ].filter((part) => part !== '')
}

/** Where and when: the line below an offer's name. */
export function sayOffer({ kind, placeName, hours, free, skills }: WorkOffer): string {
  const wanted = kind === 'family' ? skills.join('、') : hours
  return [placeName, wanted, pledgeWords.free(kind, free)].filter((part) => part !== '').join(' · ')
}
