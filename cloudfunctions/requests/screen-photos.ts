// Photos are looked at by the content checker once they are kept; what it flags waits for a human, and so does the board.
import { ok } from '@core/kernel/result'
import { noted } from '@core/requests/on-time'
import type { ServiceRequest } from '@core/requests/request'
import { change } from '../_kit/change'
import { stored } from '../_kit/stored-request'
import type { DeliveryWorld } from './delivery-world'

/** The request as it stands then. */
export async function screenPhotos(
  id: string,
  request: ServiceRequest,
  { store, effects, now }: DeliveryWorld,
): Promise<ServiceRequest> {
  // Once, with the first telling; sensitive ones go to no checker outside and are never public.
  if (request.delivered > 0 || request.sensitive || request.photos.length === 0) return request
  // WeChat asks whose it is; known of who allowed it to ring them.
  const address = await store.get('pushAddresses', request.authorId)
  const labels: string[] = []
  for (const { file } of request.photos) {
    const verdict = await effects.safety.image(file, address?.address ?? '')
    // What could not be checked needs no flag: no photo is public before a person released it.
    if (verdict.status === 'flagged') labels.push(...verdict.labels)
  }
  if (labels.length === 0) return request
  const changed = await change(store, 'requests', id, (current) => {
    const safety = { state: 'waiting', labels: [...new Set([...current.safety.labels, ...labels])] } as const
    const flagged = noted({ ...current, safety }, { type: 'flagged', labels }, now, 'photos-flagged')
    return ok(flagged.log === current.log ? current : stored(flagged))
  })
  return changed.ok ? changed.value : request
}
