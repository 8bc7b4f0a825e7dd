// Somebody on the staff is away for some days, and somebody else stands in for them.
import { dayMs } from '@core/kernel/china-day'
import { holdsOver, type Caller } from '@core/kernel/caller'
import { ok, refuse, type Result } from '@core/kernel/result'
import { staffRoles } from '@core/kernel/role'

export interface Leave {
  readonly personId: string
  readonly name: string
  /** The unit whose roster it is, and its path from the district down. */
  readonly unitId: string
  readonly path: readonly string[]
  /** Epoch ms, inclusive. */
  readonly from: number
  /** Epoch ms, exclusive. */
  readonly until: number
  /** Who stands in; empty where the rest of the roster does. */
  readonly substituteId: string
  readonly substituteName: string
  /** Epoch ms of taking it back; 0 while it holds. */
  readonly endedAt: number
}

/** No leave is longer: a longer one is a change of post, and that is an import. */
export const longestLeaveMs = 366 * dayMs

export function isAway(leave: Leave, at: number): boolean {
  return leave.endedAt === 0 && leave.from <= at && at < leave.until
}

/** One's own, or by staff over the unit. */
export function mayArrangeLeave(leave: Pick<Leave, 'personId' | 'path'>, caller: Caller): boolean {
  if (caller.personId !== '' && leave.personId === caller.personId) return true
  return holdsOver(caller, ['gridLeader', 'communityStaff', 'subdistrictStaff', 'districtOfficer'], leave.path)
}

export function takeLeave(leave: Leave, caller: Caller, at: number): Result<Leave> {
  if (!mayArrangeLeave(leave, caller) || !holdsOver(caller, staffRoles, leave.path)) {
    return refuse('forbidden', 'leave.not-yours')
  }
  if (leave.until <= leave.from) return refuse('invalid', 'leave.ends-before', { field: 'until' })
  if (leave.until <= at) return refuse('invalid', 'leave.over', { field: 'until' })
  if (leave.until - leave.from > longestLeaveMs) return refuse('invalid', 'leave.too-long', { field: 'until' })
  if (leave.substituteId === leave.personId) return refuse('invalid', 'leave.own-substitute', { field: 'substituteId' })
  return ok(leave)
}
