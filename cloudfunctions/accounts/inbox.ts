// The inbox: one's own matters, and for staff the work, each apart.
import type { accountsApi, MessageView } from '@core/accounts/accounts-api'
import { addConsents } from '@core/accounts/push-address'
import type { Caller } from '@core/kernel/caller'
import type { Page } from '@core/kernel/page'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { pageSize } from '@core/requests/requests-api'
import { bodyOf } from '../_kit/body-of'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import { unreadOf } from './me'

type Input<Name extends keyof typeof accountsApi> = InputOf<(typeof accountsApi)[Name]>

function recipientOf(box: 'own' | 'work', caller: Caller): string {
  return box === 'own' ? caller.accountId : caller.personId
}

export async function inbox(input: Input<'inbox'>, { store, caller }: Context): Promise<Result<Page<MessageView>>> {
  const recipientId = recipientOf(input.box, caller)
  if (recipientId === '') return ok({ items: [], cursor: null })
  const { cursor } = input
  const rows = await store.query('messages', {
    index: 'recipient',
    equals: { recipientId },
    order: 'desc',
    limit: pageSize,
    cursor,
  })
  const items = rows.items.map((message) => ({ ...bodyOf(message), id: message._id }))
  return ok({ items, cursor: rows.cursor })
}

/** Messages of others are passed over in silence: their existence is not confirmed. */
export async function markRead(
  input: Input<'markRead'>,
  { store, caller }: Context,
): Promise<Result<{ unread: number }>> {
  const recipientId = recipientOf(input.box, caller)
  if (recipientId === '') return ok({ unread: 0 })
  const messages = await store.getMany('messages', input.ids)
  for (const message of messages.filter((one) => one.recipientId === recipientId && one.read === 0)) {
    await change(store, 'messages', message._id, (current) => ok({ ...current, read: 1 as const }))
  }
  return ok({ unread: await unreadOf(store, recipientId) })
}

export async function allowPush({ times }: Input<'allowPush'>, context: Context): Promise<Result<{ allowed: number }>> {
  const { store, identity, caller } = context
  const address = identity.pushAddress
  if (address === '') return ok({ allowed: 0 })
  const first = addConsents({ address, left: 0, taken: [] }, address, times)
  if ((await store.insert('pushAddresses', caller.accountId, first)) === 'inserted') return ok({ allowed: first.left })
  const changed = await change(store, 'pushAddresses', caller.accountId, (current) =>
    ok(addConsents(current, address, times)),
  )
  return changed.ok ? ok({ allowed: changed.value.left }) : refuse('conflict', 'store.busy')
}
