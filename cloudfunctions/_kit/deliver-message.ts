// One message into one inbox, exactly once however often it is tried, and to the phone where the person asked for that.
import { createHash } from 'node:crypto'
import type { Message } from '@core/accounts/message'
import { claimed } from '@core/accounts/push-attempt'
import { whenToNotify } from '@core/accounts/when-to-notify'
import { noticeSettingsOf } from './notice-settings'
import { sendClaimed, type PushWorld } from './push-message'

export interface Delivery {
  /** The same key is the same message: made from the fact told of. */
  readonly key: string
  readonly recipientId: string
  /** The account whose phone to notify; empty for none. */
  readonly accountId: string
  readonly message: Pick<
    Message,
    'kind' | 'at' | 'requestId' | 'whistleId' | 'matterId' | 'decisionId' | 'about' | 'params'
  >
  /** Somebody may come to harm: rings at night too. */
  readonly urgent?: boolean
}

export async function deliverMessage(delivery: Delivery, world: PushWorld): Promise<void> {
  const { store, now } = world
  const id = createHash('sha256').update(`${delivery.key}:${delivery.recipientId}`).digest('base64url')
  const message = await planned(delivery, world)
  const isNow = message.push === 'waiting' && message.pushAt <= now
  const body = isNow ? claimed(message, now) : message
  // Found already there, it rings by the clock, if it must ring at all.
  if ((await store.insert('messages', id, body)) === 'exists' || !isNow) return
  await sendClaimed('messages', id, body, delivery.accountId, world)
}

/** Rings only where a consent is left: the inbox alone is no failure. */
async function planned(delivery: Delivery, { store, now }: PushWorld): Promise<Message> {
  const { accountId, recipientId, message, urgent = false } = delivery
  const silent: Message = { ...message, recipientId, read: 0, push: 'none', pushAt: 0, pushAttempts: 0, urgent }
  const address = accountId === '' ? undefined : await store.get('pushAddresses', accountId)
  if (!address || address.left <= 0) return silent
  const settings = await noticeSettingsOf(store, accountId)
  const box = recipientId === accountId ? 'own' : 'work'
  return { ...silent, ...whenToNotify({ box, urgent }, settings, now) }
}
