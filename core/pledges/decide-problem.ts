// The life of a problem: opened by staff, taken on by whoever wants to, said to be solved, looked at by who opened it.
import type { Caller } from '@core/kernel/caller'
import { ok, refuse, type Result } from '@core/kernel/result'
import { speaksFor } from '@core/partners/whistle-life'
import type { Deed } from '@core/members/deed'
import { withoutPerson } from './hold-post'
import { mayLookAfter } from './pledge'
import { mostTakers, type Problem, type ProblemActor, type ProblemHappening, type Taker } from './problem'

/** Facts at most: beyond that only what ends something is taken. */
export const problemLogLimit = 400

export type ProblemDraft = Pick<Problem, 'title' | 'text' | 'unitId' | 'path' | 'placeId' | 'requestId' | 'skills'>

/** Title and text must have been masked. */
export function openProblem(draft: ProblemDraft, id: string, caller: Caller, at: number): Result<Problem> {
  if (!mayLookAfter(draft, caller)) return refuse('forbidden', 'pledges.not-yours', { field: 'unitId' })
  if (draft.title === '') return refuse('invalid', 'problem.title-needed', { field: 'title' })
  if (draft.text === '') return refuse('invalid', 'problem.text-needed', { field: 'text' })
  const problem: Problem = {
    ...draft,
    state: 'open',
    isDone: false,
    takers: [],
    openedBy: caller.personId,
    openedAt: at,
    updatedAt: at,
    log: [],
    delivered: 0,
    deeds: [],
    demo: false,
  }
  return ok(noted(problem, { type: 'opened' }, actorOf('staff', caller), id, at))
}

export function isAtIt({ state }: Pick<Taker, 'state'>): boolean {
  return state === 'taken'
}

export function freeShares({ state, takers }: Pick<Problem, 'state' | 'takers'>): number {
  return state === 'open' || state === 'taken' ? Math.max(0, mostTakers - takers.filter(isAtIt).length) : 0
}

/** Is this share the caller's: their own, or that of a unit they speak for? */
export function isTheirs(
  { accountId, partnerUnitId }: Pick<Taker, 'accountId' | 'partnerUnitId'>,
  caller: Caller,
): boolean {
  return partnerUnitId === '' ? accountId !== '' && accountId === caller.accountId : speaksFor(partnerUnitId, caller)
}

export interface Taking {
  readonly pledgeId: string
  /** Null for oneself. */
  readonly partner: { readonly id: string; readonly name: string } | null
  /** How somebody is called whom the organisation does not name. */
  readonly name: string
}

export function takeProblem<P extends Problem>(
  problem: P,
  { pledgeId, partner, name }: Taking,
  caller: Caller,
  at: number,
): Result<P> {
  if (partner && !speaksFor(partner.id, caller))
    return refuse('forbidden', 'pledges.not-your-unit', { field: 'partnerUnitId' })
  const earlier = problem.takers.find((taker) => taker.pledgeId === pledgeId)
  if (earlier && isAtIt(earlier)) return ok(problem)
  const open = mayBeTaken(problem)
  if (!open.ok) return open
  const called = partner?.name ?? (caller.name === '' ? name : caller.name)
  if (called === '') return refuse('invalid', 'pledges.name-needed', { field: 'name' })
  const { accountId, personId } = caller
  const taker: Taker = { pledgeId, accountId, personId, name: called, partnerUnitId: partner?.id ?? '', state: 'taken', at, endedAt: 0 } // prettier-ignore
  const takers = [...problem.takers.filter((one) => one !== earlier), taker]
  const by: ProblemActor = { side: 'taker', accountId, personId, name: called }
  // The moment tells a second taking from the first.
  return ok(noted({ ...problem, takers, state: 'taken' }, { type: 'taken', pledgeId }, by, `${pledgeId}:${at}`, at))
}

function mayBeTaken(problem: Problem): Result<true> {
  if (problem.state !== 'open' && problem.state !== 'taken') return refuse('conflict', 'problem.not-now')
  const enough = freeShares(problem) === 0 || isFull(problem)
  return enough ? refuse('conflict', 'problem.enough-takers') : ok(true)
}

/** At any time, no reason asked; the last one to give it back leaves it open again. */
export function giveBack<P extends Problem>(problem: P, pledgeId: string, caller: Caller, at: number): Result<P> {
  const taker = problem.takers.find((one) => one.pledgeId === pledgeId)
  if (!taker || !isTheirs(taker, caller)) return refuse('not-found', 'pledges.missing', { field: 'pledgeId' })
  if (!isAtIt(taker)) return ok(problem)
  return ok(given(problem, taker, { side: 'taker', accountId: caller.accountId, personId: caller.personId, name: taker.name }, at)) // prettier-ignore
}

export type ProblemCommand =
  | { readonly type: 'noted'; readonly commandId: string; readonly text: string }
  | { readonly type: 'solved'; readonly commandId: string; readonly text: string }
  | { readonly type: 'checked'; readonly commandId: string; readonly done: boolean; readonly reason: string }
  | { readonly type: 'closed'; readonly commandId: string; readonly reason: string }

