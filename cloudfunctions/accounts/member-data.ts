// A member's promises and the work noted for the card, gathered for their owner.
import type { ServiceLine } from '@core/accounts/service-data'
import { deedKinds } from '@core/members/deed'
import { readAll } from '../_kit/read-all'
import type { Store } from '../_kit/store'

export async function memberDataOf(personId: string, store: Store): Promise<readonly ServiceLine[]> {
  if (personId === '') return []
  const [card, ...deeds] = await Promise.all([
    store.get('memberCards', personId),
    ...deedKinds.map((kind) => readAll(store, 'deeds', 'person', { personId, kind })),
  ])
  const promises = card?.promises ?? []
  return [
    ...promises.map(({ text, from }) => ({ section: 'promises' as const, text, at: from })),
    ...deeds.flat().map(({ label, at }) => ({ section: 'deeds' as const, text: label, at })),
  ]
}
