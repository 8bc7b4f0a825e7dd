// Tells everyone what the log says beyond its mark, brings along what hangs on the request, then moves the mark: at least
// once, each message one time. A crash anywhere leaves the mark behind, and the clock begins again.
import type { Addressee } from '@core/accounts/addressee'
import { ok } from '@core/kernel/result'
import { staffRoles } from '@core/kernel/role'
import { tellingsOf, type Telling } from '@core/requests/tell'
import { change } from '../_kit/change'
import { deliverMessage } from '../_kit/deliver-message'
import { recipientsOf, type Recipient } from '../_kit/recipients'
import { stored } from '../_kit/stored-request'
import { projectBoardEntry } from './project-board-entry'
import { bringAlong } from './bring-along'
import type { DeliveryWorld } from './delivery-world'
import { noteAnswers } from './note-answers'
import { projectOutcome } from './project-outcome'
import { screenPhotos } from './screen-photos'

export async function deliverRequest(id: string, world: DeliveryWorld): Promise<void> {
  const request = await world.store.get('requests', id)
  if (!request) return
  const facts = request.log.length
  if (request.delivered >= facts) return
  for (let fact = request.delivered; fact < facts; fact++) {
    for (const telling of tellingsOf(request, fact)) await deliver(id, fact, telling, world)
  }
  const screened = await screenPhotos(id, request, world)
  await projectBoardEntry(id, screened, world)
  await projectOutcome(id, screened, world)
  await noteAnswers(id, request, world)
  await bringAlong(id, screened, world, (other) => deliverRequest(other, world))
  await change(world.store, 'requests', id, (current) =>
    current.delivered >= facts ? ok(current) : ok(stored({ ...current, delivered: facts })),
  )
}

async function deliver(id: string, fact: number, telling: Telling, world: DeliveryWorld): Promise<void> {
  const { kind, at, params, urgent } = telling
  for await (const recipient of recipients(id, telling.to, world)) {
    const message = { kind, at, params, requestId: id }
    await deliverMessage({ key: `${id}:${fact}:${kind}`, ...recipient, urgent, message }, world)
  }
}

async function* recipients(id: string, to: Telling['to'], world: DeliveryWorld): AsyncGenerator<Recipient> {
  if ('followers' in to) yield* followersOf(id, world)
  else yield* await recipientsOf(addresseeOf(to), world)
}

function addresseeOf(to: Exclude<Telling['to'], { readonly followers: true }>): Addressee {
  if (!('staffOf' in to)) return to
  return { holdersOver: to.staffOf, roles: to.leadersOnly ? ['gridLeader'] : staffRoles }
}

/** Page by page: there may be thousands. */
async function* followersOf(requestId: string, { store }: DeliveryWorld): AsyncGenerator<Recipient> {
  let cursor: string | undefined
  do {
    const page = await store.query('meToos', { index: 'request', equals: { requestId, stands: 1 }, order: 'asc', limit: 100, cursor }) // prettier-ignore
    for (const { accountId } of page.items) if (accountId !== '') yield { recipientId: accountId, accountId }
    cursor = page.cursor ?? undefined
  } while (cursor !== undefined)
}
