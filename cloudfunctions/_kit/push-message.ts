// One try at the phone's own notification: the try is claimed, a consent set aside, the outcome written down.
import type { Message } from '@core/accounts/message'
import type { NoticeSettings } from '@core/accounts/notice-settings'
import { giveBackConsent, loseConsents, takeConsent } from '@core/accounts/push-address'
import {
  afterPush,
  claimPush,
  undeliveredBecause,
  type Claim,
  type PushOutcome,
  type UndeliveredReason,
} from '@core/accounts/push-attempt'
import { undelivered } from '@core/accounts/undelivered'
import { ok } from '@core/kernel/result'
import { change } from './change'
import type { World } from './dispatch'

export type PushWorld = Pick<World, 'store' | 'effects' | 'now'>
/** Both hold notifications that wait. */
export type PushCollection = 'messages' | 'digests'

/** Of a message that waits. Says whether a try was made. */
export async function pushMessage(
  collection: PushCollection,
  id: string,
  accountId: string,
  settings: NoticeSettings,
  world: PushWorld,
): Promise<boolean> {
  let claim: Claim = { is: 'not-due' }
  const changed = await change(world.store, collection, id, (current) => {
    claim = claimPush(current, settings.quiet, world.now)
    // Given up: what makes it visible is written first, so that no crash in between hides it.
    return ok(claim.is === 'not-due' || claim.is === 'given-up' ? current : claim.message)
  })
  const { is } = claim as Claim
  if (!changed.ok) return false
  if (is === 'needless') await change(world.store, 'pushAddresses', accountId, (now) => ok(giveBackConsent(now, id)))
  if (is === 'given-up') await settle(collection, id, changed.value, 'failed', accountId, world)
  if (is !== 'claimed') return false
  await sendClaimed(collection, id, changed.value, accountId, world)
  return true
}

/** Of a message whose try is claimed by this very caller. */
export async function sendClaimed(
  collection: PushCollection,
  id: string,
  message: Message,
  accountId: string,
  world: PushWorld,
): Promise<void> {
  const address = accountId === '' ? undefined : await addressFor(id, accountId, world)
  const outcome = address === undefined ? 'no-consent' : await send(address, message, world)
  await settle(collection, id, message, outcome, accountId, world)
}

/** Undefined where no consent is left. */
async function addressFor(id: string, accountId: string, { store }: PushWorld): Promise<string | undefined> {
  const taken = await change(store, 'pushAddresses', accountId, (current) => ok(takeConsent(current, id)))
  if (!taken.ok) return undefined
  return taken.value.address !== '' && taken.value.taken.includes(id) ? taken.value.address : undefined
}

/** A platform that does not answer holds up nobody for longer. */
const patienceMs = 10_000

/** A platform that throws or keeps silent is one that failed. */
async function send(address: string, message: Message, { effects }: PushWorld): Promise<PushOutcome> {
  let timer: ReturnType<typeof setTimeout> | undefined
  const silence = new Promise<'failed'>((resolve) => {
    timer = setTimeout(() => resolve('failed'), patienceMs)
  })
  try {
    return await Promise.race([effects.push.send(address, message), silence])
  } catch (fault) {
    effects.log({ level: 'error', part: 'push', fault: fault instanceof Error ? fault.message : 'unknown' })
    return 'failed'
  } finally {
    clearTimeout(timer)
  }
}

async function settle(
  collection: PushCollection,
  id: string,
  message: Message,
  outcome: PushOutcome,
  accountId: string,
  world: PushWorld,
): Promise<void> {
  const reason = undeliveredBecause(message, outcome)
  if (reason) await recordUndelivered(id, message, reason, world)
  await change(world.store, collection, id, (current) => ok(afterPush(current, outcome)))
  if (!reason || accountId === '') return
  await change(world.store, 'pushAddresses', accountId, (current) =>
    ok(reason === 'refused' ? loseConsents(current) : giveBackConsent(current, id)),
  )
}

/** Under the units of the person of the staff, or of the desk where the resident's request lies. */
async function recordUndelivered(
  id: string,
  { kind, recipientId, requestId }: Message,
  reason: UndeliveredReason,
  { store, now }: PushWorld,
): Promise<void> {
  const person = await store.get('people', recipientId)
  const request = person || requestId === '' ? undefined : await store.get('requests', requestId)
  const path = person?.path ?? request?.desk.path ?? []
  const what = { kind, reason, failedAt: now, personId: person ? recipientId : '' }
  await store.insert('undelivered', id, undelivered(what, path))
}
