// Neighbours and volunteers who lend a hand: staff bring the two sides together, nobody else does.
import { decideOffer } from '@core/board/offer'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { handles, may } from '@core/requests/may'
import type { Helper } from '@core/requests/request'
import type { DeskChoice, requestsApi, RequestView } from '@core/requests/requests-api'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import { servingAt } from '../_kit/serving-at'
import type { Doc } from '../_kit/store'
import { viewAfter } from './command'

type Input<Name extends keyof typeof requestsApi> = InputOf<(typeof requestsApi)[Name]>

export async function addHelper(input: Input<'addHelper'>, context: Context): Promise<Result<RequestView>> {
  const { id, commandId, offerId, personId } = input
  const request = await context.store.get('requests', id)
  if (!request) return refuse('not-found', 'requests.missing')
  if (!handles(request, context.caller)) return refuse('forbidden', 'request.not-yours')
  if (!may(request, 'addHelper', context.caller)) return refuse('conflict', 'request.addHelper.not-now')
  const helper =
    offerId === undefined ? await volunteer(request, personId, context) : await neighbour(id, offerId, context)
  if (!helper.ok) return helper
  return viewAfter(id, { type: 'addHelper', commandId, helper: helper.value }, context)
}

/** The offer first: a retry after a crash finds it accepted and goes on. */
async function neighbour(requestId: string, offerId: string, { store }: Context): Promise<Result<Helper>> {
  const offer = await store.get('offers', offerId)
  if (!offer || offer.requestId !== requestId) return refuse('not-found', 'offers.missing', { field: 'offerId' })
  const accepted = await change(store, 'offers', offerId, (current) => decideOffer(current, 'accepted'))
  if (!accepted.ok) return accepted
  return ok({ id: accepted.value.accountId, name: accepted.value.name, kind: 'neighbour' })
}

async function volunteer(
  request: Doc<'requests'>,
  personId: string | undefined,
  context: Context,
): Promise<Result<Helper>> {
  if (personId === undefined) return refuse('invalid', 'request.addHelper.nobody', { field: 'personId' })
  const found = (await volunteersFor(request, context)).find(({ id }) => id === personId)
  return found ? ok({ id: found.id, name: found.name, kind: 'volunteer' }) : refuse('invalid', 'people.missing', { field: 'personId' }) // prettier-ignore
}

export async function volunteers({ id }: Input<'volunteers'>, context: Context): Promise<Result<DeskChoice['people']>> {
  const request = await context.store.get('requests', id)
  if (!request) return refuse('not-found', 'requests.missing')
  if (!handles(request, context.caller)) return refuse('forbidden', 'request.not-yours')
  return ok(await volunteersFor(request, context))
}

/** Of the place's own community, and of the desk's where the place has none. */
async function volunteersFor(request: Doc<'requests'>, context: Context): Promise<DeskChoice['people']> {
  const unitIds = [...new Set([...request.place.path, ...request.desk.path])]
  const serving = await Promise.all(unitIds.map((unitId) => servingAt(unitId, ['volunteer'], context)))
  const people = await context.store.getMany('people', [...new Set(serving.flat())].slice(0, 100))
  return people.map(({ _id, name, title }) => ({ id: _id, name, title }))
}
