// Requests, served: load what a rule needs, apply the rule, save what it says, tell whom it concerns.
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { RequestCommand } from '@core/requests/command'
import type { CommandName } from '@core/requests/life'
import { maySee } from '@core/requests/may'
import { pageSize, type requestsApi, type RequestView } from '@core/requests/requests-api'
import type { Context, Handlers } from '../_kit/context'
import { viewAfter } from './command'
import { desk } from './desk'
import { claim, enter, receipt } from './enter'
import { foresee } from './foresee'
import { desks, returnRequest, transfer } from './hand-on'
import { addHelper, volunteers } from './help'
import { likely, merge, split } from './parts-and-duplicates'
import { inspectPhotos } from './photos'
import { summaryOf, viewOf } from './request-view'
import { submit } from './submit'

type Input<Name extends keyof typeof requestsApi> = InputOf<(typeof requestsApi)[Name]>

export const requestsHandlers: Handlers<typeof requestsApi> = {
  submit,
  enter,
  receipt,
  claim,
  mine,
  get,
  desk,
  likely,
  desks,
  foresee,
  progress: (input, context) => withPhotos('progress', input, context),
  answer: (input, context) => withPhotos('answer', input, context),
  return: returnRequest,
  transfer,
  split,
  merge,
  addHelper,
  volunteers,
  accept: plain('accept'),
  join: plain('join'),
  unmerge: plain('unmerge'),
  askExtension: plain('askExtension'),
  decideExtension: plain('decideExtension'),
  triage: plain('triage'),
  removeHelper: plain('removeHelper'),
  clear: plain('clear'),
  publish: plain('publish'),
  followUp: plain('followUp'),
  recall: plain('recall'),
  close: plain('close'),
  confirm: plain('confirm'),
  reopen: plain('reopen'),
  rate: plain('rate'),
  withdraw: plain('withdraw'),
}

type Plain = Exclude<CommandName, 'progress' | 'answer' | 'return' | 'transfer' | 'split' | 'merge' | 'addHelper'>

/** A command whose input is all that the rule needs. */
function plain<Name extends Plain>(type: Name) {
  return ({ id, ...said }: Input<Name>, context: Context): Promise<Result<RequestView>> =>
    viewAfter(id, { type, ...said } as unknown as RequestCommand, context)
}

async function withPhotos(
  type: 'progress' | 'answer',
  { id, commandId, text, photos }: Input<'answer'>,
  context: Context,
): Promise<Result<RequestView>> {
  const kept = await inspectPhotos(photos, context)
  return kept.ok ? viewAfter(id, { type, commandId, text, photos: kept.value }, context) : kept
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
