// The line for one shift: tickets in the order they were taken, without a gap. Who has a seat is read from it, never kept.
import { hasSeat, placeInList } from '@core/volunteers/seats'
import { ok, refuse, type Result } from '@core/kernel/result'
import { inTurn } from '../_kit/in-turn'
import { readAll } from '../_kit/read-all'
import type { Doc, Store } from '../_kit/store'
import { ticketId } from '../_kit/volunteer-ids'

/** Each lost race lets another one in, so this many at once are served whatever they run on. */
const attempts = 2000
/** Others were faster that often in a row: counting leaps over them. */
const recountAfter = 8

export interface Holder {
  readonly signUpId: string
  readonly turn: number
  readonly activityId: string
  readonly shiftKey: string
}

/** The number of the ticket that counts for this turn; a new one at the end of the line where there is none. */
export function takeTicket(store: Store, holder: Holder, now: number): Promise<Result<number>> {
  return inTurn(store, holder.shiftKey, async () => {
    const own = await lowestTicket(store, holder)
    return own ? ok(own.number) : newTicket(store, holder, now)
  })
}

async function newTicket(store: Store, holder: Holder, now: number): Promise<Result<number>> {
  const { shiftKey } = holder
  let number = await nextNumber(store, shiftKey)
  for (let attempt = 1; attempt <= attempts; attempt++) {
    const ticket = { ...holder, number, state: 'standing', seatTold: 0, unsettled: 1, at: now } as const
    if ((await store.insert('tickets', ticketId(shiftKey, number), ticket)) === 'inserted') {
      // Of two taps at once the other may have been first.
      return ok((await lowestTicket(store, holder))?.number ?? number)
    }
    number = attempt % recountAfter === 0 ? Math.max(number + 1, await nextNumber(store, shiftKey)) : number + 1
  }
  return refuse('conflict', 'store.busy')
}

async function nextNumber(store: Store, shiftKey: string): Promise<number> {
  return (await store.count('tickets', { index: 'shift', equals: { shiftKey } })) + 1
}

export async function lowestTicket(
  store: Store,
  { signUpId, turn }: Pick<Holder, 'signUpId' | 'turn'>,
): Promise<Doc<'tickets'> | undefined> {
  const rows = await store.query('tickets', { index: 'signUp', equals: { signUpId, turn }, order: 'asc', limit: 1 })
  return rows.items[0]
}

export function standingIn(store: Store, shiftKey: string): Promise<number> {
  return store.count('tickets', { index: 'standing', equals: { shiftKey, state: 'standing' } })
}

/** Of each shift of an activity, by the shift's id. */
export async function standingOf(
  store: Store,
  activityId: string,
  shiftIds: readonly string[],
): Promise<Readonly<Record<string, number>>> {
  const counted = await Promise.all(
    shiftIds.map(async (id) => [id, await standingIn(store, `${activityId}:${id}`)] as const),
  )
  return Object.fromEntries(counted)
}

/** Standing tickets before this one. */
export function aheadOf(store: Store, shiftKey: string, number: number): Promise<number> {
  const equals = { shiftKey, state: 'standing' } as const
  return store.count('tickets', { index: 'standing', equals, to: number - 1 })
}

export interface Standing {
  readonly state: 'in' | 'waiting' | 'finishing'
  readonly placeInList: number
}

/** Where a sign-up stands now. */
export async function standingAt(
  store: Store,
  { shiftKey, ticket, seats }: { readonly shiftKey: string; readonly ticket: number; readonly seats: number },
): Promise<Standing> {
  if (ticket === 0) return { state: 'finishing', placeInList: 0 }
  const ahead = await aheadOf(store, shiftKey, ticket)
  return { state: hasSeat(ahead, seats) ? 'in' : 'waiting', placeInList: placeInList(ahead, seats) }
}

/** Everybody who stands in line, in order. */
export function wholeLine(store: Store, shiftKey: string): Promise<readonly Doc<'tickets'>[]> {
  return readAll(store, 'tickets', 'standing', { shiftKey, state: 'standing' })
}
