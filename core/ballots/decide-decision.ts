// One command applied to an announced vote. Pure: who and when are arguments; the log remembers the commands it has seen.
import { committeeRoles } from '@core/councils/council-life'
import { holdsOver, type Caller } from '@core/kernel/caller'
import { dayMs } from '@core/kernel/china-day'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { Decision, DecisionActor, DecisionFact } from './decision'
import type { Tally } from './tally'

export type DecisionCommand = { readonly commandId: string } & (
  | { readonly type: 'open' }
  | { readonly type: 'remind' }
  /** No ballot counts that comes after this. */
  | { readonly type: 'count' }
  | { readonly type: 'close'; readonly tally: Tally; readonly fingerprint: string; readonly resultParts: number }
  | { readonly type: 'cancel'; readonly reason: string }
)

type Happening = DecisionFact extends infer Fact ? (Fact extends DecisionFact ? Omit<Fact, 'at' | 'by' | 'commandId'> : never) : never // prettier-ignore

export const decisionClock: DecisionActor = { id: 'clock', name: '' }

/** Who has not voted is reminded a day before it ends; in a vote of less than two days, half-way. */
const remindBeforeMs = dayMs

export function remindAt({ opensAt, closesAt }: Pick<Decision, 'opensAt' | 'closesAt'>): number {
  return closesAt - Math.min(remindBeforeMs, Math.floor((closesAt - opensAt) / 2))
}

/** From the moment it opens until the one it closes, which is no longer in time. */
export function isOpenForVoting(
  { state, opensAt, closesAt }: Pick<Decision, 'state' | 'opensAt' | 'closesAt'>,
  now: number,
) {
  return state === 'announced' && opensAt <= now && now < closesAt
}

/** Calls it off: those who run its matter, until it closes. */
export function mayCancel(
  decision: Pick<Decision, 'path' | 'state' | 'closesAt'>,
  caller: Caller,
  now: number,
): boolean {
  return holdsOver(caller, committeeRoles, decision.path) && decision.state === 'announced' && now < decision.closesAt
}

/** What the clock has to do now, and when it next has something to do (epoch ms; 0: nothing any more). */
export function dueOf(
  decision: Decision,
  now: number,
): { readonly due: 'open' | 'remind' | 'count' | 'close' | ''; readonly nextAt: number } {
  const { state, opensAt, closesAt, log } = decision
  const has = (type: DecisionFact['type']) => log.some((fact) => fact.type === type)
  if (state === 'counting') return { due: 'close', nextAt: decision.countingAt }
  if (state !== 'announced') return { due: '', nextAt: 0 }
  const next = !has('opened') ? opensAt : has('reminded') ? closesAt : remindAt(decision)
  if (now >= closesAt) return { due: 'count', nextAt: closesAt }
  if (now < next) return { due: '', nextAt: next }
  return { due: has('opened') ? 'remind' : 'open', nextAt: next }
}

/** Refuses with `ballots.not-now` where the vote does not stand so. Who may is the caller's to ask (`mayCancel`). */
export function decideDecision<D extends Decision>(
  decision: D,
  command: DecisionCommand,
  actor: DecisionActor,
  at: number,
): Result<D> {
  const isSeen = decision.log.some(({ commandId, by }) => commandId === command.commandId && by.id === actor.id)
  if (isSeen || isDone(decision, command)) return ok(decision)
  if (!isPossible(decision, command, at)) return refuse('conflict', 'ballots.not-now')
  return ok({
    ...decision,
    ...changeBy(command, at),
    updatedAt: at,
    log: [...decision.log, ...factsOf(command, actor, at)],
  })
}

/** Said by two clocks at once, it has happened once. */
function isDone({ state, log }: Decision, { type }: DecisionCommand): boolean {
  switch (type) {
    case 'open':
      return log.some((fact) => fact.type === 'opened')
    case 'remind':
      return log.some((fact) => fact.type === 'reminded')
    case 'count':
      return state === 'counting' || state === 'closed'
    case 'close':
      return state === 'closed'
    case 'cancel':
      return false
  }
}

function isPossible(decision: Decision, { type }: DecisionCommand, at: number): boolean {
  switch (type) {
    case 'open':
      return isOpenForVoting(decision, at)
    case 'remind':
      return isOpenForVoting(decision, at) && at >= remindAt(decision)
    case 'count':
      return decision.state === 'announced' && at >= decision.closesAt
    case 'close':
      return decision.state === 'counting'
    case 'cancel':
      return decision.state === 'announced' && at < decision.closesAt
  }
}

function changeBy(command: DecisionCommand, at: number): Partial<Decision> {
  switch (command.type) {
    case 'open':
    case 'remind':
      return {}
    case 'count':
      return { state: 'counting', countingAt: at }
    case 'close': {
      const { tally, fingerprint, resultParts } = command
      return { state: 'closed', tally, fingerprint, resultParts }
    }
    case 'cancel':
      return { state: 'cancelled' }
  }
}

/** That counting began is no news: its result is. */
function factsOf(command: DecisionCommand, by: DecisionActor, at: number): readonly DecisionFact[] {
  const happening = happeningOf(command)
  return happening ? [{ ...happening, at, by, commandId: command.commandId }] : []
}

function happeningOf(command: DecisionCommand): Happening | undefined {
  switch (command.type) {
    case 'open':
      return { type: 'opened' }
    case 'remind':
      return { type: 'reminded' }
    case 'count':
      return undefined
    case 'close':
      return { type: 'closed', outcome: command.tally.outcome.kind }
    case 'cancel':
      return { type: 'cancelled', reason: command.reason }
  }
}
