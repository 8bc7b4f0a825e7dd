// Messages whose digest is due become one notification for each person of the staff.
import { createHash } from 'node:crypto'
import { digestParams } from '@core/accounts/digest'
import type { Message } from '@core/accounts/message'
import { ok } from '@core/kernel/result'
import { change } from './change'
import type { PushWorld } from './push-message'

const page = 100

/** All that is due for one person, oldest last marked first: the digest's id stays the same until the last is marked. */
export async function gatherDigest(recipientId: string, world: PushWorld): Promise<void> {
  const { store, now } = world
  const due = { index: 'recipientPush', equals: { recipientId, push: 'digest' }, to: now, limit: page } as const
  const latest = await store.query('messages', { ...due, order: 'desc' })
  const [last] = latest.items
  if (!last) return
  const unread = latest.items.filter((message) => message.read === 0)
  // Read by now in the app: nothing is left to ring for.
  if (unread.length > 0) {
    const total = latest.cursor === null ? unread.length : await store.count('messages', due)
    const id = createHash('sha256').update(`digest:${recipientId}:${last.pushAt}`).digest('base64url')
    await store.insert('digests', id, digestOf(recipientId, unread, total, now))
  }
  let cursor: string | null | undefined
  do {
    const rows = await store.query('messages', { ...due, order: 'asc', ...(cursor ? { cursor } : {}) })
    for (const { _id } of rows.items) await markDigested(_id, world)
    cursor = rows.cursor
  } while (cursor)
}

function digestOf(recipientId: string, unread: readonly Message[], total: number, now: number): Message {
  const params = digestParams(
    unread.map((message) => message.kind),
    total,
  )
  const told = { recipientId, kind: 'work.digest', at: now, params, requestId: '' } as const
  return { ...told, read: 0, urgent: false, push: 'waiting', pushAt: now, pushAttempts: 0 }
}

async function markDigested(id: string, { store }: PushWorld): Promise<void> {
  await change(store, 'messages', id, (message) =>
    message.push === 'digest' ? ok({ ...message, push: 'digested' as const }) : ok(message),
  )
}
