// What the committee has answered while it prepares a vote, as the contract takes it.
import { ownerSubjects, ruleIds, type RuleId } from '@core/ballots/decision-rule'
import { ruleIdOf } from '@core/ballots/rules'
import { chinaDay, minuteMs } from '@core/kernel/china-day'
import type { MatterView } from '@core/councils/councils-api'
import type { Sent } from '@/rpc/call'
import { firstDayChoice, momentOf } from '@/ui/day-choice'
import type { Answers } from '@/ui/form-field'

export type Announcement = Omit<Sent<'ballots', 'announce'>, 'id' | 'matterId'>

const usualVotingDays = 7
const usualClosingMinute = '1080'
/** The clock and the last look take a while. */
const leastAheadMinutes = 15

/** What stands there at first. Where the matter has one way left, a yes is a yes to it. */
export function usualAnswers({ options }: Pick<MatterView, 'options'>, now: number): Answers {
  const [only, ...others] = options.filter(({ withdrawn }) => !withdrawn)
  const optionId = only && others.length === 0 ? only.id : ''
  return { ...usualTimes(now), choices: 'yesNo', optionId, mode: 'open', proxyLimit: '1' }
}

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
  const said = (name: string) => given[name] ?? ''
  return {
    registerId: said('registerId'),
    question: said('question'),
    ...ruleIn(given),
    mode: said('mode') === 'secret' ? 'secret' : 'open',
    ...choicesIn(given),
    proxyLimit: Number(said('proxyLimit')),
    opensAt: momentOf(said('openDay'), said('openMinute')),
    closesAt: momentOf(said('closeDay'), said('closeMinute')),
  }
}

/** What the owners decide on gives its own rule. */
function ruleIn(given: Answers): Pick<Announcement, 'ruleId' | 'subject'> {
  const subject = given.who === 'owners' ? (ownerSubjects.find((one) => one === given.subject) ?? null) : null
  return { subject, ruleId: subject ? ruleIdOf(subject) : headsRule(given.ruleId) }
}

function choicesIn({ choices, optionId = '' }: Answers): Pick<Announcement, 'choices' | 'optionId'> {
  if (choices === 'options') return { choices }
  return optionId === '' ? { choices: 'yesNo' } : { choices: 'yesNo', optionId }
}

export const headsRules = ['residentsAssembly', 'simpleMajority', 'twoThirds'] as const satisfies readonly RuleId[]

function headsRule(chosen: string | undefined): RuleId {
  return ruleIds.find((one) => one === chosen) ?? 'simpleMajority'
}
