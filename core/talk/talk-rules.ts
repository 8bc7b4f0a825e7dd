// Who may say, judge and moderate what in a matter's talk. Screens hide buttons with the same predicates.
import { committeeRoles } from '@core/councils/council-life'
import type { Matter } from '@core/councils/matter'
import { wasTakenUp } from '@core/councils/may-matter'
import { holdsOver, isSignedIn, type Caller } from '@core/kernel/caller'
import { ok, refuse, type Result } from '@core/kernel/result'
import { statementsPerMatter, statementsPerPerson, type Opinion, type Stance, type Statement } from './talk'

type Talked = Pick<Matter, 'stage' | 'deadlines'>
type Scoped = Pick<Matter, 'scope'>

/** While it is talked over: in that stage, and until its end where one was set. */
export function isTalkOpen({ stage, deadlines: { talkUntil } }: Talked, now: number): boolean {
  return stage === 'talk' && (talkUntil === 0 || now < talkUntil)
}

const underWay = ['talk', 'deliberate', 'decide', 'doing', 'closed'] as const

/** Is there a talk to read? Once the committee took the matter up; not of one taken back. */
export function hasTalk(matter: Pick<Matter, 'stage' | 'log'>): boolean {
  if (matter.stage === 'withdrawn') return false
  return underWay.some((stage) => stage === matter.stage) || wasTakenUp(matter)
}

export function mayModerate({ scope }: Scoped, caller: Caller): boolean {
  return isSignedIn(caller) && holdsOver(caller, committeeRoles, scope.path)
}

/** Once somebody above or beside has put it back, who hid it first does not hide it again. */
export function mayHide(matter: Scoped, statement: Statement, caller: Caller): boolean {
  const restoredAgainst = statement.appeal?.decision === 'restored' && statement.appeal.against === caller.personId
  return mayModerate(matter, caller) && !restoredAgainst
}

/** Not who hid it: somebody beside, or a level above. */
export function mayDecideAppeal(matter: Scoped, statement: Statement, caller: Caller): boolean {
  return mayModerate(matter, caller) && caller.personId !== statement.appeal?.against
}

/**
 * How others judged a statement: told to whom it can no longer sway. That is whoever has judged it, everybody once the
 * talk is over, and who runs the matter.
 */
export function maySeeTally(
  matter: Talked & Scoped,
  statementId: string,
  { stances }: Pick<Opinion, 'stances'>,
  caller: Caller,
  now: number,
): boolean {
  return !isTalkOpen(matter, now) || Object.hasOwn(stances, statementId) || mayModerate(matter, caller)
}

export function isAuthor({ authorId }: Statement, { accountId }: Caller): boolean {
  return accountId !== '' && authorId === accountId
}

/** What people without a phone said in a meeting may be added while options are worked on, too. */
export function mayEnterFromMeeting({ stage }: Pick<Matter, 'stage'>): boolean {
  return stage === 'talk' || stage === 'deliberate'
}

/** `standing`: statements of the matter that are shown or wait to be. Refuses with `talk.full`. */
export function hasRoom(standing: number, more = 1): Result<true> {
  if (standing + more <= statementsPerMatter) return ok(true)
  return refuse('conflict', 'talk.full', { params: { limit: statementsPerMatter } })
}

/**
 * One more statement of one's own, with which its author agrees unless he has said otherwise since. Said again, it
 * changes nothing. Refuses with `talk.enough-said`.
 */
export function stateOwn(opinion: Opinion, statementId: string, now: number): Result<Opinion> {
  if (opinion.said.includes(statementId)) return ok(opinion)
  if (opinion.said.length >= statementsPerPerson) {
    return refuse('conflict', 'talk.enough-said', { params: { limit: statementsPerPerson } })
  }
  const said = [...opinion.said, statementId]
  return ok({ ...opinion, said, stances: { ...opinion.stances, [statementId]: 1 }, updatedAt: now })
}

/** The last word counts. Refuses with `talk.enough-judged` beyond as many statements as a matter shows. */
export function judge(opinion: Opinion, statementId: string, stance: Stance, now: number): Result<Opinion> {
  const { stances } = opinion
  const isKnown = Object.hasOwn(stances, statementId)
  if (isKnown && stances[statementId] === stance) return ok(opinion)
  if (!isKnown && Object.keys(stances).length >= statementsPerMatter) {
    return refuse('conflict', 'talk.enough-judged', { params: { limit: statementsPerMatter } })
  }
  return ok({ ...opinion, stances: { ...stances, [statementId]: stance }, updatedAt: now })
}
