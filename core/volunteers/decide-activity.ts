// Offering, changing and cancelling an activity. Pure: who may is decided before, the time is an argument.
import type { Caller } from '@core/kernel/caller'
import { ok, refuse, type Result } from '@core/kernel/result'
import { shiftOf, type Activity, type ActivityHappening, type Shift } from './activity'
import { pastEvening } from './activity-times'

/** Further away nobody plans. */
export const farthestMs = 366 * 24 * 3600_000
/** Facts of one activity at most: beyond that it can only be cancelled. */
export const logLimit = 200

export type Described = Pick<
  Activity,
  'title' | 'text' | 'kind' | 'placeId' | 'whereText' | 'position' | 'skills' | 'phone'
> & {
  readonly shifts: readonly Omit<Shift, 'cutFrom'>[]
}

export type Offered = Described & Pick<Activity, 'code' | 'teamId' | 'unitId' | 'path' | 'demo'>

export function offerActivity(offered: Offered, caller: Caller, at: number): Result<Activity> {
  const { shifts: given, ...rest } = offered
  const early = given.findIndex(({ startsAt }) => startsAt <= at)
  if (early >= 0) return refuse('invalid', 'activity.in-the-past', { field: `shifts.${early}.startsAt` })
  const fault = wrongly(offered, at)
  if (fault) return fault
  const shifts = inOrder(given.map((shift) => ({ ...shift, cutFrom: 0 })))
  const by = { id: caller.personId, name: caller.name }
  return ok({
    ...rest,
    shifts,
    leaderId: caller.personId,
    leaderName: caller.name,
    state: 'open',
    reason: '',
    soonTold: pastEvening(shifts, at),
    offeredAt: at,
    updatedAt: at,
    log: [{ type: 'offered', at, by, commandId: 'offer' }],
    // Nobody has signed up: there is nobody to tell.
    delivered: 1,
  })
}

export interface Changed {
  readonly commandId: string
  readonly described: Described
  /** Of each shift: how many stand in its line, on the list or with a seat. */
  readonly standing: Readonly<Record<string, number>>
}

/**
 * Seats are never fewer than those who have one: whoever signs up meanwhile is seen to by `settleCut`, which is why fewer
 * seats carry what they were before.
 */
export function changeActivity(activity: Activity, changed: Changed, caller: Caller, at: number): Result<Activity> {
  const { commandId, described, standing } = changed
  if (isSeen(activity, commandId, caller)) return ok(activity)
  if (activity.state === 'cancelled') return refuse('conflict', 'activity.cancelled')
  if (activity.log.length >= logLimit) return refuse('conflict', 'activity.changed-often')
  const fault = wrongly(described, at) ?? shiftsFault(activity, described.shifts, standing, at)
  if (fault) return fault
  const elsewhere = isElsewhere(activity, described)
  const shifts = inOrder(described.shifts.map((shift) => ({ ...shift, cutFrom: cutOf(activity, shift) })))
  const retimed = shifts.filter((shift) => isRetimed(shiftOf(activity, shift.id), shift))
  const moved = shifts.filter((shift) => shift.startsAt > at && (elsewhere || retimed.includes(shift)))
  const stale = new Set(retimed.map(({ id }) => id))
  const soonTold = [...activity.soonTold.filter((id) => !stale.has(id)), ...pastEvening(retimed, at)]
  const happening = { type: 'changed', moved: moved.filter(({ id }) => shiftOf(activity, id)).map(({ id }) => id) } as const // prettier-ignore
  return ok(noted({ ...activity, ...described, shifts, soonTold }, happening, commandId, caller, at))
}

export function cancelActivity(
  activity: Activity,
  { commandId, reason }: { readonly commandId: string; readonly reason: string },
  caller: Caller,
  at: number,
): Result<Activity> {
  if (isSeen(activity, commandId, caller)) return ok(activity)
  if (activity.state === 'cancelled') return refuse('conflict', 'activity.cancelled')
  if (activity.shifts.every(({ startsAt }) => startsAt <= at)) return refuse('conflict', 'activity.begun')
  const cancelled: Activity = { ...activity, state: 'cancelled', reason }
  return ok(noted(cancelled, { type: 'cancelled', reason }, commandId, caller, at))
}

