// One command applied to a request. Pure: the caller, the time and the district's terms are arguments; the log remembers
// which commands it has seen.
import { holdsOver, type Caller } from '@core/kernel/caller'
import { ok, refuse, type Result } from '@core/kernel/result'
import { staffRoles } from '@core/kernel/role'
import type { CommandOf, MergeTarget, RequestCommand } from './command'
import type { RequestFact } from './fact'
import { leadsFrom, life } from './life'
import { handles, hindrance, isConcerned } from './may'
import { outcomeOf } from './outcome'
import type { Actor, ServiceRequest } from './request'
import type { Terms } from './timing'

/**
 * Refuses with `request.not-yours` (may never), `request.<command>.not-now` (may, but not in this state) or
 * `request.<command>.<what stands against it>`.
 */
export function decideRequest(
  request: ServiceRequest,
  command: RequestCommand,
  caller: Caller,
  at: number,
  terms: Terms,
): Result<ServiceRequest> {
  const by = actorOf(command, caller)
  const isSaidAgain = request.log.some((fact) => fact.commandId === command.commandId && fact.by.id === by.id)
  // Erased people have no id: nobody else's empty one is theirs.
  if (isSaidAgain && by.id !== '') return ok(request)
  const allowed = allow(request, command, caller)
  if (!allowed.ok) return allowed
  const { facts, change } = outcomeOf(request, command, { caller, at, terms })
  const log = facts.map((fact): RequestFact => ({ ...fact, at, by, commandId: command.commandId }))
  return ok({ ...request, ...change, updatedAt: at, log: [...request.log, ...log] })
}

/** The caller's own id, never the request's author: who may not act must not be taken for the one who did. */
function actorOf({ type }: RequestCommand, caller: Caller): Actor {
  if (life[type].by === 'author') return { id: caller.accountId, name: '', side: 'resident' }
  return { id: caller.personId, name: caller.name, side: 'staff' }
}

/** A document stays small: notes without end belong elsewhere. What ends a request is never refused for its length. */
export const factLimit = 200

function allow(request: ServiceRequest, command: RequestCommand, caller: Caller): Result<true> {
  const { type } = command
  if (!isConcerned(request, type, caller)) return refuse('forbidden', 'request.not-yours')
  if (type === 'accept' && ['accepted', 'inProgress'].includes(request.status)) {
    return refuse('conflict', 'request.accept.taken', { params: { name: request.desk.assigneeName } })
  }
  const against = hindrance(request, type, caller)
  if (against !== undefined) return refuse('conflict', `request.${type}.${against}`)
  if (life[type].to === 'same' && request.log.length >= factLimit) return refuse('conflict', 'request.log-full')
  if (command.type === 'transfer') return allowTransfer(command, caller)
  if (command.type === 'merge') return allowMerge(request, command, caller)
  return ok(true)
}

function allowTransfer({ nextDesk }: CommandOf<'transfer'>, caller: Caller): Result<true> {
  const isInside = holdsOver(caller, staffRoles, nextDesk.path)
  return isInside ? ok(true) : refuse('forbidden', 'request.transfer.outside', { field: 'unitId' })
}

function allowMerge(request: ServiceRequest, { id, into }: CommandOf<'merge'>, caller: Caller): Result<true> {
  if (!handles(into, caller)) return refuse('forbidden', 'request.merge.not-yours', { field: 'intoId' })
  const fits = mayAbsorb(into) && into.id !== id && into.serviceCode === request.serviceCode
  return fits ? ok(true) : refuse('conflict', 'request.merge.unfit', { field: 'intoId' })
}

/** Whole, and still being worked on. */
function mayAbsorb({ status, partOf, mergedInto, sensitive }: MergeTarget): boolean {
  return leadsFrom('answer', status) && partOf === '' && mergedInto === '' && !sensitive
}
