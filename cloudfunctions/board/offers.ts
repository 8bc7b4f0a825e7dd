// Neighbours offer a hand. Their name and number go to who handles the request; they see nothing before staff say yes.
import { createHash } from 'node:crypto'
import type { boardApi, OfferView } from '@core/board/board-api'
import { mayOfferHelp } from '@core/board/may-join'
import { decideOffer, offerAgain, newOffer, openOffersLimit, withdrawOffer, type OfferSaid } from '@core/board/offer'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { handles } from '@core/requests/may'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import type { Doc } from '../_kit/store'
import { isOwn } from './me-too'
import { neighbourId } from './neighbour-id'
import { shownEntry } from './shown-entry'
import { tellOfOffer } from './tell-of-offer'

type Input<Name extends keyof typeof boardApi> = InputOf<(typeof boardApi)[Name]>

export async function offerHelp(input: Input<'offerHelp'>, context: Context): Promise<Result<OfferView>> {
  const { id: requestId, name, phone, text } = input
  const { caller } = context
  const entry = await shownEntry(requestId, context)
  if (!entry) return refuse('not-found', 'board.missing')
  if (!mayOfferHelp(entry)) return refuse('conflict', 'board.over')
  if (await isOwn(requestId, context)) return refuse('conflict', 'board.own')
  const kept = await keep({ requestId, accountId: caller.accountId, name, phone, text }, context)
  if (!kept.ok) return kept
  // Counted after it was kept: offers made at the same moment cannot pass each other by.
  if (await hasTooMany(context)) {
    await change(context.store, 'offers', kept.value._id, withdrawOffer)
    return refuse('conflict', 'offer.too-many', { params: { limit: openOffersLimit } })
  }
  context.after(() => tellOfOffer(kept.value._id, context))
  return ok(viewOf(kept.value))
}

async function keep(said: OfferSaid, { store, now }: Context): Promise<Result<Doc<'offers'>>> {
  const id = neighbourId(said.requestId, said.accountId)
  const offer = newOffer(said, now)
  if ((await store.insert('offers', id, offer)) === 'inserted') return ok({ ...offer, _id: id, rev: 1 })
  return change(store, 'offers', id, (current) => offerAgain(current, said, now))
}

async function hasTooMany({ store, caller }: Context): Promise<boolean> {
  const equals = { accountId: caller.accountId, state: 'offered' } as const
  return (await store.count('offers', { index: 'accountState', equals })) > openOffersLimit
}

export async function withdrawHelp({ id }: Input<'withdrawOffer'>, context: Context): Promise<Result<OfferView>> {
  const { store, caller } = context
  const changed = await change(store, 'offers', neighbourId(id, caller.accountId), withdrawOffer)
  return changed.ok ? ok(viewOf(changed.value)) : changed
}

export async function myOffer({ id }: Input<'myOffer'>, { store, caller }: Context): Promise<Result<OfferView | null>> {
  const offer = await store.get('offers', neighbourId(id, caller.accountId))
  return ok(offer && offer.accountId === caller.accountId ? viewOf(offer) : null)
}

const shownAtOnce = 100

/** A number only of whom they took on, and each look at it recorded. */
export async function offers({ id }: Input<'offers'>, context: Context): Promise<Result<readonly OfferView[]>> {
  const request = await handled(id, context)
  if (!request.ok) return request
  const { items } = await context.store.query('offers', {
    index: 'request',
    equals: { requestId: id },
    order: 'asc',
    limit: shownAtOnce,
  })
  const standing = items.filter(({ state, accountId }) => state !== 'withdrawn' && accountId !== '')
  for (const offer of standing) if (offer.state === 'accepted') await recordLook(offer, context)
  return ok(standing.map((offer) => ({ ...viewOf(offer), phone: offer.state === 'accepted' ? offer.phone : '' })))
}

/** Once a reader and offer. */
async function recordLook(
  { _id, accountId, requestId }: Doc<'offers'>,
  { store, caller, now }: Context,
): Promise<void> {
  const { personId: readerId, name: readerName } = caller
  const key = createHash('sha256').update(`${_id}:${readerId}`).digest('base64url')
  await store.insert('contactReads', key, { ownerId: accountId, requestId, readerId, readerName, at: now })
}

export async function declineOffer({ offerId }: Input<'declineOffer'>, context: Context): Promise<Result<OfferView>> {
  const offer = await context.store.get('offers', offerId)
  if (!offer) return refuse('not-found', 'offers.missing', { field: 'offerId' })
  const request = await handled(offer.requestId, context)
  if (!request.ok) return request
  const declined = await change(context.store, 'offers', offerId, (current) => decideOffer(current, 'declined'))
  return declined.ok ? ok({ ...viewOf(declined.value), phone: '' }) : declined
}

async function handled(requestId: string, { store, caller }: Context): Promise<Result<Doc<'requests'>>> {
  const request = await store.get('requests', requestId)
  if (!request) return refuse('not-found', 'requests.missing')
  return handles(request, caller) ? ok(request) : refuse('forbidden', 'request.not-yours')
}

function viewOf({ _id: id, requestId, name, phone, text, state, at }: Doc<'offers'>): OfferView {
  return { id, requestId, name, phone, text, state, at }
}
