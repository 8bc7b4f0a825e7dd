// A neighbour offers a hand with somebody's request: nothing is shared before staff, who know both, say yes.
import { ok, refuse, type Result } from '@core/kernel/result'

export const offerStates = ['offered', 'accepted', 'declined', 'withdrawn'] as const
export type OfferState = (typeof offerStates)[number]

/** Offers of one account that nobody has decided on: a neighbour has two hands. */
export const openOffersLimit = 20

/** Document id: made from request and account. */
export interface Offer {
  readonly requestId: string
  /** Empty once the account is erased. */
  readonly accountId: string
  /** As the neighbour wants to be called. */
  readonly name: string
  /** Shown to who handles the request, nobody else. */
  readonly phone: string
  readonly text: string
  readonly state: OfferState
  readonly at: number
  /** 0 until who handles the request has heard of it, 1 after. */
  readonly told: number
}

/** What a neighbour says; the rest is the offer's own course. */
export type OfferSaid = Omit<Offer, 'state' | 'at' | 'told'>

export function newOffer(said: OfferSaid, at: number): Offer {
  return { ...said, state: 'offered', at, told: 0 }
}

/** Refuses with `offer.not-now` where it has been decided otherwise. */
export function decideOffer(offer: Offer, to: 'accepted' | 'declined'): Result<Offer> {
  if (offer.state === to) return ok(offer)
  return offer.state === 'offered' ? ok({ ...offer, state: to }) : refuse('conflict', 'offer.not-now')
}

export function withdrawOffer(offer: Offer): Result<Offer> {
  if (offer.state === 'withdrawn') return ok(offer)
  return offer.state === 'offered' ? ok({ ...offer, state: 'withdrawn' }) : refuse('conflict', 'offer.not-now')
}

/** Said once more: other words while nobody has decided, or after one's own withdrawal; the same words change nothing. */
export function offerAgain(offer: Offer, said: OfferSaid, at: number): Result<Offer> {
  if (offer.state === 'withdrawn') return ok(newOffer(said, at))
  if (offer.state !== 'offered') return refuse('conflict', 'offer.not-now')
  const { name, phone, text } = said
  const isSame = offer.name === name && offer.phone === phone && offer.text === text
  return ok(isSame ? offer : { ...offer, name, phone, text })
}

/** Nothing of who offered stays once their account goes; what was still open is taken back. */
export function eraseOffer(offer: Offer): Offer {
  const state = offer.state === 'offered' ? 'withdrawn' : offer.state
  return { ...offer, accountId: '', name: '', phone: '', text: '', state, told: 1 }
}
