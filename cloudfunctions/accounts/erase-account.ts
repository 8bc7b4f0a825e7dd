// Takes everything personal of one account out of the store, piece by piece; each piece done twice is done once.
import type { Account } from '@core/accounts/account'
import { quotaKinds, unusedQuota } from '@core/accounts/daily-limits'
import { usualNotices } from '@core/accounts/notice-settings'
import { boardEntryOf } from '@core/board/board-entry'
import { eraseOffer } from '@core/board/offer'
import { ok } from '@core/kernel/result'
import { eraseAuthor } from '@core/requests/erase-author'
import { eraseHelper } from '@core/requests/erase-helper'
import { filesOfRequest } from '@core/requests/media-files'
import { change } from '../_kit/change'
import type { World } from '../_kit/dispatch'
import { quotaId } from '../_kit/quota'
import { readAll } from '../_kit/read-all'
import { stored } from '../_kit/stored-request'
import { eraseAsCalled } from './erase-as-called'
import { eraseAsElector } from './erase-as-elector'
import { eraseAsMember } from './erase-as-member'
import { eraseAsParticipant } from './erase-as-participant'
import { eraseAsPledger } from './erase-as-pledger'
import { eraseAsTalker } from './erase-as-talker'
import { eraseAsVisitor } from './erase-as-visitor'
import { eraseAsVolunteer } from './erase-as-volunteer'

type EraseWorld = Pick<World, 'store' | 'effects' | 'now'>

const blank: Account = { personId: '', consents: [], createdAt: 0, state: 'erased' }

export async function eraseAccount(accountId: string, world: EraseWorld): Promise<void> {
  const { store } = world
  const account = await store.get('accounts', accountId)
  if (!account || account.state !== 'erasing') return
  await eraseRequests(accountId, world)
  await eraseAsNeighbour(accountId, world)
  await eraseAsTalker(accountId, store)
  await eraseAsParticipant(accountId, store)
  await eraseAsVolunteer(accountId, world)
  await eraseAsElector(accountId, store)
  await eraseAsCalled(accountId, store)
  await eraseAsPledger({ accountId, personId: account.personId }, world)
  await eraseAsVisitor({ accountId, personId: account.personId }, store)
  await eraseAsMember(account.personId, store)
  for (const { _id } of await readAll(store, 'contacts', 'owner', { ownerId: accountId })) {
    await change(store, 'contacts', _id, () => ok({ ownerId: '', name: '', phone: '', about: null }))
  }
  for (const { _id } of await readAll(store, 'contactReads', 'owner', { ownerId: accountId })) {
    await change(store, 'contactReads', _id, (read) => ok({ ...read, ownerId: '' }))
  }
  for (const { _id } of await readAll(store, 'messages', 'recipient', { recipientId: accountId })) {
    await change(store, 'messages', _id, (message) =>
      ok({ ...message, recipientId: '', params: {}, requestId: '', push: 'none' as const, pushAt: 0 }),
    )
  }
  await change(store, 'pushAddresses', accountId, () => ok({ address: '', left: 0, taken: [] }))
  await change(store, 'noticeSettings', accountId, () => ok(usualNotices))
  for (const kind of quotaKinds) await change(store, 'quotas', quotaId(accountId, kind), () => ok(unusedQuota))
  if (account.personId !== '') {
    await change(store, 'people', account.personId, (person) =>
      person.accountId === accountId ? ok({ ...person, accountId: '' }) : ok(person),
    )
  }
  await change(store, 'accounts', accountId, (current) => (current.state === 'erasing' ? ok(blank) : ok(current)))
}

async function eraseRequests(accountId: string, { store, effects, now }: EraseWorld): Promise<void> {
  for (const request of await readAll(store, 'requests', 'author', { authorId: accountId })) {
    // Files first: once the request is blank, nothing would name them any more.
    for (const file of filesOfRequest(request)) await effects.files.remove(file)
    const erased = await change(store, 'requests', request._id, (current) => ok(stored(eraseAuthor(current, now))))
    // At once, not when the clock comes by: what neighbours saw of it is gone with it.
    await eraseQuotes(request._id, store)
    if (erased.ok) await change(store, 'boardEntries', request._id, () => ok(boardEntryOf(erased.value)))
  }
}

/** What staff were told in the resident's own words. */
async function eraseQuotes(requestId: string, store: EraseWorld['store']): Promise<void> {
  for (const { _id, params } of await readAll(store, 'messages', 'request', { requestId })) {
    if ('text' in params)
      await change(store, 'messages', _id, (told) => ok({ ...told, params: withoutText(told.params) }))
  }
}

function withoutText({ text, ...params }: Readonly<Record<string, string>>): Readonly<Record<string, string>> {
  void text
  return params
}

/** That somebody had the same trouble still counts; who it was does not stay. */
async function eraseAsNeighbour(accountId: string, { store }: EraseWorld): Promise<void> {
  for (const { _id } of await readAll(store, 'meToos', 'account', { accountId })) {
    await change(store, 'meToos', _id, (meToo) => ok({ ...meToo, accountId: '' }))
  }
  for (const { _id, requestId } of await readAll(store, 'offers', 'account', { accountId })) {
    await change(store, 'offers', _id, (offer) => ok(eraseOffer(offer)))
    // Also where it was accepted a moment ago: once erased it can be accepted no more.
    await change(store, 'requests', requestId, (request) => ok(stored(eraseHelper(request, accountId))))
  }
}
