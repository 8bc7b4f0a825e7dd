// Who a message goes to now: an addressee's people, and the accounts their phones belong to.
import type { Addressee } from '@core/accounts/addressee'
import type { World } from './dispatch'
import { servingAt } from './serving-at'

export interface Recipient {
  readonly recipientId: string
  /** Empty where nobody has taken up the invitation. */
  readonly accountId: string
}

export async function recipientsOf(to: Addressee, world: Pick<World, 'store' | 'now'>): Promise<readonly Recipient[]> {
  const { store } = world
  if ('account' in to) return [{ recipientId: to.account, accountId: to.account }]
  if ('person' in to) {
    const person = await store.get('people', to.person)
    return [{ recipientId: to.person, accountId: person?.accountId ?? '' }]
  }
  const people = await store.getMany('people', (await servingAt(to.holdersOver, to.roles, world)).slice(0, 100))
  return people.map((person) => ({ recipientId: person._id, accountId: person.accountId }))
}
