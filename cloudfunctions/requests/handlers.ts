// Requests, served: load what a rule needs, apply the rule, save what it says, tell whom it concerns.
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { decideRequest, type RequestCommand } from '@core/requests/decide-request'
import { maySee } from '@core/requests/may'
import type { ServiceRequest } from '@core/requests/request'
import { pageSize, type requestsApi, type RequestSummary, type RequestView } from '@core/requests/requests-api'
import { routeReturned } from '@core/requests/route-request'
import { change } from '../_kit/change'
import type { Context, Handlers } from '../_kit/context'
import { districtMap } from '../_kit/district-map'
import type { Doc } from '../_kit/store'
import { deliverRequest } from './deliver'
import { desk } from './desk'
import { inspectPhotos } from './photos'
import { summaryOf, viewOf } from './request-view'
import { stored } from '../_kit/stored-request'
import { submit } from './submit'

type Input<Name extends keyof typeof requestsApi> = InputOf<(typeof requestsApi)[Name]>

export const requestsHandlers: Handlers<typeof requestsApi> = {
  submit,
  mine,
  get,
  desk,
  accept: (input, context) => view(command(input.id, { type: 'accept', commandId: input.commandId }, context), context),
  answer,
  return: returnRequest,
  close: ({ id, ...said }, context) => view(command(id, { type: 'close', ...said }, context), context),
  confirm: ({ id, ...said }, context) => view(command(id, { type: 'confirm', ...said }, context), context),
  reopen: ({ id, ...said }, context) => view(command(id, { type: 'reopen', ...said }, context), context),
  rate: ({ id, ...said }, context) => view(command(id, { type: 'rate', ...said }, context), context),
}

async function mine(input: Input<'mine'>, { store, caller }: Context) {
  const rows = await store.query('requests', {
    index: 'author',
    equals: { authorId: caller.accountId },
    order: 'desc',
    limit: pageSize,
    cursor: input.cursor,
  })
  return ok({ items: rows.items.map(summaryOf), cursor: rows.cursor })
}

async function get(input: Input<'get'>, context: Context): Promise<Result<RequestView>> {
  const request = await context.store.get('requests', input.id)
  if (!request) return refuse('not-found', 'requests.missing')
  if (!maySee(request, context.caller)) return refuse('forbidden', 'request.not-yours')
  return ok(await viewOf(request, context))
}

async function answer(input: Input<'answer'>, context: Context): Promise<Result<RequestView>> {
  const photos = await inspectPhotos(input.photos, context)
  if (!photos.ok) return photos
  const { commandId, text } = input
  return view(command(input.id, { type: 'answer', commandId, text, photos: photos.value }, context), context)
}

async function returnRequest(input: Input<'return'>, context: Context): Promise<Result<RequestSummary>> {
  const { store, now } = context
  const map = await districtMap(store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const { id, commandId, reason } = input
  const returned = await command(
    id,
    (request) => ({ type: 'return', commandId, reason, nextDesk: routeReturned(request.desk, map, now) }),
    context,
  )
  return returned.ok ? ok(summaryOf(returned.value)) : returned
}

type CommandFor = RequestCommand | ((request: ServiceRequest) => RequestCommand)

async function command(id: string, given: CommandFor, context: Context): Promise<Result<Doc<'requests'>>> {
  const changed = await change(context.store, 'requests', id, (request) => {
    const decided = decideRequest(
      request,
      typeof given === 'function' ? given(request) : given,
      context.caller,
      context.now,
    )
    return decided.ok && decided.value !== request
      ? ok(stored(decided.value))
      : (decided as typeof decided & Result<typeof request>)
  })
  if (changed.ok) context.after(() => deliverRequest(id, changed.value, context))
  return changed
}

async function view(changing: Promise<Result<Doc<'requests'>>>, context: Context): Promise<Result<RequestView>> {
  const changed = await changing
  return changed.ok ? ok(await viewOf(changed.value, context)) : changed
}
