// A member's card in plain words.
import type { DeedKind } from '@core/members/deed'
import type { CardAudience, PromiseKind } from '@core/members/member-card'
import './members-refusals'

export const deedWords: Readonly<Record<DeedKind, string>> = {
  answer: '办的诉求',
  visit: '来家院',
  activity: '参加的活动',
  whistle: '随单位去办的事',
  post: '认的岗位',
  family: '结的亲',
  problem: '解的难题',
}

export const promiseKindWords: Readonly<Record<PromiseKind, string>> = {
  service: '为邻居服务',
  safety: '看护平安',
  care: '看望老人孩子',
  environment: '爱护环境',
  study: '学习',
  skill: '用手艺帮忙',
  other: '别的',
}

const audienceWords: Readonly<Record<CardAudience, { readonly text: string; readonly note: string }>> = {
  nobody: { text: '不亮', note: '只有您自己看得到' },
  ownGrid: { text: '在本网格亮', note: '同一个网格的党员和网格员看得到' },
  home: { text: '在家院页面上亮', note: '打开这个支部家院的人都看得到' },
}

export const memberWords = {
  mineTitle: '我的党员卡',
  shownTitle: '党员卡',
  lead: '亮不亮、亮给谁，都由您定，随时可以改。没有人看谁亮了、谁没亮。',
  notMember: '这里是党员的页面。您是党员的话，请向社区要一个登记码，在“我的”里登记。',
  identity: '亮身份',
  promises: '亮承诺',
  actions: '亮行动',
  shownTo: '卡片亮给谁看',
  audiences: audienceWords,
  home: '放在哪个支部家院的页面上',
  chooseHome: '选一个家院',
  showsDeeds: '也亮出我做过的事',
  showsDeedsNote: '只亮做成的事，不亮您去过哪里',
  save: '就这样亮',
  saved: '好了，已经按您说的办。',
  noPromises: '还没有写承诺。写不写都可以。',
  noPromisesShown: '没有写承诺。',
  until: (day: string) => `到 ${day}`,
  promised: (kind: string, day: string) => `${kind} · 到 ${day}`,
  over: (day: string) => `${day} 到期了，续不续都行`,
  write: '写一件承诺',
  kind: '是哪一类',
  text: '承诺做什么',
  textHint: '例如：每周去看一次三楼的老人',
  term: '承诺多久',
  terms: { '30': '一个月', '90': '三个月', '180': '半年', '365': '一年' },
  send: '写好了',
  renew: '再续三个月',
  withdraw: '收回这件承诺',
  withdrawNote: '收回以后，什么也不留，也没有人看得出来。',
  withdrawSure: '收回',
  onlyMine: '现在只有您自己看得到。想让别人看到，请在上面选一下亮给谁。',
  unsaved: '选好了要点“就这样亮”才算数。',
  deedsNote: (year: string) => `${year}年。都是办事时自己记下的，不用您填，也填不了。`,
  noDeeds: '今年还没有记下的事。',
  count: (count: number) => `${count} 件`,
  open: (kind: string, count: number) => `${kind}，${count} 件，点开看每一件`,
  deedsTitle: (kind: string) => kind,
  noDeedsHere: '这里没有了。',
  closed: '只有当事人看得到',
  unnamed: '一件诉求',
  ofUnit: (unit: string, day: string) => `${unit} · ${day}`,
  choose: '请选一下。',
  missing: '这里还没有写。',
  inGrid: '本网格亮身份的党员',
  notShownTitle: '没有可以看的党员卡',
  notShownNext: '可能还没有亮出来，也可能收起来了。',
} as const