/** Words must have been masked. Refuses with `problem.not-now` where the state does not allow it. */
export function decideProblem<P extends Problem>(
  problem: P,
  command: ProblemCommand,
  caller: Caller,
  at: number,
): Result<P> {
  if (problem.log.some((fact) => fact.commandId === command.commandId && fact.by.accountId === caller.accountId))
    return ok(problem)
  switch (command.type) {
    case 'noted':
    case 'solved':
      return byTaker(problem, command, caller, at)
    case 'checked':
      return check(problem, command, caller, at)
    case 'closed':
      return close(problem, command, caller, at)
  }
}

function byTaker<P extends Problem>(
  problem: P,
  { type, text, commandId }: Extract<ProblemCommand, { type: 'noted' | 'solved' }>,
  caller: Caller,
  at: number,
): Result<P> {
  const taker = problem.takers.find((one) => isAtIt(one) && isTheirs(one, caller))
  if (!taker) return refuse('conflict', 'problem.not-taken')
  if (problem.state !== 'taken') return refuse('conflict', 'problem.not-now')
  if (type === 'noted' && isFull(problem)) return refuse('conflict', 'problem.enough-said')
  const by: ProblemActor = { side: 'taker', accountId: caller.accountId, personId: caller.personId, name: taker.name }
  const state = type === 'solved' ? 'solved' : problem.state
  return ok(noted({ ...problem, state }, { type, text }, by, commandId, at))
}

/** Not by who was at it: another looks. Not solved, it is theirs again. */
function check<P extends Problem>(
  problem: P,
  { done, reason, commandId }: Extract<ProblemCommand, { type: 'checked' }>,
  caller: Caller,
  at: number,
): Result<P> {
  if (!mayLookAfter(problem, caller)) return refuse('forbidden', 'pledges.not-yours')
  if (problem.state !== 'solved') return refuse('conflict', 'problem.not-now')
  const atIt = problem.takers.filter(isAtIt)
  if (atIt.some((one) => isTheirs(one, caller))) return refuse('conflict', 'problem.not-your-own')
  if (!done && reason === '') return refuse('invalid', 'problem.reason-needed', { field: 'reason' })
  const checked = { type: 'checked', done, reason } as const
  const by = actorOf('staff', caller)
  if (!done) return ok(noted({ ...problem, state: atIt.length === 0 ? 'open' : 'taken' }, checked, by, commandId, at))
  const takers = problem.takers.map((one): Taker => (isAtIt(one) ? { ...one, state: 'done', endedAt: at } : one))
  const deeds = atIt.flatMap((one) => deedOf(problem, one, at))
  return ok(noted({ ...problem, state: 'closed', isDone: true, takers, deeds: [...problem.deeds, ...deeds] }, checked, by, commandId, at)) // prettier-ignore
}

function close<P extends Problem>(
  problem: P,
  { reason, commandId }: Extract<ProblemCommand, { type: 'closed' }>,
  caller: Caller,
  at: number,
): Result<P> {
  if (!mayLookAfter(problem, caller)) return refuse('forbidden', 'pledges.not-yours')
  if (problem.state === 'closed') return refuse('conflict', 'problem.not-now')
  const takers = problem.takers.map((one): Taker => (isAtIt(one) ? { ...one, state: 'back', endedAt: at } : one))
  return ok(noted({ ...problem, state: 'closed', takers }, { type: 'closed', reason }, actorOf('staff', caller), commandId, at)) // prettier-ignore
}

/** Who it was leaves; the problem is given back, and a partner unit goes on without its liaison. */
export function eraseTaker<P extends Problem>(problem: P, accountId: string, personId: string, at: number): P {
  const nobody: ProblemActor = { side: 'taker', accountId: '', personId: '', name: '' }
  const own = problem.takers.filter((one) => one.accountId === accountId && one.partnerUnitId === '')
  const left = own.filter(isAtIt).reduce((one, taker) => given(one, taker, nobody, at), problem)
  const takers = left.takers.map((one): Taker => {
    if (one.accountId !== accountId) return one
    return { ...one, accountId: '', personId: '', name: one.partnerUnitId === '' ? '' : one.name }
  })
  const log = left.log.map((fact) =>
    fact.by.side === 'taker' && fact.by.accountId === accountId ? { ...fact, by: nobody } : fact,
  )
  return { ...left, takers, log, deeds: withoutPerson(left.deeds, personId) }
}

function given<P extends Problem>(problem: P, taker: Taker, by: ProblemActor, at: number): P {
  const back: Taker = { ...taker, state: 'back', endedAt: at }
  const takers = problem.takers.map((one) => (one === taker ? back : one))
  const isOpenAgain = problem.state === 'taken' && !takers.some(isAtIt)
  const { pledgeId } = taker
  const state = isOpenAgain ? 'open' : problem.state
  return noted({ ...problem, takers, state }, { type: 'gaveBack', pledgeId }, by, `${pledgeId}:${taker.at}:back`, at)
}

function deedOf({ title, unitId }: Problem, { personId, pledgeId }: Taker, at: number): readonly Deed[] {
  return personId === '' ? [] : [{ personId, kind: 'problem', recordId: pledgeId, label: title, unitId, at }]
}

function isFull({ log }: Problem): boolean {
  return log.length >= problemLogLimit
}

function actorOf(side: ProblemActor['side'], { accountId, personId, name }: Caller): ProblemActor {
  return { side, accountId, personId, name }
}

function noted<P extends Problem>(
  problem: P,
  happening: ProblemHappening,
  by: ProblemActor,
  commandId: string,
  at: number,
): P {
  return { ...problem, updatedAt: at, log: [...problem.log, { ...happening, at, by, commandId }] }
}