/** After fewer seats were written down: nobody who had one by then is without. The same activity where nothing was cut. */
export function settleCut(activity: Activity, standing: Readonly<Record<string, number>>): Activity {
  if (activity.shifts.every(({ cutFrom }) => cutFrom === 0)) return activity
  const shifts = activity.shifts.map((shift) => {
    if (shift.cutFrom === 0) return shift
    return { ...shift, seats: Math.max(shift.seats, Math.min(shift.cutFrom, standing[shift.id] ?? 0)), cutFrom: 0 }
  })
  return { ...activity, shifts }
}

function isSeen(activity: Activity, commandId: string, caller: Caller): boolean {
  return activity.log.some((fact) => fact.commandId === commandId && fact.by.id === caller.personId)
}

function wrongly({ shifts, placeId, whereText }: Described, at: number): Result<never> | undefined {
  const far = shifts.findIndex(({ startsAt }) => startsAt > at + farthestMs)
  if (far >= 0) return refuse('invalid', 'activity.too-far', { field: `shifts.${far}.startsAt` })
  if (placeId === '' && whereText === '') return refuse('invalid', 'activity.where', { field: 'whereText' })
  return undefined
}

/** What has begun stays as it was; what somebody stands in line for is not taken away unsaid. */
function shiftsFault(
  activity: Activity,
  given: Described['shifts'],
  standing: Readonly<Record<string, number>>,
  at: number,
): Result<never> | undefined {
  for (const kept of activity.shifts) {
    const index = given.findIndex(({ id }) => id === kept.id)
    const fault = shiftFault(kept, given[index], standing[kept.id] ?? 0, at)
    if (fault)
      return refuse('conflict', fault.reason, { field: index < 0 ? 'shifts' : `shifts.${index}`, ...fault.about })
  }
  const early = given.findIndex((shift) => isRetimed(shiftOf(activity, shift.id), shift) && shift.startsAt <= at)
  return early < 0 ? undefined : refuse('invalid', 'activity.in-the-past', { field: `shifts.${early}.startsAt` })
}

function shiftFault(kept: Shift, given: Omit<Shift, 'cutFrom'> | undefined, inLine: number, at: number) {
  const hasBegun = kept.startsAt <= at
  if (!given && !hasBegun) return inLine > 0 ? { reason: 'activity.shift-taken' } : undefined
  if (hasBegun) {
    const isSame = given !== undefined && !isRetimed(kept, given) && given.seats === kept.seats
    return isSame ? undefined : { reason: 'activity.shift-begun' }
  }
  const seated = Math.min(Math.max(kept.seats, kept.cutFrom), inLine)
  if (!given || given.seats >= seated) return undefined
  return { reason: 'activity.seats-taken', about: { params: { limit: seated } } }
}

function isElsewhere(activity: Activity, { placeId, whereText, position }: Described): boolean {
  return (
    placeId !== activity.placeId ||
    whereText !== activity.whereText ||
    position?.lng !== activity.position?.lng ||
    position?.lat !== activity.position?.lat
  )
}

function cutOf(activity: Activity, shift: Omit<Shift, 'cutFrom'>): number {
  const kept = shiftOf(activity, shift.id)
  const before = kept ? Math.max(kept.seats, kept.cutFrom) : 0
  return shift.seats < before ? before : 0
}

/** A new one is. */
function isRetimed(before: Shift | undefined, after: Pick<Shift, 'startsAt' | 'endsAt'>): boolean {
  return before?.startsAt !== after.startsAt || before.endsAt !== after.endsAt
}

function inOrder(shifts: readonly Shift[]): readonly Shift[] {
  return [...shifts].sort((one, other) => one.startsAt - other.startsAt || one.endsAt - other.endsAt)
}

function noted(
  activity: Activity,
  happening: ActivityHappening,
  commandId: string,
  caller: Caller,
  at: number,
): Activity {
  const fact = { ...happening, at, by: { id: caller.personId, name: caller.name }, commandId }
  return { ...activity, updatedAt: at, log: [...activity.log, fact] }
}
