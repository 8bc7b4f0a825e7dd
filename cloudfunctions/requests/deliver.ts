// Tells everyone what the log says beyond its mark, then moves the mark: at least once, each message one time.
import { isInForce } from '@core/accounts/person'
import { ok } from '@core/kernel/result'
import { staffRoles } from '@core/kernel/role'
import type { ServiceRequest } from '@core/requests/request'
import { tellingsOf, type Telling } from '@core/requests/tell'
import { change } from '../_kit/change'
import { deliverMessage } from '../_kit/deliver-message'
import type { World } from '../_kit/dispatch'
import { readAll } from '../_kit/read-all'
import { stored } from '../_kit/stored-request'

type DeliveryWorld = Pick<World, 'store' | 'effects' | 'now'>

export async function deliverRequest(id: string, request: ServiceRequest, world: DeliveryWorld): Promise<void> {
  const facts = request.log.length
  if (request.delivered >= facts) return
  for (let fact = request.delivered; fact < facts; fact++) {
    for (const telling of tellingsOf(request, fact)) await deliver(id, fact, telling, world)
  }
  await change(world.store, 'requests', id, (current) =>
    current.delivered >= facts ? ok(current) : ok(stored({ ...current, delivered: facts })),
  )
}

async function deliver(id: string, fact: number, telling: Telling, world: DeliveryWorld): Promise<void> {
  const { kind, at, params } = telling
  for (const recipient of await recipientsOf(telling.to, world)) {
    await deliverMessage({ key: `${id}:${fact}`, ...recipient, message: { kind, at, params, requestId: id } }, world)
  }
}

interface Recipient {
  readonly recipientId: string
  readonly accountId: string
}

async function recipientsOf(to: Telling['to'], { store, now }: DeliveryWorld): Promise<readonly Recipient[]> {
  if ('account' in to) return [{ recipientId: to.account, accountId: to.account }]
  if ('person' in to) {
    const person = await store.get('people', to.person)
    return [{ recipientId: to.person, accountId: person?.accountId ?? '' }]
  }
  const grants = await readAll(store, 'grants', 'unit', { unitId: to.staffOf })
  const serving = grants.filter(
    (grant) => isInForce(grant, now) && (staffRoles as readonly string[]).includes(grant.role),
  )
  const people = await store.getMany('people', [...new Set(serving.map((grant) => grant.personId))].slice(0, 100))
  return people.map((person) => ({ recipientId: person._id, accountId: person.accountId }))
}
