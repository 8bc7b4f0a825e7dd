// What the committee has answered while it prepares a vote, as the contract takes it.
import { ownerSubjects, ruleIds, type RuleId } from '@core/ballots/decision-rule'
import { ruleIdOf } from '@core/ballots/rules'
import { chinaDay, minuteMs } from '@core/kernel/china-day'
import type { Sent } from '@/rpc/call'
import { firstDayChoice, momentOf } from '@/ui/day-choice'
import type { Answers } from '@/ui/form-field'

export type Announcement = Omit<Sent<'ballots', 'announce'>, 'id' | 'matterId'>

const usualVotingDays = 7
const usualClosingMinute = '1080'
/** The clock and the last look take a while. */
const leastAheadMinutes = 15

/** From the next half hour that is at least a quarter away, for a week, until six in the evening. */
export function usualTimes(
  now: number,
): Readonly<Record<'openDay' | 'openMinute' | 'closeDay' | 'closeMinute', string>> {
  const soonest = now + leastAheadMinutes * minuteMs
  const halfHour = Math.ceil(soonest / (30 * minuteMs)) * 30 * minuteMs
  const day = chinaDay(halfHour)
  return {
    openDay: String(day),
    openMinute: String(Math.round((halfHour - momentOf(String(day), '0')) / minuteMs)),
    closeDay: firstDayChoice(halfHour, usualVotingDays),
    closeMinute: usualClosingMinute,
  }
}

export function announcementIn(answers: Answers, usual: Answers): Announcement {
  const given = { ...usual, ...answers }
  const subject = given.who === 'owners' ? (ownerSubjects.find((one) => one === given.subject) ?? null) : null
  const choices = given.choices === 'options' ? 'options' : 'yesNo'
  const optionId = choices === 'yesNo' && given.optionId ? { optionId: given.optionId } : {}
  return {
    registerId: given.registerId ?? '',
    question: given.question ?? '',
    ruleId: subject ? ruleIdOf(subject) : headsRule(given.ruleId),
    subject,
    mode: given.mode === 'secret' ? 'secret' : 'open',
    choices,
    ...optionId,
    proxyLimit: Number(given.proxyLimit ?? '0'),
    opensAt: momentOf(given.openDay ?? '', given.openMinute ?? ''),
    closesAt: momentOf(given.closeDay ?? '', given.closeMinute ?? ''),
  }
}

export const headsRules = ['residentsAssembly', 'simpleMajority', 'twoThirds'] as const satisfies readonly RuleId[]

function headsRule(chosen: string | undefined): RuleId {
  return ruleIds.find((one) => one === chosen) ?? 'simpleMajority'
}

/** 983700 → 9837.00, as registers say it. */
export function squareMetres(area: number): string {
  return area === 0 ? '' : `${Math.floor(area / 100)}.${String(area % 100).padStart(2, '0')}`
}
