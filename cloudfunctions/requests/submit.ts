// A new request on its way to a desk: what it names is looked up, the place decides the desk, one insert keeps it.
import type { ServiceDefinition } from '@core/district/service-definition'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { InputOf } from '@core/kernel/procedure'
import { isCurrent } from '@core/kernel/withdrawn'
import { routeRequest } from '@core/requests/route-request'
import type { Desk, RequestPlace, ServiceRequest } from '@core/requests/request'
import type { RequestView, requestsApi } from '@core/requests/requests-api'
import { submitRequest } from '@core/requests/submit-request'
import type { Context } from '../_kit/context'
import { districtMap, type DistrictMap } from '../_kit/district-map'
import { deliverRequest } from './deliver'
import { inspectPhotos } from './photos'
import { viewOf } from './request-view'
import { stored } from './stored-request'

type Input = InputOf<typeof requestsApi.submit>

export async function submit(input: Input, context: Context): Promise<Result<RequestView>> {
  const { store, caller } = context
  const [earlier, map, service] = await Promise.all([
    store.get('requests', input.id),
    districtMap(store),
    store.get('services', input.serviceCode),
  ])
  if (earlier) {
    return earlier.authorId === caller.accountId
      ? ok(await viewOf(earlier, context))
      : refuse('conflict', 'request.id-taken', { field: 'id' })
  }
  if (!map) return refuse('conflict', 'district.not-imported')
  if (!service || !isCurrent(service)) return refuse('invalid', 'request.service-unknown', { field: 'serviceCode' })
  const request = await prepare(input, service, map, context)
  if (!request.ok) return request

  // The contact first: a request that says it has one must never be found without it.
  if (request.value.hasContact) await keepContact(input, context)
  if ((await store.insert('requests', input.id, stored(request.value))) === 'exists') return submit(input, context)
  context.after(() => deliverRequest(input.id, request.value, context))
  return ok(await viewOf({ ...request.value, _id: input.id }, context))
}

async function prepare(
  input: Input,
  service: ServiceDefinition,
  map: DistrictMap,
  context: Context,
): Promise<Result<ServiceRequest>> {
  const place = placeOf(input.place, map)
  if (!place.ok) return place
  const photos = await inspectPhotos(input.photos, context)
  if (!photos.ok) return photos
  const { id, description, contact, forSomeoneElse } = input
  const submission = {
    id,
    service,
    description,
    photos: photos.value,
    place: place.value,
    onBehalf: forSomeoneElse !== null,
    hasContact: contact !== null || forSomeoneElse !== null,
  }
  return submitRequest(submission, deskFor(place.value, map, context.now), context.caller, context.now)
}

async function keepContact({ id, contact, forSomeoneElse }: Input, { store, caller }: Context): Promise<void> {
  const { name, phone } = contact ?? { name: '', phone: '' }
  const about = forSomeoneElse && {
    name: forSomeoneElse.name,
    phone: forSomeoneElse.phone,
    relation: forSomeoneElse.relation,
  }
  await store.insert('contacts', id, { ownerId: caller.accountId, name, phone, about })
}

function placeOf(given: Input['place'], map: DistrictMap): Result<RequestPlace> {
  if (given.source !== 'home') {
    const gridId = map.gridIndex.at(given.position)?.id ?? ''
    return ok({ source: given.source, position: given.position, homeId: '', note: given.note, gridId })
  }
  const home = map.places.find((one) => one.code === given.homeCode)
  if (!home) return refuse('invalid', 'homes.code-unknown', { field: 'place.homeCode' })
  const gridId = map.gridIndex.at(home.position)?.id ?? ''
  return ok({ source: 'home', position: home.position, homeId: home.id, note: given.note, gridId })
}

function deskFor(place: RequestPlace, map: DistrictMap, now: number): Desk {
  const grid = map.grids.find((one) => one.id === place.gridId)
  const homePath = map.places.find((one) => one.id === place.homeId)?.path ?? []
  return routeRequest(grid, homePath, map, now)
}
