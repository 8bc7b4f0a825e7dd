// Consent before anything personal is stored, and all of it back or gone on request (PIPL arts. 13, 29, 31, 45, 47).
import { agree, newAccount } from '@core/accounts/account'
import type { accountsApi, Me, PersonalData } from '@core/accounts/accounts-api'
import type { InputOf } from '@core/kernel/procedure'
import { ok, type Result } from '@core/kernel/result'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import { readAll } from '../_kit/read-all'
import { councilDataOf } from './council-data'
import { serviceDataOf } from './service-data'
import { eraseAccount } from './erase-account'
import { meNow } from './me'
import { noticesOf } from './notice-settings'

type Input<Name extends keyof typeof accountsApi> = InputOf<(typeof accountsApi)[Name]>

export async function consent(input: Input<'consent'>, context: Context): Promise<Result<Me>> {
  const { store, identity, now } = context
  const given = { ...input, at: now }
  if (!(await store.get('accounts', identity.accountId))) {
    const first = agree(newAccount(now), given)
    if (!first.ok) return first
    if ((await store.insert('accounts', identity.accountId, first.value)) === 'inserted') return meNow(context)
  }
  const agreed = await change(store, 'accounts', identity.accountId, (account) => agree(account, given))
  return agreed.ok ? meNow(context) : agreed
}

export async function exportData(_input: unknown, context: Context): Promise<Result<PersonalData>> {
  const { store, identity, now } = context
  const { accountId } = identity
  const [account, contacts, contactReads, requests, messages, noticeSettings, meToos, offers, councils] =
    await Promise.all([
      store.get('accounts', accountId),
      readAll(store, 'contacts', 'owner', { ownerId: accountId }),
      readAll(store, 'contactReads', 'owner', { ownerId: accountId }),
      readAll(store, 'requests', 'author', { authorId: accountId }),
      readAll(store, 'messages', 'recipient', { recipientId: accountId }),
      noticesOf(accountId, store),
      readAll(store, 'meToos', 'account', { accountId }),
      readAll(store, 'offers', 'account', { accountId }),
      councilDataOf(accountId, store),
    ])
  const service = await serviceDataOf({ accountId, personId: account?.personId ?? '' }, store)
  return ok({
    exportedAt: now,
    account: account ? { id: accountId, consents: account.consents, createdAt: account.createdAt } : null,
    contacts,
    contactReads,
    requests,
    messages,
    noticeSettings,
    meToos,
    offers,
    councils,
    service,
  })
}

export async function eraseData(_input: unknown, context: Context): Promise<Result<{ readonly erased: true }>> {
  const { store, identity } = context
  if (!(await store.get('accounts', identity.accountId))) return ok({ erased: true })
  // Marked first: whatever happens now, the clock finishes it, and nothing new is stored meanwhile.
  const marked = await change(store, 'accounts', identity.accountId, (account) =>
    account.state === 'active' ? ok({ ...account, state: 'erasing' as const }) : ok(account),
  )
  if (!marked.ok) return marked
  await eraseAccount(identity.accountId, context)
  return ok({ erased: true })
}
