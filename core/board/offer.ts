// A neighbour offers a hand with somebody's request: nothing is shared before staff, who know both, say yes.
import { ok, refuse, type Result } from '@core/kernel/result'

export const offerStates = ['offered', 'accepted', 'declined', 'withdrawn'] as const
export type OfferState = (typeof offerStates)[number]

/** Document id: made from request and account. */
export interface Offer {
  readonly requestId: string
  readonly accountId: string
  /** As the neighbour wants to be called. */
  readonly name: string
  /** Shown to who handles the request, nobody else. */
  readonly phone: string
  readonly text: string
  readonly state: OfferState
  readonly at: number
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
