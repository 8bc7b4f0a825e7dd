// Contact data on a need-to-know basis: for who handles the request, and never without a record of the look.
import { createHash } from 'node:crypto'
import type { accountsApi } from '@core/accounts/accounts-api'
import type { Contact, ContactRead } from '@core/accounts/contact'
import type { Page } from '@core/kernel/page'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { handles } from '@core/requests/may'
import { pageSize } from '@core/requests/requests-api'
import type { Context } from '../_kit/context'

type Input<Name extends keyof typeof accountsApi> = InputOf<(typeof accountsApi)[Name]>

export async function contact(input: Input<'contact'>, { store, caller, now }: Context): Promise<Result<Contact>> {
  const { requestId, commandId } = input
  const request = await store.get('requests', requestId)
  if (!request) return refuse('not-found', 'requests.missing', { field: 'requestId' })
  if (!handles(request, caller)) return refuse('forbidden', 'request.not-yours')
  const found = request.hasContact ? await store.get('contacts', requestId) : undefined
  // Under the request's id, yet not its author's: somebody tried an id that was taken.
  if (!found || found.ownerId === '' || found.ownerId !== request.authorId) return refuse('not-found', 'contact.none')
  const key = createHash('sha256').update(`${requestId}:${caller.personId}:${commandId}`).digest('base64url')
  const read = { ownerId: found.ownerId, requestId, readerId: caller.personId, readerName: caller.name, at: now }
  await store.insert('contactReads', key, read)
  const { ownerId, name, phone, about } = found
  return ok({ ownerId, name, phone, about })
}

export async function contactReads(
  { cursor }: Input<'contactReads'>,
  { store, caller }: Context,
): Promise<Result<Page<ContactRead>>> {
  const rows = await store.query('contactReads', {
    index: 'owner',
    equals: { ownerId: caller.accountId },
    order: 'desc',
    limit: pageSize,
    cursor,
  })
  const items = rows.items.map(({ ownerId, requestId, readerId, readerName, at }) => ({
    ownerId,
    requestId,
    readerId,
    readerName,
    at,
  }))
  return ok({ items, cursor: rows.cursor })
}
