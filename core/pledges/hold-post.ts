// The rules of a post: offered by staff, held for a term by anybody who wants to, left at any time without a trace.
import type { Caller } from '@core/kernel/caller'
import { dayMs } from '@core/kernel/china-day'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { Deed } from '@core/members/deed'
import { mayLookAfter } from './pledge'
import type { Post, PostHolder } from './post'

/** Half a year, then it is asked anew whether one wants to go on. */
export const termDays = 180
/** A term may be prolonged in its last month. */
const renewDays = 30
/** What was held for a month is worth a line on the card. */
export const keptDays = 30

export type PostOffer = Pick<Post, 'title' | 'text' | 'placeId' | 'skills' | 'times' | 'hours' | 'seats'>

export function offerPost(offer: PostOffer & Pick<Post, 'unitId' | 'path'>, caller: Caller, at: number): Result<Post> {
  if (!mayLookAfter(offer, caller)) return refuse('forbidden', 'pledges.not-yours', { field: 'unitId' })
  const rest = { holders: [], state: 'open', openedBy: caller.personId, openedAt: at, updatedAt: at, deeds: [], demo: false } as const // prettier-ignore
  return ok({ ...offer, ...rest })
}

export function changePost(post: Post, offer: PostOffer, caller: Caller, at: number): Result<Post> {
  if (!mayLookAfter(post, caller)) return refuse('forbidden', 'pledges.not-yours')
  if (post.state === 'closed') return refuse('conflict', 'post.closed')
  const held = post.holders.length
  if (offer.seats < held) return refuse('conflict', 'post.seats-held', { field: 'seats', params: { held } })
  return ok({ ...post, ...offer, updatedAt: at })
}

/** The terms of all who hold it end, and count as kept up where they were. */
export function closePost(post: Post, caller: Caller, at: number): Result<Post> {
  if (!mayLookAfter(post, caller)) return refuse('forbidden', 'pledges.not-yours')
  if (post.state === 'closed') return ok(post)
  return ok({ ...without(post, post.holders, at), state: 'closed', updatedAt: at })
}

export function freeSeats({ state, seats, holders }: Pick<Post, 'state' | 'seats' | 'holders'>): number {
  return state === 'open' ? Math.max(0, seats - holders.length) : 0
}

/** `name`: how somebody is called whom the organisation does not name. */
export function takeSeat(post: Post, pledgeId: string, name: string, caller: Caller, at: number): Result<Post> {
  if (holderOf(post, pledgeId)) return ok(post)
  if (post.state === 'closed') return refuse('conflict', 'post.closed')
  if (freeSeats(post) === 0) return refuse('conflict', 'post.full')
  const called = caller.name === '' ? name : caller.name
  if (called === '') return refuse('invalid', 'pledges.name-needed', { field: 'name' })
  const { accountId, personId } = caller
  const holder = { pledgeId, accountId, personId, name: called, from: at, until: at + termDays * dayMs }
  return ok({ ...post, holders: [...post.holders, holder], updatedAt: at })
}

export function mayRenew({ until }: Pick<PostHolder, 'until'>, at: number): boolean {
  return until - at <= renewDays * dayMs
}

/** Early, or said again, it changes nothing. */
export function renewTerm(post: Post, pledgeId: string, at: number): Result<Post> {
  const holder = holderOf(post, pledgeId)
  if (!holder) return refuse('conflict', 'post.not-held')
  if (post.state === 'closed') return refuse('conflict', 'post.closed')
  if (!mayRenew(holder, at)) return ok(post)
  const renewed = { ...holder, until: holder.until + termDays * dayMs }
  return ok({ ...post, holders: post.holders.map((one) => (one === holder ? renewed : one)), updatedAt: at })
}

export function leaveSeat(post: Post, pledgeId: string, at: number): Post {
  const holder = holderOf(post, pledgeId)
  return holder ? { ...without(post, [holder], at), updatedAt: at } : post
}

/** What the clock does: terms that are over end. */
export function endTerms<P extends Post>(post: P, at: number): P {
  const over = post.holders.filter((holder) => holder.until <= at)
  return over.length === 0 ? post : { ...without(post, over, at), updatedAt: at }
}

export function holderOf({ holders }: Pick<Post, 'holders'>, pledgeId: string): PostHolder | undefined {
  return holders.find((holder) => holder.pledgeId === pledgeId)
}

/** Nothing of the account stays in the post, and nothing more is noted for its person (empty for a resident). */
export function eraseHolder(post: Post, accountId: string, personId: string, at: number): Post {
  const holders = post.holders.filter((holder) => holder.accountId !== accountId)
  return { ...post, holders, deeds: withoutPerson(post.deeds, personId), updatedAt: at }
}

export function withoutPerson(deeds: readonly Deed[], personId: string): readonly Deed[] {
  return deeds.filter((deed) => personId === '' || deed.personId !== personId)
}

function without<P extends Post>(post: P, leaving: readonly PostHolder[], at: number): P {
  const deeds = leaving.flatMap((holder) => deedOf(post, holder, at))
  return { ...post, holders: post.holders.filter((one) => !leaving.includes(one)), deeds: [...post.deeds, ...deeds] }
}

function deedOf({ title, unitId }: Post, { personId, pledgeId, from, until }: PostHolder, at: number): readonly Deed[] {
  const end = Math.min(at, until)
  if (personId === '' || end - from < keptDays * dayMs) return []
  // Each time somebody holds it is a deed of its own.
  return [{ personId, kind: 'post', recordId: `${pledgeId}:${from}`, label: title, unitId, at: end }]
}
