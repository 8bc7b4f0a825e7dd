// Whether a scan is a visit. A plate can be photographed and a code passed on, so a plate asks where the phone is, and a
// screen's code is good for its own minutes alone.
import dayjs from 'dayjs'
import utc from 'dayjs/plugin/utc'
import type { Caller } from '@core/kernel/caller'
import { minuteMs } from '@core/kernel/china-day'
import { ok, refuse, type Result } from '@core/kernel/result'
import { chinaOffsetHours } from '@core/kernel/weekly-hours'
import type { CheckIn } from './check-in'
import { mayCheckIn, timeAt, type Door } from './door'
import type { DoorCode } from './door-code'
import { isElsewhere, isInside, type Fence, type Fix } from './fence'

dayjs.extend(utc)

/** A weekend without a net; later nobody remembers whether it was so. */
export const longestWaitMs = 72 * 60 * minuteMs
/** A phone's clock may run so much ahead. */
export const clockAheadMs = 2 * minuteMs
/** A screen's code is good from a minute before its slot to three after: slow networks, slow hands, a clock that is off. */
export const slotEarlyMs = minuteMs
export const slotLateMs = 3 * minuteMs

export interface Scan {
  readonly code: DoorCode
  readonly door: Door
  /** Epoch ms by the phone's clock: when it was scanned. */
  readonly at: number
  /** Undefined where the phone did not say. */
  readonly fix: Fix | undefined
}

export type Visit = Omit<CheckIn, 'reportedFor' | 'state' | 'turn' | 'takenBackAt' | 'untold'>

/** Refuses with `visit.…`; `caller` is signed in. */
export function decideCheckIn(scan: Scan, caller: Caller, now: number): Result<Visit> {
  const { code, door, at } = scan
  if (at > now + clockAheadMs) return refuse('invalid', 'visit.in-future', { field: 'at' })
  if (at < now - longestWaitMs) return refuse('invalid', 'visit.too-old', { field: 'at' })
  const { fence } = door
  if (door.kind === 'team' || !fence) return refuse('invalid', 'visit.not-here', { field: 'scene' })
  const may = mayCheckIn(door, at)
  if (may === 'too-early')
    return refuse('conflict', 'visit.too-early', { params: { from: timeAt(door, at)?.from ?? 0 } })
  if (may === 'over') return refuse('conflict', 'visit.over')
  const near = code.way === 'screen' ? nearByScreen(code.slot, fence, scan, now) : nearByPosition(fence, scan.fix)
  if (!near.ok) return near
  const happenedAt = Math.min(at, now)
  return ok({
    target: door.kind,
    targetId: door.id,
    targetName: door.name,
    unitId: door.unitId,
    path: door.path,
    accountId: caller.accountId,
    personId: caller.personId,
    day: dayOf(happenedAt),
    at: Math.floor(happenedAt / minuteMs) * minuteMs,
    way: code.way,
    inFence: near.value,
  })
}

/** In China, `YYYY-MM-DD`. */
export function dayOf(at: number): string {
  return dayjs(at).utcOffset(chinaOffsetHours).format('YYYY-MM-DD')
}

/** Does a screen's code go with the moment it is said to have been scanned, or sent? */
export function fitsSlot(slot: number, at: number): boolean {
  const start = slot * minuteMs
  return start - slotEarlyMs <= at && at <= start + slotLateMs
}

function nearByPosition(fence: Fence, fix: Fix | undefined): Result<CheckIn['inFence']> {
  if (!fix) return refuse('conflict', 'visit.needs-position', { field: 'position' })
  if (!isInside(fence, fix)) return refuse('conflict', 'visit.outside', { field: 'position' })
  return ok('yes')
}

/**
 * Sent while it is fresh, the code itself says that somebody stood before the screen; only a phone that is surely
 * elsewhere is refused. Sent later it says no more than a plate.
 */
function nearByScreen(slot: number, fence: Fence, { at, fix }: Scan, now: number): Result<CheckIn['inFence']> {
  if (!fitsSlot(slot, at)) return refuse('conflict', 'visit.stale-code', { field: 'scene' })
  if (!fitsSlot(slot, now)) return nearByPosition(fence, fix)
  if (!fix) return ok('not-asked')
  if (isElsewhere(fence, fix)) return refuse('conflict', 'visit.outside', { field: 'position' })
  return ok(isInside(fence, fix) ? 'yes' : 'not-asked')
}
