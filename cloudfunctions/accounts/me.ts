// Who the caller is, as the screens need to know it.
import { privacyNotice } from '@core/accounts/account'
import type { Me } from '@core/accounts/accounts-api'
import { isInForce } from '@core/accounts/person'
import { isSignedIn, type Caller } from '@core/kernel/caller'
import { ok, type Result } from '@core/kernel/result'
import { callerOf } from '../_kit/caller'
import type { Context } from '../_kit/context'
import { readAll } from '../_kit/read-all'
import type { Store } from '../_kit/store'
import { unitNames } from './unit-of'

export async function me(_input: unknown, { caller, store, now }: Context): Promise<Result<Me>> {
  return ok(await meOf(caller, store, now))
}

/** After a write that changed who the caller is. */
export async function meNow({ identity, store, now }: Context): Promise<Result<Me>> {
  return ok(await meOf(await callerOf(store, identity.accountId, now), store, now))
}

async function meOf(caller: Caller, store: Store, now: number): Promise<Me> {
  const { accountId, personId, name, consented, sensitiveConsented } = caller
  const [person, grants, own, work] = await Promise.all([
    personId === '' ? undefined : store.get('people', personId),
    personId === '' ? [] : readAll(store, 'grants', 'person', { personId }),
    unreadOf(store, accountId),
    unreadOf(store, personId),
  ])
  const inForce = grants.filter((grant) => isInForce(grant, now))
  const units = await unitNames(
    store,
    inForce.map((grant) => grant.unitId),
  )
  return {
    signedIn: isSignedIn(caller),
    accountId,
    personId,
    name,
    title: person?.title ?? '',
    grants: inForce.map(({ role, unitId, until }) => ({ role, unitId, until, unitName: units.get(unitId) ?? unitId })),
    consented,
    sensitiveConsented,
    notice: privacyNotice,
    unread: { own, work },
  }
}

export async function unreadOf(store: Store, recipientId: string): Promise<number> {
  return recipientId === '' ? 0 : store.count('messages', { index: 'unread', equals: { recipientId, read: 0 } })
}
