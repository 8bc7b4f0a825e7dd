// What a limit does to a request when its moment comes: the desk is reminded before, the next superior called in after.
import { theClock } from './elements'
import type { Happening, RequestFact } from './fact'
import { queueOf } from './life'
import type { ServiceRequest } from './request'
import { escalationTargets, nextEscalationAt, stageOf, type Terms } from './timing'

/** The same request where nothing is due. */
export function onTime<R extends ServiceRequest>(request: R, at: number, terms: Terms): R {
  if (queueOf(request.status) !== 'toDo') return request
  const { remindAt, escalateAt } = request.timing
  if (escalateAt > 0 && escalateAt <= at) return escalate(request, at, terms)
  if (remindAt > 0 && remindAt <= at) return remind(request, at)
  return request
}

function remind<R extends ServiceRequest>(request: R, at: number): R {
  const stage = stageOf(request, at)
  const due = stage === 'accept' ? request.timing.acceptBy : request.timing.answerBy
  return noted({ ...request, timing: { ...request.timing, remindAt: 0 } }, { type: 'reminded', stage, due }, at)
}

function escalate<R extends ServiceRequest>(request: R, at: number, terms: Terms): R {
  const stage = stageOf(request, at)
  const due = stage === 'accept' ? request.timing.acceptBy : request.timing.answerBy
  const targets = escalationTargets(request.desk)
  const target = targets[request.escalation.steps]
  const isLast = request.escalation.steps >= targets.length - 1
  const escalateAt = isLast ? 0 : nextEscalationAt(request, at, terms)
  // Once a superior is called in, a reminder to the desk comes too late.
  const timing = { ...request.timing, remindAt: 0, escalateAt }
  if (!target) return { ...request, timing }
  const { unitId, toLeader } = target
  const escalation = { steps: request.escalation.steps + 1, unitId }
  const fact = { type: 'escalated', stage, due, unitId, unitName: terms.unitName(unitId), toLeader } as const
  return noted({ ...request, timing, escalation }, fact, at)
}

/** A fact of the clock's own; what was already noted under the same key is not noted again. */
export function noted<R extends ServiceRequest>(request: R, happening: Happening, at: number, key?: string): R {
  const commandId = key ?? `${happening.type}:${request.log.length}`
  if (request.log.some((fact) => fact.by.side === 'clock' && fact.commandId === commandId)) return request
  const fact: RequestFact = { ...happening, at, by: theClock, commandId }
  return { ...request, updatedAt: at, log: [...request.log, fact] }
}
