// What the committee has answered while it prepares a vote, as the contract takes it.
import { ownerSubjects, ruleIds, type RuleId } from '@core/ballots/decision-rule'
import { noticeFor, ruleIdOf } from '@core/ballots/rules'
import { chinaDay, minuteMs } from '@core/kernel/china-day'
import type { MatterView } from '@core/councils/councils-api'
import type { Sent } from '@/rpc/call'
import { firstDayChoice, momentOf } from '@/ui/day-choice'
import type { Answers } from '@/ui/form-field'
import { announceWords } from '@/ui/words/ballot-desk'

export type Announcement = Omit<Sent<'ballots', 'announce'>, 'id' | 'matterId'>

const usualVotingDays = 7
const usualOpeningMinute = '540'
const usualClosingMinute = '1080'
/** The clock and the last look take a while. */
const leastAheadMinutes = 15

type AskedAbout = Pick<MatterView, 'title' | 'template' | 'scope' | 'question' | 'options'>

/** What stands there at first, but for the times, which hang on who decides. Where the matter has one way left, a yes is a yes to it; of several one is chosen. */
export function usualAnswers(matter: AskedAbout): Answers {
  const standing = matter.options.filter(({ withdrawn }) => !withdrawn)
  const [only, ...others] = standing
  const asked = {
    question: usualQuestion(matter, standing.map(titleOf)),
    choices: others.length > 0 ? 'options' : 'yesNo',
    optionId: only && others.length === 0 ? only.id : '',
    mode: 'open',
    proxyLimit: '1',
  }
  const who = usualWho(matter)
  return { ...asked, ...(who === '' ? {} : { who }) }
}

/** As the committee put it when it was handed to all; else from the ways that stand. */
function usualQuestion({ title, question }: AskedAbout, ways: readonly string[]): string {
  const words = announceWords.asked
  const [only, ...others] = ways
  if (question !== '') return question
  if (only === undefined) return words.none(title)
  return others.length > 0 ? words.several(title) : words.one(title, only)
}

const ofOwners: readonly MatterView['template'][] = ['propertyDispute', 'repairFund', 'estateRules']

/** Where what it is about says it: an estate's owners by law, else those of a grid or a community by heads. */
function usualWho({ template, scope }: AskedAbout): 'owners' | 'heads' | '' {
  if (scope.kind === 'grid' || scope.kind === 'community') return 'heads'
  return ofOwners.includes(template) ? 'owners' : ''
}

export function titleOf({ versions }: MatterView['options'][number]): string {
  return versions.at(-1)?.title ?? ''
}

type Times = Readonly<Record<'openDay' | 'openMinute' | 'closeDay' | 'closeMinute', string>>

/** Open for a week, until six in the evening; a week from the day that was chosen, where one was. */
export function usualTimes(answers: Answers, now: number): Times {
  const opening = usualOpening(answers, now)
  const openDay = answers.openDay ?? opening.openDay
  return { ...opening, closeDay: String(Number(openDay) + usualVotingDays), closeMinute: usualClosingMinute }
}

/** Where a regulation asks for notice, so late that it is kept; else the next half hour that is a quarter away at least. */
function usualOpening(answers: Answers, now: number): Pick<Times, 'openDay' | 'openMinute'> {
  // All that owners decide on is noticed alike, and is not chosen yet when the times first stand there.
  const notice = answers.who === 'owners' ? noticeFor('civilCode278Ordinary') : null
  // A day more than asked for, so that it is kept at whatever hour of today it is announced.
  if (notice) return { openDay: firstDayChoice(now, notice.days + 1), openMinute: usualOpeningMinute }
  const soonest = now + leastAheadMinutes * minuteMs
  const halfHour = Math.ceil(soonest / (30 * minuteMs)) * 30 * minuteMs
  const day = chinaDay(halfHour)
  return {
    openDay: String(day),
    openMinute: String(Math.round((halfHour - momentOf(String(day), '0')) / minuteMs)),
  }
}

export function announcementIn(answers: Answers, usual: Answers, now: number): Announcement {
  const asked = { ...usual, ...answers }
  const given: Answers = { ...usualTimes(asked, now), ...asked }
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
