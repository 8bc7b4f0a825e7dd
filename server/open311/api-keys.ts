// Keys of other programs: made, listed, taken back, recognised.
import { createHash, randomBytes } from 'node:crypto'
import { agree, newAccount, privacyNotice } from '@core/accounts/account'
import type { ApiKey, KeyScope } from '@core/accounts/api-key'
import { ok, type Result } from '@core/kernel/result'
import { change } from '../../cloudfunctions/_kit/change'
import { readAll } from '../../cloudfunctions/_kit/read-all'
import type { Doc, Store } from '../../cloudfunctions/_kit/store'
import { accountIdOf } from '../identity/identity-source'

/** 256 random bits need no slow hash: nobody guesses them, whatever is stolen. */
const secretBytes = 32
const secretShape = /^bh_[A-Za-z0-9_-]{43}$/

export interface NewKey {
  readonly name: string
  readonly scopes: readonly KeyScope[]
}

/** The secret is told this once. Its holder has agreed to the privacy notice, on paper, before the key is made. */
export async function createKey(
  store: Store,
  { name, scopes }: NewKey,
  now: number,
): Promise<Result<{ readonly secret: string; readonly id: string }>> {
  const secret = `bh_${randomBytes(secretBytes).toString('base64url')}`
  const id = idOf(secret)
  const accountId = accountIdOf(`open311:${id}`)
  const account = agree(newAccount(now), { notice: privacyNotice, kind: 'privacy', by: 'self', at: now })
  if (!account.ok) return account
  // The account first: a key that works must never be without one.
  await store.insert('accounts', accountId, account.value)
  await store.insert('apiKeys', id, { name, scopes, accountId, createdAt: now, revokedAt: 0 })
  return ok({ secret, id })
}

/** Undefined for what is no key of ours, or is one no more. */
export async function findKey(store: Store, secret: string): Promise<Doc<'apiKeys'> | undefined> {
  if (!secretShape.test(secret)) return undefined
  const key = await store.get('apiKeys', idOf(secret))
  return key?.revokedAt === 0 ? key : undefined
}

export async function listKeys(store: Store): Promise<readonly Doc<'apiKeys'>[]> {
  const keys = await readAll(store, 'apiKeys', 'all', {})
  return [...keys].sort((one, other) => one.createdAt - other.createdAt)
}

/** Taking back twice is taking back once. Refuses with `apiKeys.missing`. */
export async function revokeKey(store: Store, id: string, now: number): Promise<Result<ApiKey>> {
  return change(store, 'apiKeys', id, (key) => ok(key.revokedAt > 0 ? key : { ...key, revokedAt: now }))
}

/** After the notice has changed: its holder has agreed to the new one. */
export async function agreeAnew(store: Store, { accountId }: ApiKey, now: number): Promise<Result<unknown>> {
  return change(store, 'accounts', accountId, (account) =>
    agree(account, { notice: privacyNotice, kind: 'privacy', by: 'self', at: now }),
  )
}

function idOf(secret: string): string {
  return createHash('sha256').update(secret).digest('hex')
}
