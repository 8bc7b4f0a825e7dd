// A member's card (三亮): who they are, what they promise, what they did. By choice, and taken back without a trace.
import { dayMs } from '@core/kernel/china-day'
import { ok, refuse, type Result } from '@core/kernel/result'

/** `ownGrid`: whoever serves or is a member in the same grid branch. `home`: everybody, on one home's page. */
export const audiences = ['nobody', 'ownGrid', 'home'] as const
export type CardAudience = (typeof audiences)[number]

export const promiseKinds = ['service', 'safety', 'care', 'environment', 'study', 'skill', 'other'] as const
export type PromiseKind = (typeof promiseKinds)[number]

/** Times are epoch ms. Past `until` only its owner sees it, and is asked whether to renew it. */
export interface MemberPromise {
  readonly id: string
  readonly kind: PromiseKind
  readonly text: string
  readonly from: number
  readonly until: number
}

/** One document a person, by the person's id. Name and post are read from the organisation, never typed here. */
export interface MemberCard {
  readonly shownTo: CardAudience
  /** The home on whose page it is shown; empty unless `shownTo` says so. */
  readonly homeId: string
  /** The grid branch, or the unit the member stands in where that is none. */
  readonly branchId: string
  readonly showsDeeds: boolean
  readonly promises: readonly MemberPromise[]
}

export const promiseLimit = 5
export const promiseTextLimit = 100
/** A promise for a year at most: longer ones are forgotten rather than kept. */
export const longestPromiseMs = 366 * dayMs

export function hiddenCard(branchId: string): MemberCard {
  return { shownTo: 'nobody', homeId: '', branchId, showsDeeds: false, promises: [] }
}

export interface Showing {
  readonly shownTo: CardAudience
  readonly homeId: string
  readonly showsDeeds: boolean
}

/** Also the way back: shown to nobody it is as if there had never been one, and the promises wait for their owner. */
export function showCard(card: MemberCard, { shownTo, homeId, showsDeeds }: Showing): Result<MemberCard> {
  if (shownTo === 'home' && homeId === '') return refuse('invalid', 'members.home-needed', { field: 'homeId' })
  return ok({ ...card, shownTo, homeId: shownTo === 'home' ? homeId : '', showsDeeds })
}

export function makePromise(card: MemberCard, draft: Omit<MemberPromise, 'from'>, now: number): Result<MemberCard> {
  if (card.promises.some(({ id }) => id === draft.id)) return ok(card)
  if (card.promises.length >= promiseLimit) {
    return refuse('conflict', 'members.enough-promises', { params: { limit: promiseLimit } })
  }
  const term = checkTerm(draft.until, now)
  return term.ok ? ok({ ...card, promises: [...card.promises, { ...draft, from: now }] }) : term
}

/** Before it runs out or long after: a renewed promise is simply one that stands. */
export function renewPromise(card: MemberCard, id: string, until: number, now: number): Result<MemberCard> {
  const promise = card.promises.find((one) => one.id === id)
  if (!promise) return refuse('not-found', 'members.no-such-promise', { field: 'promiseId' })
  if (promise.until === until) return ok(card)
  const term = checkTerm(until, now)
  if (!term.ok) return term
  return ok({ ...card, promises: card.promises.map((one) => (one === promise ? { ...promise, until } : one)) })
}

/** Nothing of it stays. Said again it changes nothing. */
export function withdrawPromise(card: MemberCard, id: string): MemberCard {
  if (!card.promises.some((one) => one.id === id)) return card
  return { ...card, promises: card.promises.filter((one) => one.id !== id) }
}

export function isStanding({ until }: Pick<MemberPromise, 'until'>, now: number): boolean {
  return now < until
}

function checkTerm(until: number, now: number): Result<true> {
  if (until <= now) return refuse('invalid', 'members.promise-over', { field: 'until' })
  if (until > now + longestPromiseMs) return refuse('invalid', 'members.promise-too-long', { field: 'until' })
  return ok(true)
}
