// Who signed up for a shift, who came, and what is corrected: for who runs the activity, and nobody else.
import type { InputOf } from '@core/kernel/procedure'
import type { Page } from '@core/kernel/page'
import { ok, type Result } from '@core/kernel/result'
import type { Shift } from '@core/volunteers/activity'
import { correctMinutes, markPresent } from '@core/volunteers/decide-sign-up'
import { minutesUntil } from '@core/volunteers/hours'
import type { SignUp } from '@core/volunteers/sign-up'
import type { volunteersApi } from '@core/volunteers/volunteers-api'
import type { Participant } from '@core/volunteers/volunteers-views'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import type { Doc } from '../_kit/store'
import { storedSignUp } from '../_kit/stored-sign-up'
import { shiftKeyOf } from '../_kit/volunteer-ids'
import { runActivity, runSignUp, shiftNamed } from './found'
import { standingAt } from './line'
import { settleSignUp } from './settle'

type Input<Name extends keyof typeof volunteersApi> = InputOf<(typeof volunteersApi)[Name]>

const pageSize = 50

export async function participants(
  { activityId, shiftId, cursor }: Input<'participants'>,
  context: Context,
): Promise<Result<Page<Participant>>> {
  const run = await runActivity(activityId, context)
  if (!run.ok) return run
  const shift = shiftNamed(run.value.activity, shiftId)
  if (!shift.ok) return shift
  const { store } = context
  const equals = { shiftKey: shiftKeyOf(activityId, shiftId), state: 'standing' } as const
  const line = await store.query('tickets', { index: 'standing', equals, order: 'asc', limit: pageSize, cursor })
  const signUps = await store.getMany('signUps', [...new Set(line.items.map(({ signUpId }) => signUpId))])
  const items = await Promise.all(
    signUps.filter(({ state }) => state === 'standing').map((signUp) => participant(signUp, shift.value, context)),
  )
  return ok({ items, cursor: line.cursor })
}

export async function present(input: Input<'present'>, context: Context): Promise<Result<Participant>> {
  const { signUpId, ...marked } = input
  return recorded(signUpId, (current, shift) => markPresent(current, { ...marked, shift }, context.caller, context.now), context) // prettier-ignore
}

export async function correct(input: Input<'correct'>, context: Context): Promise<Result<Participant>> {
  const { signUpId, ...said } = input
  return recorded(signUpId, (current, shift) => correctMinutes(current, { ...said, shift }, context.caller, context.now), context) // prettier-ignore
}

async function recorded(
  id: string,
  decide: (current: SignUp, shift: Shift) => Result<SignUp>,
  context: Context,
): Promise<Result<Participant>> {
  const { store, now } = context
  const run = await runSignUp(id, context)
  if (!run.ok) return run
  const { shift } = run.value
  const changed = await change(store, 'signUps', id, (current) => {
    const next = decide(current, shift)
    if (!next.ok) return next
    return ok(next.value === (current as SignUp) ? current : storedSignUp(next.value, 'unsettled', now))
  })
  if (!changed.ok) return changed
  if (changed.value.unsettled === 1) context.after(() => settleSignUp(id, 'clock', context))
  return ok(await participant(changed.value, shift, context))
}

async function participant(signUp: Doc<'signUps'>, shift: Shift, { store, now }: Context): Promise<Participant> {
  const { _id, activityId, shiftId, name, ticket, presentAt, presentBy, leftAt, corrections } = signUp
  const { state } = await standingAt(store, { shiftKey: shiftKeyOf(activityId, shiftId), ticket, seats: shift.seats })
  return {
    ...{ signUpId: _id, name, shiftId, ticket, state, presentAt, leftAt, corrections },
    presentBy: presentBy === '' || presentBy === 'door' ? presentBy : 'leader',
    minutes: minutesUntil(signUp, shift, now),
  }
}
