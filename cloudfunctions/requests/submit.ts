// A new request on its way to a desk: what it names is looked up, the place decides the desk, one insert keeps it.
import { ok, refuse, type Result } from '@core/kernel/result'
import type { InputOf } from '@core/kernel/procedure'
import { routeRequest } from '@core/requests/route-request'
import type { RequestPlace } from '@core/requests/request'
import type { RequestView, requestsApi } from '@core/requests/requests-api'
import { submitRequest } from '@core/requests/submit-request'
import type { Context } from '../_kit/context'
import { districtMap, rostersOf, type DistrictMap } from '../_kit/district-map'
import { deliverRequest } from './deliver'
import { inspectPhotos } from './photos'
import { viewOf } from './request-view'
import { stored } from './stored-request'

type Input = InputOf<typeof requestsApi.submit>

export async function submit(input: Input, context: Context): Promise<Result<RequestView>> {
  const { store, caller, now } = context
  const earlier = await store.get('requests', input.id)
  if (earlier) return earlier.authorId === caller.accountId ? ok(await viewOf(earlier, context)) : taken()

  const map = await districtMap(store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const service = await store.get('services', input.serviceCode)
  if (!service) return refuse('invalid', 'request.service-unknown', { field: 'serviceCode' })
  const place = placeOf(input.place, map)
  if (!place.ok) return place
  const photos = await inspectPhotos(input.photos, context)
  if (!photos.ok) return photos

  const desk = await deskFor(place.value, map, context)
  const { id, description, contact, forSomeoneElse } = input
  const hasContact = contact !== null || forSomeoneElse !== null
  const said = { id, service, description, photos: photos.value, place: place.value }
  const request = submitRequest({ ...said, onBehalf: forSomeoneElse !== null, hasContact }, desk, caller, now)
  if (!request.ok) return request

  // The contact first: a request that says it has one must never be found without it.
  if (hasContact) {
    const { name = '', phone = '' } = contact ?? {}
    await store.insert('contacts', id, {
      ownerId: caller.accountId,
      name,
      phone,
      about: forSomeoneElse && about(forSomeoneElse),
    })
  }
  if ((await store.insert('requests', id, stored(request.value))) === 'exists') return submit(input, context)
  context.after(() => deliverRequest(id, request.value, context))
  return ok(await viewOf({ ...request.value, _id: id }, context))
}

function taken(): Result<never> {
  return refuse('conflict', 'request.id-taken', { field: 'id' })
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

async function deskFor(place: RequestPlace, map: DistrictMap, { store, now }: Context) {
  const grid = map.grids.find((one) => one.id === place.gridId)
  const homePath = map.places.find((one) => one.id === place.homeId)?.path ?? []
  const roster = await rostersOf(store, grid?.path ?? [map.root.id, ...homePath])
  return routeRequest(grid, homePath, { unit: map.unit, roster, district: map.root }, now)
}

function about({ name, phone, relation }: NonNullable<Input['forSomeoneElse']>) {
  return { name, phone, relation }
}
