// Tells those who moved up that they have a seat now, each once. Whether they have it needs no writing: the line says so.
import { ok } from '@core/kernel/result'
import { shiftOf } from '@core/volunteers/activity'
import { isOpenAt } from '@core/volunteers/decide-sign-up'
import { hasSeat } from '@core/volunteers/seats'
import { change } from '../_kit/change'
import { deliverMessage } from '../_kit/deliver-message'
import type { World } from '../_kit/dispatch'
import type { Doc } from '../_kit/store'
import { shiftKeyOf } from '../_kit/volunteer-ids'
import { aheadOf } from './line'

type MoveWorld = Pick<World, 'store' | 'effects' | 'now'>

const batch = 100

export async function moveList(activityId: string, shiftId: string, world: MoveWorld): Promise<void> {
  const { store, now } = world
  const activity = await store.get('activities', activityId)
  const shift = activity && shiftOf(activity, shiftId)
  if (!shift || !isOpenAt(activity, shift, now)) return
  const shiftKey = shiftKeyOf(activityId, shiftId)
  let cursor: string | undefined
  do {
    const rows = await store.query('tickets', {
      index: 'untold',
      equals: { shiftKey, state: 'standing', seatTold: 0 },
      order: 'asc',
      limit: batch,
      cursor,
    })
    for (const ticket of rows.items) {
      if (!hasSeat(await aheadOf(store, shiftKey, ticket.number), shift.seats)) return
      // Its own call is about to see that there is a seat.
      if (ticket.unsettled === 0) await tellSeat(activity, ticket, world)
    }
    cursor = rows.cursor ?? undefined
  } while (cursor !== undefined)
}

async function tellSeat(activity: Doc<'activities'>, ticket: Doc<'tickets'>, world: MoveWorld): Promise<void> {
  const { store, now } = world
  const signUp = await store.get('signUps', ticket.signUpId)
  if (signUp && signUp.accountId !== '' && signUp.state === 'standing' && signUp.turn === ticket.turn) {
    const about = { kind: 'activity', id: activity._id } as const
    const message = {
      kind: 'activity.seated',
      at: now,
      requestId: '',
      about,
      params: { activity: activity.title },
    } as const
    const to = { recipientId: signUp.accountId, accountId: signUp.accountId }
    await deliverMessage({ key: `${ticket._id}:seated`, ...to, message }, world)
  }
  await change(store, 'tickets', ticket._id, (current) =>
    ok(current.seatTold === 1 ? current : { ...current, seatTold: 1 as const }),
  )
}
