// One message into one inbox, exactly once however often it is tried, and to the phone where the person asked for that.
import { createHash } from 'node:crypto'
import type { Message } from '@core/accounts/message'
import { ok } from '@core/kernel/result'
import { change } from './change'
import type { World } from './dispatch'

export interface Delivery {
  /** The same key is the same message: made from the fact told of. */
  readonly key: string
  readonly recipientId: string
  /** The account whose phone to notify; empty for none. */
  readonly accountId: string
  readonly message: Pick<Message, 'kind' | 'at' | 'requestId' | 'params'>
}

export async function deliverMessage(delivery: Delivery, world: Pick<World, 'store' | 'effects'>): Promise<void> {
  const { store } = world
  const id = createHash('sha256').update(`${delivery.key}:${delivery.recipientId}`).digest('base64url')
  const wanted = delivery.accountId === '' ? undefined : await store.get('pushAddresses', delivery.accountId)
  const push: Message['push'] = wanted && wanted.left > 0 ? 'waiting' : 'none'
  const body: Message = { ...delivery.message, recipientId: delivery.recipientId, read: 0, push, pushAttempts: 0 }
  const stored = await store.insert('messages', id, body)
  if (stored === 'inserted' && push === 'waiting') await pushMessage(id, delivery.accountId, world)
}

const attemptLimit = 5

/** Tries the phone's own notification; what fails waits for the clock, a few times. */
export async function pushMessage(
  id: string,
  accountId: string,
  world: Pick<World, 'store' | 'effects'>,
): Promise<void> {
  const { store, effects } = world
  const [message, address] = await Promise.all([store.get('messages', id), store.get('pushAddresses', accountId)])
  if (!message || message.push !== 'waiting') return
  const outcome = address && address.left > 0 ? await effects.push.send(address.address, message) : 'refused'
  await change(store, 'messages', id, (current) => ok(afterPush(current, outcome)))
  if (outcome === 'sent') {
    await change(store, 'pushAddresses', accountId, (current) =>
      ok({ ...current, left: Math.max(0, current.left - 1) }),
    )
  }
}

function afterPush(message: Message, outcome: 'sent' | 'refused' | 'failed'): Message {
  if (outcome === 'sent') return { ...message, push: 'sent' }
  const pushAttempts = message.pushAttempts + 1
  const givenUp = outcome === 'refused' || pushAttempts >= attemptLimit
  return { ...message, pushAttempts, push: givenUp ? 'failed' : 'waiting' }
}
