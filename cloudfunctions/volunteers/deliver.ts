// Carries out what an activity's log says beyond its mark, then moves the mark. Each of it may be done again without harm.
import type { MessageKind } from '@core/accounts/message'
import { ok } from '@core/kernel/result'
import type { Activity, ActivityFact, Shift } from '@core/volunteers/activity'
import { settleCut } from '@core/volunteers/decide-activity'
import { retimed } from '@core/volunteers/decide-sign-up'
import type { SignUp } from '@core/volunteers/sign-up'
import { bodyOf } from '../_kit/body-of'
import { change } from '../_kit/change'
import { deliverMessage } from '../_kit/deliver-message'
import type { World } from '../_kit/dispatch'
import type { Doc } from '../_kit/store'
import { storedActivity } from '../_kit/stored-activity'
import { storedSignUp } from '../_kit/stored-sign-up'
import { shiftKeyOf } from '../_kit/volunteer-ids'
import { standingOf, wholeLine } from './line'
import { moveList } from './move-list'

export type DeliveryWorld = Pick<World, 'store' | 'effects' | 'now'>

export async function deliverActivity(id: string, world: DeliveryWorld): Promise<void> {
  const { store, now } = world
  await settleCuts(id, world)
  const activity = await store.get('activities', id)
  if (!activity) return
  const facts = activity.log.length
  for (const [at, fact] of activity.log.entries()) {
    if (at >= activity.delivered) await carryOut(activity, fact, `${id}:${at}`, world)
  }
  if (activity.delivered >= facts) return
  await change(store, 'activities', id, (current) =>
    ok(current.delivered >= facts ? current : storedActivity({ ...current, delivered: facts }, now)),
  )
}

/** So many in a row are faster only where something is wrong. */
const attempts = 20

/** Gives back what fewer seats took from those who signed up while they were written down. */
export async function settleCuts(id: string, { store, now }: DeliveryWorld): Promise<void> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const activity = await store.get('activities', id)
    const cut = activity?.shifts.filter(({ cutFrom }) => cutFrom > 0) ?? []
    if (!activity || cut.length === 0) return
    // Counted after the cut was written: whoever comes later finds fewer seats, and is told so.
    const standing = await standingOf(store, id, cut.map((shift) => shift.id)) // prettier-ignore
    const settled = storedActivity(settleCut(bodyOf(activity), standing), now)
    // Written meanwhile, by whatever: counted anew. A cut that is left standing would be seen to by nobody.
    if ((await store.replace('activities', id, activity.rev, settled)) === 'replaced') return
  }
  throw new Error(`activity ${id} keeps changing`)
}

async function carryOut(activity: Doc<'activities'>, fact: ActivityFact, key: string, world: DeliveryWorld) {
  switch (fact.type) {
    case 'offered':
      return
    case 'changed':
      for (const shift of activity.shifts) {
        if (fact.moved.includes(shift.id)) await tellLine(activity, shift, { key, kind: 'activity.changed' }, world)
        await moveList(activity._id, shift.id, world)
      }
      return
    case 'cancelled':
      for (const shift of activity.shifts) {
        if (shift.startsAt > fact.at) await tellLine(activity, shift, { key, kind: 'activity.cancelled' }, world)
      }
  }
}

export interface Telling {
  readonly key: string
  readonly kind: MessageKind & `activity.${string}`
  /** The first of the line at most; all of it where absent. */
  readonly first?: number
}

/** Everybody in the line of a shift hears of it, each once. */
export async function tellLine(
  activity: Doc<'activities'>,
  shift: Shift,
  { key, kind, first = Infinity }: Telling,
  world: DeliveryWorld,
): Promise<void> {
  const { store, now } = world
  const line = (await wholeLine(store, shiftKeyOf(activity._id, shift.id))).slice(0, first)
  const about = { kind: 'activity', id: activity._id } as const
  for (const ticket of line) {
    const signUp = await listedAt(ticket.signUpId, shift, world)
    if (!signUp || signUp.accountId === '' || signUp.state === 'withdrawn') continue
    const to = { recipientId: signUp.accountId, accountId: signUp.accountId }
    const params = { activity: activity.title, when: String(shift.startsAt) }
    await deliverMessage({ key: `${key}:${shift.id}:${kind}`, ...to, message: { kind, at: now, requestId: '', about, params } }, world) // prettier-ignore
  }
}

/** The sign-up, listed by the times that its shift has now. */
async function listedAt(id: string, shift: Shift, { store, now }: DeliveryWorld): Promise<SignUp | undefined> {
  const changed = await change(store, 'signUps', id, (current) => {
    const moved = retimed(current, shift)
    if (moved === (current as SignUp)) return ok(current)
    return ok(storedSignUp(moved, current.unsettled === 1 ? 'unsettled' : 'settled', now))
  })
  return changed.ok ? changed.value : undefined
}

/** What the activity's moments ask for, done: who has a seat is told the evening before, and the lists move on. */
export function withSoonTold(activity: Activity, told: readonly Shift[]): Activity {
  if (told.length === 0) return activity
  const soonTold = new Set([...activity.soonTold, ...told.map(({ id }) => id)])
  return { ...activity, soonTold: [...soonTold] }
}
