// Signing up and withdrawing: the sign-up first, then its ticket; whatever a crash leaves undone the clock finishes.
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { shiftOf, type Shift } from '@core/volunteers/activity'
import { presenceWindow } from '@core/volunteers/activity-times'
import { retimed, signUp as signedUp, withdraw as withdrawn } from '@core/volunteers/decide-sign-up'
import type { SignUp } from '@core/volunteers/sign-up'
import type { volunteersApi } from '@core/volunteers/volunteers-api'
import type { ActivityView } from '@core/volunteers/volunteers-views'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import { noteStandingVisits } from '../_kit/note-presence'
import type { Doc } from '../_kit/store'
import { storedSignUp } from '../_kit/stored-sign-up'
import { signUpId } from '../_kit/volunteer-ids'
import { activityView } from './activity-view'
import { activityNamed, shiftNamed } from './found'
import { settleSignUp } from './settle'

type Input<Name extends keyof typeof volunteersApi> = InputOf<(typeof volunteersApi)[Name]>

export async function signUp(input: Input<'signUp'>, context: Context): Promise<Result<ActivityView>> {
  const { store, caller } = context
  const { activityId, shiftId, commandId } = input
  const found = await activityNamed(store, { id: activityId })
  if (!found.ok) return found
  const shift = shiftNamed(found.value, shiftId)
  if (!shift.ok) return shift
  const name = input.name === '' ? await usualName(context) : input.name
  if (name === '') return refuse('invalid', 'activity.name-needed', { field: 'name' })
  const id = signUpId(activityId, shiftId, caller.accountId)
  const place = { activityId, activity: found.value, shift: shift.value }
  const kept = await keep(id, (current) => signedUp(current, place, { commandId, name }, caller, context.now), context)
  if (!kept.ok) return kept
  await noteSeenBefore(shift.value, context)
  if (kept.value.unsettled === 1) await settleSignUp(id, 'reply', context)
  return freshView(activityId, id, context)
}

/** Who scanned the code at the door first and signed up then is there all the same. */
async function noteSeenBefore(shift: Shift, { store, caller, now }: Context): Promise<void> {
  const { from } = presenceWindow(shift)
  if (from <= now) await noteStandingVisits(caller.accountId, { from, to: now }, store)
}

export async function withdraw(input: Input<'withdraw'>, context: Context): Promise<Result<ActivityView>> {
  const { store, caller, now } = context
  const { activityId, shiftId, commandId } = input
  const found = await activityNamed(store, { id: activityId })
  if (!found.ok) return found
  const shift = shiftNamed(found.value, shiftId)
  if (!shift.ok) return shift
  const id = signUpId(activityId, shiftId, caller.accountId)
  const changed = await change(store, 'signUps', id, (current) => {
    if (current.accountId !== caller.accountId) return refuse('not-found', 'signUps.missing')
    const next = withdrawn(current, shift.value, commandId, now)
    if (!next.ok) return next
    return ok(next.value === (current as SignUp) ? current : storedSignUp(next.value, 'unsettled', now))
  })
  if (!changed.ok) return changed
  // At once, so that the seat is free when the answer says so.
  if (changed.value.unsettled === 1) await settleSignUp(id, 'reply', context)
  return freshView(activityId, id, context)
}

/** What was decided, kept: a new document, or the next state of the one that is there. */
async function keep(
  id: string,
  decide: (current: SignUp | undefined) => Result<SignUp>,
  { store, now }: Context,
): Promise<Result<Doc<'signUps'>>> {
  const first = decide(undefined)
  if (!(await store.get('signUps', id))) {
    if (!first.ok) return first
    const body = storedSignUp(first.value, 'unsettled', now)
    if ((await store.insert('signUps', id, body)) === 'inserted') return ok({ ...body, _id: id, rev: 1 })
  }
  return change(store, 'signUps', id, (current) => {
    const next = decide(current)
    if (!next.ok) return next
    return ok(next.value === (current as SignUp) ? current : storedSignUp(next.value, 'unsettled', now))
  })
}

/** As the profile says, or as the organisation knows the person. */
async function usualName({ store, caller }: Context): Promise<string> {
  const profile = await store.get('volunteerProfiles', caller.accountId)
  return profile && profile.name !== '' ? profile.name : caller.name
}

/** Read after the ticket was taken: whoever makes seats fewer at this moment sees the ticket, or is seen here. */
async function freshView(activityId: string, id: string, context: Context): Promise<Result<ActivityView>> {
  const { store } = context
  const activity = await store.get('activities', activityId)
  if (!activity) return refuse('not-found', 'activities.missing')
  await followMove(id, activity, context)
  return ok(await activityView(activity, context))
}

/** The activity moved while somebody signed up. */
async function followMove(id: string, activity: Doc<'activities'>, { store, now }: Context): Promise<void> {
  const signUp = await store.get('signUps', id)
  const shift: Shift | undefined = signUp && shiftOf(activity, signUp.shiftId)
  if (!signUp || !shift || retimed(signUp, shift) === (signUp as SignUp)) return
  await change(store, 'signUps', id, (current) =>
    ok(storedSignUp(retimed(current, shift), current.unsettled === 1 ? 'unsettled' : 'settled', now)),
  )
}
