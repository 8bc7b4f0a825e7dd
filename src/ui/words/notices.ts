// What the screens about notifications say: when the phone rings, and what never reached one.
import type { UndeliveredReason } from '@core/accounts/push-attempt'
import { formatMinute } from '../time'

export const noticesWords = {
  title: '通知',
  phone: '微信通知',
  phoneHow: '同意一次，微信通知您一次。每条消息都会放在“消息”里，不会丢。',
  phoneNone: '这里收不到微信通知。有了进展，打开“消息”就能看到。',
  quiet: '不打扰的时间',
  usual: '晚上 21:00 到早上 7:00 不响',
  own: '自己定时间',
  never: '什么时候都可以响',
  urgent: '有人会受伤的急事，不打扰的时间也会响。',
  from: '从',
  to: '到',
  nextDay: '第二天',
  earlier: (which: string) => `${which}，早半小时`,
  later: (which: string) => `${which}，晚半小时`,
  minute: formatMinute,
  work: '工作消息',
  digest: '攒到一起通知',
  digestNote: '一次说清有几件新事，少打扰',
  each: '来一件通知一件',
  workHow: '急事不等，夜里也马上通知。攒到一起的，只到您选的时间才通知一次；事情来了半小时内要接，建议来一件通知一件。',
  digestAt: '几点通知',
  saved: '记下了。',
  signIn: '登录并同意隐私说明后，才能设置通知。',
} as const

export const undeliveredWords = {
  title: '没送到的通知',
  lead: '没送到微信的消息，都还在各人的“消息”里。看不到内容，只看得到有没有送到。',
  units: '看哪个单位',
  month: '最近 30 天',
  reasons: {
    refused: '对方没有同意，或者收回了同意',
    unreachable: '试了 6 次都没有发出去',
  } satisfies Readonly<Record<UndeliveredReason, string>>,
  times: (count: number) => `${count} 条`,
  resident: '居民',
  empty: '没有送不到的通知。',
  emptyNext: '有送不到的，会列在这里。',
  next: '同事收不到时，请他打开“消息”，点“有进展时用微信通知我”。',
  notStaff: '这里给社区、街道和区里的工作人员看。',
} as const
