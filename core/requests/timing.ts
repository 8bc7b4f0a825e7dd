// When a request must have been accepted and answered, when its desk is reminded, when the next superior is called in.
import { limitFor } from '@core/district/limit-for'
import type { TimeLimit, Urgency } from '@core/district/time-limit'
import { addWorkingMinutes } from '@core/district/working-time'
import type { WorkingCalendar } from '@core/district/working-calendar'
import type { Stage } from './fact'
import { queueOf } from './life'
import type { Desk, ServiceRequest, Timing } from './request'

/** What the district has laid down. */
export interface Terms {
  readonly limits: readonly TimeLimit[]
  readonly calendar: WorkingCalendar
  unitName(id: string): string
}

type Timed = Pick<ServiceRequest, 'serviceCode' | 'urgency' | 'timing'>

export const stopped = { from: 0, extraMinutes: 0, acceptBy: 0, answerBy: 0, remindAt: 0, escalateAt: 0 } as const

/** Both limits begin: at submission, and again when the resident has it reopened. */
export function startTiming(request: Pick<Timed, 'serviceCode' | 'urgency'>, at: number, terms: Terms): Timing {
  return awaitAcceptance({ ...request, timing: { ...stopped, from: at } }, at, terms)
}

/** On a new desk: its own time to accept, while the answer stays due when it was promised. */
export function awaitAcceptance(request: Timed, at: number, terms: Terms): Timing {
  const limit = limitOf(request, terms)
  const after = clockOf(request.urgency, terms)
  const { from, extraMinutes } = request.timing
  const acceptBy = after(at, limit.acceptWithinMinutes)
  const answerBy = after(from, limit.answerWithinMinutes + extraMinutes)
  const remindAt = after(at, Math.max(0, limit.acceptWithinMinutes - limit.remindBeforeMinutes))
  // A reminder in the same breath as the request itself would say nothing new.
  const reminds = limit.remindBeforeMinutes < limit.acceptWithinMinutes
  return { from, extraMinutes, acceptBy, answerBy, remindAt: reminds ? remindAt : 0, escalateAt: Math.min(acceptBy, answerBy) } // prettier-ignore
}

/** Somebody has it: only the answer is still due. */
export function awaitAnswer(request: Timed, at: number, terms: Terms): Timing {
  const limit = limitOf(request, terms)
  const after = clockOf(request.urgency, terms)
  const { from, extraMinutes } = request.timing
  const minutes = limit.answerWithinMinutes + extraMinutes
  const answerBy = after(from, minutes)
  const remindAt = after(from, Math.max(0, minutes - limit.remindBeforeMinutes))
  return { from, extraMinutes, acceptBy: 0, answerBy, remindAt: remindAt > at ? remindAt : 0, escalateAt: answerBy }
}

/** After one escalation, the next. */
export function nextEscalationAt(request: Timed, at: number, terms: Terms): number {
  return clockOf(request.urgency, terms)(at, limitOf(request, terms).escalateEveryMinutes)
}

/** The next moment the clock has to look at it, epoch ms; 0 for never. */
export function clockAt({ remindAt, escalateAt }: Timing): number {
  const moments = [remindAt, escalateAt].filter((moment) => moment > 0)
  return moments.length === 0 ? 0 : Math.min(...moments)
}

/** The limit that is missed first, or was: while nobody has accepted, the acceptance. */
export function stageOf({ timing: { acceptBy, answerBy } }: Pick<Timed, 'timing'>, at: number): Stage {
  return acceptBy > 0 && (at < answerBy || acceptBy <= answerBy) ? 'accept' : 'answer'
}

export function isOverdue(request: Pick<ServiceRequest, 'timing' | 'status'>, at: number): boolean {
  const { acceptBy, answerBy } = request.timing
  return queueOf(request.status) === 'toDo' && ((acceptBy > 0 && acceptBy <= at) || (answerBy > 0 && answerBy <= at))
}

export interface EscalationTarget {
  readonly unitId: string
  /** The branch's leader, not yet the next unit. */
  readonly toLeader: boolean
}

/** Grid leader, community, subdistrict, district: whoever stands above the desk, nearest first. */
export function escalationTargets({ path }: Pick<Desk, 'path'>): readonly EscalationTarget[] {
  const above = path.slice(0, -1).reverse()
  const leader = path.length > 3 ? path.slice(-1) : []
  const targets = [
    ...leader.map((unitId) => ({ unitId, toLeader: true })),
    ...above.map((unitId) => ({ unitId, toLeader: false })),
  ]
  // The district has nobody above: its own desk is told that it is late.
  return targets.length > 0 ? targets : path.map((unitId) => ({ unitId, toLeader: false }))
}

function limitOf({ serviceCode, urgency }: Pick<Timed, 'serviceCode' | 'urgency'>, { limits }: Terms): TimeLimit {
  return limitFor(limits, serviceCode, urgency)
}

/** Danger does not wait for office hours. */
function clockOf(urgency: Urgency, { calendar }: Terms): (at: number, minutes: number) => number {
  if (urgency === 'emergency') return (at, minutes) => at + minutes * 60_000
  return (at, minutes) => addWorkingMinutes(calendar, at, minutes)
}
