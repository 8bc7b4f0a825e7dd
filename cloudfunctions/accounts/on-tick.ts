// What the clock does for accounts: notifications that are due, digests, erasures that were interrupted.
import { usualNotices } from '@core/accounts/notice-settings'
import { gatherDigest } from '../_kit/gather-digests'
import { guarded } from '../_kit/guarded'
import { pushMessage, type PushCollection } from '../_kit/push-message'
import type { World } from '../_kit/dispatch'
import type { Doc } from '../_kit/store'
import { eraseAccount } from './erase-account'

const batch = 100
/** Batches of a tick at most: what is due beyond them is due in a minute as well. */
const batches = 5
/** Sent at the same time, so that one slow address costs the others little. */
const atOnce = 10

/** Touches only what is due. Says how many notifications were tried. */
export async function messagesOnTick(world: World): Promise<number> {
  await gatherDigests(world)
  return (await pushDue('messages', world)) + (await pushDue('digests', world))
}

async function gatherDigests(world: World): Promise<void> {
  const gathered = new Set<string>()
  await eachDue('messages', 'digest', world, async (messages) => {
    const recipients = new Set(messages.map((message) => message.recipientId).filter((id) => !gathered.has(id)))
    for (const recipientId of recipients) {
      gathered.add(recipientId)
      await guarded('push', recipientId, world, () => gatherDigest(recipientId, world))
    }
  })
}

async function pushDue(collection: PushCollection, world: World): Promise<number> {
  let tried = 0
  await eachDue(collection, 'waiting', world, async (messages) => {
    const pushes = await pushesOf(collection, messages, world)
    for (let at = 0; at < pushes.length; at += atOnce) {
      const outcomes = await Promise.all(pushes.slice(at, at + atOnce).map((push) => push()))
      tried += outcomes.filter(Boolean).length
    }
  })
  return tried
}

async function eachDue(
  collection: PushCollection,
  push: 'waiting' | 'digest',
  { store, now }: World,
  work: (messages: readonly Doc<PushCollection>[]) => Promise<void>,
): Promise<void> {
  const due = { index: 'push', equals: { push }, to: now, order: 'asc', limit: batch } as const
  let cursor: string | null | undefined
  for (let page = 0; page < batches; page++) {
    // Behind the cursor even where a row could not be moved: it holds up nobody.
    const rows = await store.query(collection, cursor ? { ...due, cursor } : due)
    if (rows.items.length > 0) await work(rows.items)
    cursor = rows.cursor
    if (!cursor) return
  }
}

/** Accounts and settings of the whole batch in two reads. */
async function pushesOf(collection: PushCollection, messages: readonly Doc<PushCollection>[], world: World) {
  const { store } = world
  const recipients = [...new Set(messages.map((message) => message.recipientId))]
  const accounts = new Map((await store.getMany('people', recipients)).map(({ _id, accountId }) => [_id, accountId]))
  const accountOf = (recipientId: string) => accounts.get(recipientId) ?? recipientId
  const asked = [...new Set(recipients.map(accountOf))].filter((id) => id !== '')
  const chosen = new Map((await store.getMany('noticeSettings', asked)).map((settings) => [settings._id, settings]))
  return messages.map(({ _id, recipientId }) => async () => {
    const accountId = accountOf(recipientId)
    const settings = chosen.get(accountId) ?? usualNotices
    return guarded('push', _id, world, () => pushMessage(collection, _id, accountId, settings, world))
  })
}

export async function eraseOnTick(world: World): Promise<number> {
  const erasing = await world.store.query('accounts', {
    index: 'state',
    equals: { state: 'erasing' },
    order: 'asc',
    limit: batch,
  })
  for (const { _id } of erasing.items) await guarded('erasures', _id, world, () => eraseAccount(_id, world))
  return erasing.items.length
}
