// How an area answers: three rates and two times, each in a sentence.
import type { Figures, Rate } from '@core/insight/rates'
import type { RateRecord, RecordSet } from '@core/insight/insight-api'
import { ratingWords, statusWords } from './requests'

/** 2026-11 → 2026年11月. */
const sayMonth = (month: string) => `${month.slice(0, 4)}年${Number(month.slice(5))}月`
const percent = (share: number) => `${Math.round(share * 100)}%`

export const rateWords = {
  title: '办得怎么样',
  notStaff: '这里给办诉求的工作人员看，各看各的范围。',
  back: (name: string) => `回到${name}`,
  whose: '看哪里',
  month: '到哪个月',
  span: '看多久',
  spans: { '1': '一个月', '3': '三个月', '12': '一年' },
  service: '看哪类事',
  everyService: '所有的事',
  /** What lies in no grid. */
  outside: '不在网格里的',
  areaOutside: (name: string) => (name === '' ? '不在网格里的' : `${name}，不在网格里的`),
  period: (from: string, to: string) => (from === to ? sayMonth(from) : `${sayMonth(from)}到${sayMonth(to)}`),
  asked: (requests: number) => `提了 ${requests} 件诉求`,
  asOf: (moment: string) => `算到${moment}。按提诉求的月份算。`,
  none: '这段时间这里没有诉求。',
  noneNext: '可以换个月份，或者看大一点的范围。',

  rates: {
    response: { name: '答复率', means: '该答复的诉求里，按时答复的占多少' },
    resolution: { name: '解决率', means: '大家说了结果的诉求里，说解决了的占多少' },
    satisfaction: { name: '满意率', means: '大家评价过的诉求里，满意和基本满意的占多少' },
  },
  share: (rate: Rate) => (rate.share === null ? `${rate.count}/${rate.of}` : percent(rate.share)),
  ofHowMany: ({ of, count, share }: Rate) => {
    if (of === 0) return '还没有能算的诉求。'
    return share === null ? `${of} 件里有 ${count} 件。太少，不算百分数。` : `${of} 件里有 ${count} 件。`
  },
  compare: (before: Rate, yearAgo: Rate | undefined, span: string) => {
    const parts = [
      before.share === null ? '' : `${beforeName(span)} ${percent(before.share)}`,
      !yearAgo || yearAgo.share === null ? '' : `去年同期 ${percent(yearAgo.share)}`,
    ]
    return parts.filter((part) => part !== '').join('，')
  },
  open: {
    response: (figures: Figures) => `没按时答复的 ${figures.lateAnswer} 件`,
    resolution: ({ resolution }: Figures) => `没解决的 ${resolution.of - resolution.count} 件`,
    satisfaction: ({ satisfaction }: Figures) => `不满意的 ${satisfaction.of - satisfaction.count} 件`,
  },

  times: '要等多久',
  accept: (median: number, p90: number) => `一半在 ${sayTime(median)}内有人接单，十件里九件在 ${sayTime(p90)}内。`,
  answer: (median: number, p90: number) => `一半在 ${sayTime(median)}内得到答复，十件里九件在 ${sayTime(p90)}内。`,
  tooFewAccepted: '接了单的太少，不算时间。',
  tooFewAnswered: '答复了的太少，不算时间。',
  timesBasis: '从提诉求算起，只算上班的时间；有危险的事，按钟点算。',

  more: '这些也看一看',
  moreOf: {
    unanswered: (count: number) => `还没答复的 ${count} 件`,
    lateAccept: (count: number) => `接单晚了的 ${count} 件`,
    all: (count: number) => `所有的 ${count} 件`,
  },
  silent: (count: number) => `${count} 件答复以后，提的人没说结果就办结了，不算进解决率。`,
  leftOut: (count: number) => `${count} 件自己收回了，或者和别的合在一起办，都不算进去。`,

  children: '下面各处',
  childrenNote: '按编号排，不排名次。',
  child: ({ requests, response }: Figures) =>
    requests === 0
      ? '没有诉求'
      : `${requests} 件${response.share === null ? '' : ` · 答复率 ${percent(response.share)}`}`,

  records: {
    titles: {
      all: '所有的诉求',
      unanswered: '还没答复的诉求',
      lateAccept: '接单晚了的诉求',
      lateAnswer: '没按时答复的诉求',
      unresolved: '没解决的诉求',
      dissatisfied: '不满意的诉求',
    } satisfies Record<RecordSet, string>,
    none: '没有这样的诉求。',
    more: '再看一些',
    row: (record: RateRecord, moment: string) => `${record.areaName} · ${moment}`,
    how: howItWent,
  },
} as const

function beforeName(span: string): string {
  if (span === '1') return '上个月'
  return span === '3' ? '前三个月' : '前一年'
}

/** 不到 1 分钟, 40 分钟, 3 小时 20 分钟, 26 小时. */
export function sayTime(minutes: number): string {
  if (minutes < 1) return '1 分钟'
  if (minutes < 59.5) return `${Math.round(minutes)} 分钟`
  const hours = Math.floor(minutes / 60)
  const rest = Math.round(minutes - hours * 60)
  if (hours >= 10 || rest === 0) return `${Math.round(minutes / 60)} 小时`
  return rest === 60 ? `${hours + 1} 小时` : `${hours} 小时 ${rest} 分钟`
}

function howItWent({ status, leftOut, acceptMinutes, answerMinutes, verdict, rating }: RateRecord): string {
  const parts = [
    statusWords[status],
    acceptMinutes === null ? '' : `${sayTime(acceptMinutes)}接单`,
    answerMinutes === null ? '' : `${sayTime(answerMinutes)}答复`,
    verdict === 'unresolved' ? '说没解决' : '',
    rating === null ? '' : ratingWords[rating],
    leftOut === '' ? '' : '不算进去',
  ]
  return parts.filter((part) => part !== '').join(' · ')
}
