// What the clock does for volunteering: tells those who have a seat the evening before, and finishes what a crash left.
import { ok } from '@core/kernel/result'
import { dueSoon } from '@core/volunteers/activity-times'
import { change } from '../_kit/change'
import type { World } from '../_kit/dispatch'
import { guarded } from '../_kit/guarded'
import type { Doc } from '../_kit/store'
import { storedActivity } from '../_kit/stored-activity'
import { deliverActivity, tellLine, withSoonTold } from './deliver'
import { settleSignUp } from './settle'

const batch = 100
/** What was just written is being finished by its own call; the clock takes over after this long. */
const graceMs = 30_000

export interface VolunteersTick {
  /** Shifts whose people were told the evening before. */
  readonly soon: number
  readonly delivered: number
  readonly settled: number
}

export async function volunteersOnTick(world: World): Promise<VolunteersTick> {
  const delivered = await deliverUntold(world)
  const settled = (await settleSignUps(world)) + (await settleTickets(world))
  return { soon: await passMoments(world), delivered, settled }
}

async function deliverUntold(world: World): Promise<number> {
  const to = world.now - graceMs
  const rows = await world.store.query('activities', { index: 'undelivered', equals: { undelivered: 1 }, to, order: 'asc', limit: batch }) // prettier-ignore
  for (const { _id } of rows.items) await guarded('activities', _id, world, () => deliverActivity(_id, world))
  return rows.items.length
}

async function settleSignUps(world: World): Promise<number> {
  const to = world.now - graceMs
  const rows = await world.store.query('signUps', { index: 'unsettled', equals: { unsettled: 1 }, to, order: 'asc', limit: batch }) // prettier-ignore
  // One after another: the oldest comes first in the line.
  for (const { _id } of rows.items) await guarded('signUps', _id, world, () => settleSignUp(_id, 'clock', world))
  return rows.items.length
}

async function settleTickets(world: World): Promise<number> {
  const to = world.now - graceMs
  const rows = await world.store.query('tickets', { index: 'unsettled', equals: { unsettled: 1 }, to, order: 'asc', limit: batch }) // prettier-ignore
  const ids = new Set(rows.items.map(({ signUpId }) => signUpId))
  for (const id of ids) await guarded('tickets', id, world, () => settleSignUp(id, 'clock', world))
  return rows.items.length
}

async function passMoments(world: World): Promise<number> {
  const { store, now } = world
  const due = await store.query('activities', { index: 'timed', equals: { timed: 1 }, to: now, order: 'asc', limit: batch }) // prettier-ignore
  let soon = 0
  for (const activity of due.items) {
    soon += (await guarded('activities', activity._id, world, () => passMoment(activity, world))) ?? 0
  }
  return soon
}

/** The mark moves last: a crash before it has the clock tell again, and the same message is one. */
async function passMoment(activity: Doc<'activities'>, world: World): Promise<number> {
  const shifts = dueSoon(activity, world.now)
  for (const shift of shifts) {
    const key = `${activity._id}:${shift.startsAt}`
    await tellLine(activity, shift, { key, kind: 'activity.soon', first: shift.seats }, world)
  }
  await change(world.store, 'activities', activity._id, (current) => {
    // A shift that was moved meanwhile has another evening before.
    const told = shifts.filter(({ id, startsAt }) => current.shifts.some((one) => one.id === id && one.startsAt === startsAt)) // prettier-ignore
    return ok(storedActivity(withSoonTold(current, told), world.now))
  })
  return shifts.length
}
