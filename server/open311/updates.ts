// `/servicerequestupdates`, FixMyStreet's extension: what became of the key's own requests, and what their residents say
// to it.
import { createHash } from 'node:crypto'
import type { MessageKind } from '@core/accounts/message'
import { ok } from '@core/kernel/result'
import { queueOf } from '@core/requests/life'
import type { RequestView } from '@core/requests/requests-api'
import type { Doc } from '../../cloudfunctions/_kit/store'
import { functions } from '../functions'
import { mergeSorted, rowsOf, type Mark } from '../merge-sorted'
import { callAs, type Answering, type Asked } from './asked'
import { listDocument } from './document'
import { fault, faultOf, type Outcome } from './fault'
import { ownRequest } from './find-records'
import { nextLink, pagingOf, takePage } from './paging'
import { periodOf } from './period'
import { formatTime } from './w3c-time'
import { open311Words, statusWords } from './words'

/** The key's account is told what an author is told; of that, what another program can show. */
const told: Partial<Readonly<Record<MessageKind, 'open' | 'closed'>>> = {
  'request.accepted': 'open',
  'request.progressed': 'open',
  'request.rerouted': 'open',
  'request.whistle': 'open',
  'request.answered': 'closed',
  'request.closed': 'closed',
  'request.merged': 'closed',
}

export const listUpdates: Answering = async (asked) => {
  const { params, world, key } = asked
  const period = periodOf(params, world.now)
  if (!period.ok) return period
  const paging = pagingOf(params)
  if (!paging.ok) return paging
  const { after } = paging.value
  const from = Math.max(period.value.from, after?.at ?? 0)
  const { to } = period.value
  const query = { index: 'recipient', equals: { recipientId: key?.accountId ?? '' }, from, to, order: 'asc', limit: 100 } as const // prettier-ignore
  const messages = rowsOf<'messages'>((cursor) => world.store.query('messages', { ...query, cursor }))
  const page = await takePage(tellable(mergeSorted([messages], messageMark, 'asc', after)), paging.value)
  const last = page.rows.at(-1)
  return ok({
    document: listDocument('service_request_updates', 'request_update', await recordsOf(page.rows, asked)),
    headers: nextLink(asked, 'servicerequestupdates', page, last && messageMark(last)),
  })
}

function messageMark({ at, _id }: Doc<'messages'>): Mark {
  return { at, id: _id }
}

async function* tellable(messages: AsyncGenerator<Doc<'messages'>>): AsyncGenerator<Doc<'messages'>> {
  for await (const message of messages) if (told[message.kind]) yield message
}

async function recordsOf(messages: readonly Doc<'messages'>[], asked: Asked) {
  const views = new Map<string, RequestView | undefined>()
  for (const { requestId } of messages) {
    if (!views.has(requestId)) views.set(requestId, await ownRequest(asked, requestId))
  }
  return messages.map((message) => ({
    update_id: message._id,
    service_request_id: message.requestId,
    status: told[message.kind] ?? 'open',
    updated_datetime: formatTime(message.at),
    description: wordsOf(message, views.get(message.requestId)),
    media_url: null,
  }))
}

/** An inbox holds the beginning of a text only; the request itself has the whole. */
function wordsOf({ kind, at, params }: Doc<'messages'>, view: RequestView | undefined): string {
  if (kind === 'request.rerouted') return open311Words.rerouted(params.unit ?? '')
  if (kind === 'request.whistle') return open311Words.whistle(params.units ?? '')
  if (kind === 'request.accepted') return statusWords.accepted
  if (kind === 'request.merged') return statusWords.merged
  if (kind === 'request.closed') return statusWords.closed
  const said = view?.log.find((fact) => fact.at === at && 'text' in fact)
  return said && 'text' in said ? said.text : (params.text ?? '')
}

/** The resident's own words: it is done (`CLOSED`), or it is not (`OPEN`). */
export const postUpdate: Answering = async (asked) => {
  const { params } = asked
  const id = params.get('service_request_id')?.trim() ?? ''
  if (id === '') return fault(400, 'service_request_id is required')
  const view = await ownRequest(asked, id)
  if (!view) return fault(404, `service_request_id ${id} was not found among this key's own`)
  const commandId = commandIdOf(asked, id)
  const row = { update_id: commandId, service_request_id: id }
  const done = ok({
    document: listDocument('service_request_updates', 'request_update', [row]),
    status: 201 as const,
  })
  // Sent again: it has been carried out, whatever the request has become since.
  if (view.log.some((fact) => fact.commandId === commandId)) return done
  const command = commandFor(view, params)
  if (!command.ok) return command
  const { procedure, ...said } = command.value
  const result = await callAs<RequestView>(asked, functions.requests, procedure, { id, commandId, ...said })
  return result.ok ? done : faultOf(result.error)
}

type AuthorCommand =
  { readonly procedure: 'confirm' } | { readonly procedure: 'reopen' | 'withdraw'; readonly reason: string }

function commandFor(view: RequestView, params: URLSearchParams): Outcome<AuthorCommand> {
  const reason = params.get('description')?.trim() ?? ''
  const status = params.get('status')?.trim().toUpperCase() ?? ''
  const isOpen = queueOf(view.status) === 'toDo' || view.status === 'merged'
  if (status === 'CLOSED') {
    return ok(isOpen ? { procedure: 'withdraw', reason } : { procedure: 'confirm' })
  }
  if (status !== 'OPEN') return fault(400, 'status must be OPEN or CLOSED')
  if (isOpen) return fault(400, 'the request is open: what is added to it goes to the desk by phone, not through here')
  return ok({ procedure: 'reopen', reason })
}

function commandIdOf({ key, params }: Asked, id: string): string {
  const same = params.get('update_id') ?? params.get('update_id_ext') ?? ['status', 'description', 'updated_datetime'].map((name) => params.get(name)) // prettier-ignore
  return createHash('sha256')
    .update(JSON.stringify([key?.accountId, id, same]))
    .digest('base64url')
}
