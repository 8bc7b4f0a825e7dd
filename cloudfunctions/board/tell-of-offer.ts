// Who works on a request hears that a neighbour would help: once an offer, however often it is said or told.
import { ok } from '@core/kernel/result'
import { staffRoles } from '@core/kernel/role'
import { change } from '../_kit/change'
import { deliverMessage } from '../_kit/deliver-message'
import type { World } from '../_kit/dispatch'
import { recipientsOf } from '../_kit/recipients'

type TellingWorld = Pick<World, 'store' | 'effects' | 'now'>

/** The mark moves last: a crash before it has the clock tell again. */
export async function tellOfOffer(offerId: string, world: TellingWorld): Promise<void> {
  const { store, now } = world
  const offer = await store.get('offers', offerId)
  if (!offer || offer.told === 1) return
  const request = await store.get('requests', offer.requestId)
  if (request && offer.state === 'offered') {
    const { assigneeId, unitId } = request.desk
    const to = assigneeId === '' ? { holdersOver: unitId, roles: staffRoles } : { person: assigneeId }
    const params = { service: request.serviceName }
    const message = { kind: 'request.helpOffered', at: now, requestId: offer.requestId, params } as const
    for (const recipient of await recipientsOf(to, world)) {
      await deliverMessage({ key: `${offerId}:offered`, ...recipient, message }, world)
    }
  }
  await change(store, 'offers', offerId, (current) => ok({ ...current, told: 1 }))
}
