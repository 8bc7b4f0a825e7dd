// Signing up, withdrawing, being there: one document, one person, so that each is decided by that document alone.
import type { Caller } from '@core/kernel/caller'
import { dayMs } from '@core/kernel/china-day'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { Activity, Shift } from './activity'
import { presenceWindow } from './activity-times'
import type { SignUp } from './sign-up'

/** Nobody changes their mind as often; each time leaves a ticket behind. */
export const turnsPerShift = 20
/** As many as may be under way at once, and far more. */
const rememberedCommands = 20
/** Later the leader's memory is no record. */
export const presenceLimitDays = 30

export interface Place {
  readonly activityId: string
  readonly activity: Pick<Activity, 'state' | 'teamId' | 'unitId' | 'path' | 'demo'>
  readonly shift: Shift
}

export function isOpenAt(activity: Pick<Activity, 'state'>, shift: Pick<Shift, 'startsAt'>, now: number): boolean {
  return activity.state === 'open' && now < shift.startsAt
}

/** A copy of what was said before changes nothing. Refuses with `activity.cancelled` or `activity.begun`. */
export function signUp(
  current: SignUp | undefined,
  { activityId, activity, shift }: Place,
  { commandId, name }: { readonly commandId: string; readonly name: string },
  caller: Caller,
  now: number,
): Result<SignUp> {
  const own = current?.accountId === caller.accountId ? current : undefined
  if (own && (own.commandIds.includes(commandId) || own.state === 'standing')) return ok(own)
  const closed = closedFor(activity, shift, now)
  if (closed) return closed
  if (current && current.turn >= turnsPerShift) return refuse('conflict', 'activity.signed-often')
  const { teamId, unitId, path, demo } = activity
  return ok({
    activityId,
    shiftId: shift.id,
    teamId,
    unitId,
    path,
    accountId: caller.accountId,
    personId: caller.personId,
    name,
    state: 'standing',
    turn: (current?.turn ?? 0) + 1,
    ticket: 0,
    signedAt: now,
    startsAt: shift.startsAt,
    endsAt: shift.endsAt,
    presentAt: 0,
    presentBy: '',
    leftAt: 0,
    corrections: [],
    commandIds: remembered(own, commandId),
    demo,
  })
}

/** Freely until it begins; after that staying away needs no word. */
export function withdraw(
  current: SignUp,
  shift: Pick<Shift, 'startsAt'>,
  commandId: string,
  now: number,
): Result<SignUp> {
  if (current.commandIds.includes(commandId) || current.state === 'withdrawn') return ok(current)
  if (shift.startsAt <= now) return refuse('conflict', 'activity.begun')
  return ok({ ...current, state: 'withdrawn', commandIds: remembered(current, commandId) })
}

/** Seen at the door. The first time counts; a withdrawn one has nothing to be seen for. */
export function seenAtDoor(current: SignUp, at: number): SignUp {
  if (current.state === 'withdrawn' || current.presentAt > 0) return current
  return { ...current, presentAt: at, presentBy: 'door' }
}

/** The visit of this moment was taken back by who made it. */
export function unseenAtDoor(current: SignUp, at: number): SignUp {
  if (current.presentBy !== 'door' || current.presentAt !== at) return current
  return { ...current, presentAt: 0, presentBy: '', leftAt: 0 }
}

interface Marked {
  readonly commandId: string
  readonly shift: Pick<Shift, 'startsAt' | 'endsAt'>
}

export function markPresent(
  current: SignUp,
  { commandId, shift, what }: Marked & { readonly what: 'came' | 'left' },
  caller: Caller,
  now: number,
): Result<SignUp> {
  if (current.commandIds.includes(commandId)) return ok(current)
  const early = notNow(current, shift, now)
  if (early) return early
  const commandIds = remembered(current, commandId)
  if (what === 'came') {
    if (current.presentAt > 0) return ok(current)
    return ok({ ...current, presentAt: shift.startsAt, presentBy: caller.personId, commandIds })
  }
  if (current.presentAt === 0) return refuse('conflict', 'activity.not-seen')
  return ok({ ...current, leftAt: Math.min(now, shift.endsAt), commandIds })
}

export function correctMinutes(
  current: SignUp,
  { commandId, shift, minutes, reason }: Marked & { readonly minutes: number; readonly reason: string },
  caller: Caller,
  now: number,
): Result<SignUp> {
  if (current.commandIds.includes(commandId)) return ok(current)
  const early = notNow(current, shift, now)
  if (early) return early
  const correction = { minutes, reason, by: caller.personId, byName: caller.name, at: now }
  return ok({
    ...current,
    corrections: [...current.corrections, correction],
    commandIds: remembered(current, commandId),
  })
}

/** The activity moved: what it is listed by moves along. */
export function retimed(current: SignUp, { startsAt, endsAt }: Pick<Shift, 'startsAt' | 'endsAt'>): SignUp {
  return current.startsAt === startsAt && current.endsAt === endsAt ? current : { ...current, startsAt, endsAt }
}

/** Who it was is gone; that a ticket was taken stays, and a seat not yet used becomes free. */
export function eraseSigner(current: SignUp, now: number): SignUp {
  const state = current.startsAt > now ? 'withdrawn' : current.state
  const corrections = current.corrections.map((correction) => ({ ...correction, reason: '' }))
  return { ...current, accountId: '', personId: '', name: '', state, corrections, commandIds: [] }
}

function closedFor(activity: Pick<Activity, 'state'>, shift: Shift, now: number): Result<never> | undefined {
  if (activity.state === 'cancelled') return refuse('conflict', 'activity.cancelled')
  return shift.startsAt <= now ? refuse('conflict', 'activity.begun') : undefined
}

function notNow(current: SignUp, shift: Marked['shift'], now: number): Result<never> | undefined {
  if (current.state === 'withdrawn') return refuse('conflict', 'activity.withdrawn')
  const { from, until } = presenceWindow(shift)
  if (now < from) return refuse('conflict', 'activity.too-early')
  if (now > until + presenceLimitDays * dayMs) return refuse('conflict', 'activity.long-over')
  return undefined
}

function remembered(current: SignUp | undefined, commandId: string): readonly string[] {
  return [...(current?.commandIds ?? []), commandId].slice(-rememberedCommands)
}
