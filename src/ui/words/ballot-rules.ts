// By which rule a vote is counted, in plain words: who must take part, and how many must agree.
import type { DecisionRule, Part } from '@core/ballots/decision-rule'

const numerals = ['零', '一', '二', '三', '四', '五', '六', '七', '八', '九', '十']

/** 过半数, 够三分之二. */
export function partWords({ num, den, strict }: Part): string {
  const name = num === 1 && den === 2 ? '半数' : `${numerals[den] ?? den}分之${numerals[num] ?? num}`
  return strict ? `过${name}` : `够${name}`
}

export function quorumWords({ measure, quorum }: DecisionRule): string {
  const { area, heads } = quorum
  if (measure === 'owners' && area && heads) return `参加投票的，人数和面积都要${partWords(heads)}。`
  if (heads) return `参加投票的人要${partWords(heads)}。`
  return '不管多少人参加，都算数。'
}

/** `yesNo`: one thing is asked; else one of several ways is chosen. */
export function thresholdWords({ measure, threshold }: DecisionRule, yesNo: boolean): string {
  const what = measure === 'owners' ? '人数和面积都要' : '要'
  return yesNo
    ? `参加的人里，同意的${what}${partWords(threshold)}，才算通过。`
    : `参加的人里，选同一个办法的${what}${partWords(threshold)}，才定下这个办法。`
}

export const ruleWords = {
  abstain: '弃权也算参加，但不算同意。',
  article: '按哪条规定',
  hideArticle: '收起规定',
} as const
