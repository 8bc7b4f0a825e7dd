// From what the platform vouches for to who is asking: the account, the person it is linked to, the grants in force.
import { hasConsented } from '@core/accounts/account'
import { isInForce } from '@core/accounts/person'
import { visitor, type Caller } from '@core/kernel/caller'
import type { Store } from './store'

/** A person holds a handful of grants; one page is all of them. */
const grantLimit = 100

export async function callerOf(store: Store, accountId: string, now: number): Promise<Caller> {
  if (accountId === '') return visitor
  const account = await store.get('accounts', accountId)
  const known: Caller = {
    ...visitor,
    accountId,
    consented: hasConsented(account, 'privacy'),
    sensitiveConsented: hasConsented(account, 'sensitive'),
  }
  if (!account || account.state !== 'active' || account.personId === '') return known
  const [person, grants] = await Promise.all([
    store.get('people', account.personId),
    store.query('grants', { index: 'person', equals: { personId: account.personId }, order: 'asc', limit: grantLimit }),
  ])
  if (!person || person.accountId !== accountId) return known
  return {
    ...known,
    personId: person._id,
    name: person.name,
    grants: grants.items.filter((grant) => isInForce(grant, now)).map(({ role, unitId }) => ({ role, unitId })),
  }
}
