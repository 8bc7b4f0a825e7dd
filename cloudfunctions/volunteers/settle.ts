// Finishes a sign-up whatever its own call left undone: its ticket is taken or given back, the list moves on, what was done
// is noted. Every step may be done again; the mark that says "done" moves last.
import { ok, type Result } from '@core/kernel/result'
import { shiftOf } from '@core/volunteers/activity'
import { isOpenAt } from '@core/volunteers/decide-sign-up'
import { fateOf, hasSeat } from '@core/volunteers/seats'
import type { SignUp, Ticket } from '@core/volunteers/sign-up'
import { bodyOf } from '../_kit/body-of'
import { change } from '../_kit/change'
import type { World } from '../_kit/dispatch'
import { noteActivityDeed } from '../_kit/note-activity-deed'
import { readAll } from '../_kit/read-all'
import type { Doc } from '../_kit/store'
import { storedSignUp } from '../_kit/stored-sign-up'
import { shiftKeyOf } from '../_kit/volunteer-ids'
import { aheadOf, lowestTicket, takeTicket } from './line'
import { moveList } from './move-list'

export type SettleWorld = Pick<World, 'store' | 'effects' | 'now'>

/** `reply`: whoever signed up is told by the answer to their call; else a message tells of a seat. */
export async function settleSignUp(id: string, by: 'reply' | 'clock', world: SettleWorld): Promise<void> {
  const { store, now } = world
  const signUp = await withTicket(id, world)
  if (!signUp) return
  const activity = await store.get('activities', signUp.activityId)
  const seats = activity ? (shiftOf(activity, signUp.shiftId)?.seats ?? 0) : 0
  const moved = await settleTickets(id, signUp, { seats, by }, world)
  if (moved) await moveList(signUp.activityId, signUp.shiftId, world)
  await markDead(id, signUp, world)
  if (activity) await noteActivityDeed(signUp, activity, store)
  // Only if nothing happened to it meanwhile: what did is settled by its own call, or by the clock.
  if (signUp.unsettled === 1)
    await store.replace('signUps', id, signUp.rev, storedSignUp(bodyOf(signUp), 'settled', now))
}

/** The sign-up with the ticket that counts written into it. One that comes too late for a ticket is as if withdrawn. */
async function withTicket(id: string, world: SettleWorld): Promise<Doc<'signUps'> | undefined> {
  const { store, now } = world
  const signUp = await store.get('signUps', id)
  if (!signUp || signUp.state === 'withdrawn' || signUp.ticket > 0) return signUp
  const { turn } = signUp
  const taken = await ticketFor(signUp, world)
  if (!taken.ok) return undefined
  const changed = await change(store, 'signUps', id, (current) => {
    if (current.turn !== turn || current.state === 'withdrawn' || current.ticket > 0) return ok(current)
    const next: SignUp = taken.value > 0 ? { ...current, ticket: taken.value } : { ...current, state: 'withdrawn' }
    return ok(storedSignUp(next, 'unsettled', now))
  })
  return changed.ok ? changed.value : undefined
}

/** 0 where it is too late for one. */
async function ticketFor(signUp: Doc<'signUps'>, { store, now }: SettleWorld): Promise<Result<number>> {
  const { _id: signUpId, activityId, shiftId, turn } = signUp
  const known = await lowestTicket(store, { signUpId, turn })
  if (known) return ok(known.number)
  const activity = await store.get('activities', activityId)
  const shift = activity && shiftOf(activity, shiftId)
  if (!shift || !isOpenAt(activity, shift, now)) return ok(0)
  return takeTicket(store, { signUpId, turn, activityId, shiftKey: shiftKeyOf(activityId, shiftId) }, now)
}

/** True where somebody behind may have moved up, or this one may have. */
async function settleTickets(
  signUpId: string,
  signUp: Doc<'signUps'>,
  { seats, by }: { readonly seats: number; readonly by: 'reply' | 'clock' },
  world: SettleWorld,
): Promise<boolean> {
  const { store } = world
  let moved = false
  for (const ticket of await readAll(store, 'tickets', 'signUp', { signUpId })) {
    const fate = fateOf(ticket, signUp)
    if (fate === 'open') continue
    if (fate === 'dead') {
      // Also where a crash came between this and what follows from it.
      if (ticket.state === 'void' && ticket.unsettled === 0) continue
      await changeTicket(ticket, (current) => ({ ...current, state: 'void', unsettled: 1 }), world)
      moved = true
      continue
    }
    if (ticket.unsettled === 0) continue
    const isIn = hasSeat(await aheadOf(store, ticket.shiftKey, ticket.number), seats)
    const seatTold = by === 'reply' && isIn ? 1 : 0
    // Settled first, then looked at again: whoever leaves meanwhile finds it settled, or is seen to have left.
    await changeTicket(ticket, (current) => ({ ...current, unsettled: 0, seatTold }), world)
    if (seatTold === 0) moved = true
  }
  return moved
}

async function markDead(signUpId: string, signUp: Doc<'signUps'>, world: SettleWorld): Promise<void> {
  for (const ticket of await readAll(world.store, 'tickets', 'signUp', { signUpId })) {
    if (ticket.state === 'standing' || ticket.unsettled === 0 || fateOf(ticket, signUp) !== 'dead') continue
    await changeTicket(ticket, (current) => ({ ...current, unsettled: 0 }), world)
  }
}

/** What is void stays void. */
async function changeTicket(ticket: Doc<'tickets'>, to: (current: Ticket) => Ticket, { store }: SettleWorld) {
  const changed = await change(store, 'tickets', ticket._id, (current) => {
    const next = to(current)
    return ok(current.state === 'void' ? { ...next, state: 'void' as const } : next)
  })
  if (!changed.ok) throw new Error(`ticket ${ticket._id} keeps changing`)
}
