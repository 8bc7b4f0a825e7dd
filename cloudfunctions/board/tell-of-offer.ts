// Who works on a request hears that a neighbour would help: once an offer, however often it is said.
import { staffRoles } from '@core/kernel/role'
import type { Context } from '../_kit/context'
import { deliverMessage } from '../_kit/deliver-message'
import { recipientsOf } from '../_kit/recipients'

export async function tellOfOffer(offerId: string, requestId: string, context: Context): Promise<void> {
  const request = await context.store.get('requests', requestId)
  if (!request) return
  const { assigneeId, unitId } = request.desk
  const to = assigneeId === '' ? { holdersOver: unitId, roles: staffRoles } : { person: assigneeId }
  const params = { service: request.serviceName }
  const message = { kind: 'request.helpOffered', at: context.now, requestId, params } as const
  for (const recipient of await recipientsOf(to, context)) {
    await deliverMessage({ key: `${offerId}:offered`, ...recipient, message }, context)
  }
}
