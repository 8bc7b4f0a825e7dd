// What the clock does for accounts: tries phone notifications again, finishes erasures that were interrupted.
import { pushMessage } from '../_kit/deliver-message'
import type { World } from '../_kit/dispatch'
import { eraseAccount } from './erase-account'

const batch = 100

export async function messagesOnTick(world: World): Promise<number> {
  const waiting = await world.store.query('messages', {
    index: 'push',
    equals: { push: 'waiting' },
    order: 'asc',
    limit: batch,
  })
  for (const message of waiting.items) {
    const person = await world.store.get('people', message.recipientId)
    await pushMessage(message._id, person?.accountId || message.recipientId, world)
  }
  return waiting.items.length
}

export async function eraseOnTick(world: World): Promise<number> {
  const erasing = await world.store.query('accounts', {
    index: 'state',
    equals: { state: 'erasing' },
    order: 'asc',
    limit: batch,
  })
  for (const account of erasing.items) await eraseAccount(account._id, world)
  return erasing.items.length
}
