// A new request on its way to a desk: what it names is looked up, the place decides the desk, one insert keeps it.
import { ok, refuse, type Result } from '@core/kernel/result'
import type { InputOf } from '@core/kernel/procedure'
import { isAuthor } from '@core/requests/may'
import { routeRequest } from '@core/requests/route-request'
import type { Desk, RequestPlace, ServiceRequest } from '@core/requests/request'
import type { RequestView, requestsApi } from '@core/requests/requests-api'
import { submitRequest } from '@core/requests/submit-request'
import type { Context } from '../_kit/context'
import { districtMap, type DistrictMap } from '../_kit/district-map'
import { deliverRequest } from './deliver'
import { inspectPhotos } from './photos'
import { viewOf } from './request-view'
import { stored } from '../_kit/stored-request'

type Input = InputOf<typeof requestsApi.submit>

/** The insert itself tells whether it was sent before: only then is the earlier one read. */
export async function submit(input: Input, context: Context): Promise<Result<RequestView>> {
  const map = await districtMap(context.store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const request = await prepare(input, map, context)
  // A retry finds its request even where the same words would be refused by now.
  if (!request.ok) return (await earlier(input.id, context)) ?? request

  // The contact first: a request that says it has one must never be found without it.
  if (request.value.hasContact) await keepContact(input, context)
  const { id } = input
  if ((await context.store.insert('requests', id, stored(request.value))) === 'exists') {
    return (await earlier(id, context)) ?? refuse('conflict', 'request.id-taken', { field: 'id' })
  }
  context.after(() => deliverRequest(id, request.value, context))
  return ok(await viewOf({ ...request.value, _id: id }, context))
}

/** The caller's own request of this id, if there is one. */
async function earlier(id: string, context: Context): Promise<Result<RequestView> | undefined> {
  const found = await context.store.get('requests', id)
  return found && isAuthor(found, context.caller) ? ok(await viewOf(found, context)) : undefined
}

async function prepare(input: Input, map: DistrictMap, context: Context): Promise<Result<ServiceRequest>> {
  const service = map.services.find((one) => one.code === input.serviceCode)
  if (!service) return refuse('invalid', 'request.service-unknown', { field: 'serviceCode' })
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
