// Who a message goes to now: an addressee's people, and the accounts their phones belong to.
import type { Addressee } from '@core/accounts/addressee'
import { isInForce } from '@core/accounts/person'
import type { World } from './dispatch'
import { readAll } from './read-all'

export interface Recipient {
  readonly recipientId: string
  /** Empty where nobody has taken up the invitation. */
  readonly accountId: string
}

export async function recipientsOf(
  to: Addressee,
  { store, now }: Pick<World, 'store' | 'now'>,
): Promise<readonly Recipient[]> {
  if ('account' in to) return [{ recipientId: to.account, accountId: to.account }]
  if ('person' in to) {
    const person = await store.get('people', to.person)
    return [{ recipientId: to.person, accountId: person?.accountId ?? '' }]
  }
  const grants = await readAll(store, 'grants', 'unit', { unitId: to.holdersOver })
  const serving = grants.filter((grant) => isInForce(grant, now) && to.roles.includes(grant.role))
  const people = await store.getMany('people', [...new Set(serving.map((grant) => grant.personId))].slice(0, 100))
  return people.map((person) => ({ recipientId: person._id, accountId: person.accountId }))
}
