// What hangs on a request learns of its move: its parts are made and ended, the whole hears of a part, the main one of a
// duplicate, the duplicates of their main one. Each step repeats harmlessly.
import { ok, type Result } from '@core/kernel/result'
import { queueOf } from '@core/requests/life'
import { absorb, followMain } from '@core/requests/follow-main'
import { endPart, notePartDone, partOfRequest, partReport } from '@core/requests/parts'
import type { Part, ServiceRequest } from '@core/requests/request'
import { deskAt, routeRequest } from '@core/requests/route-request'
import { change } from '../_kit/change'
import { districtMap, type DistrictMap } from '../_kit/district-map'
import { stored, type StoredRequest } from '../_kit/stored-request'
import { deliverRequest, type DeliveryWorld } from './deliver'
import { termsOf } from './terms'

export async function bringAlong(id: string, request: ServiceRequest, world: DeliveryWorld): Promise<void> {
  const hangsAlone = request.parts.length === 0 && request.duplicates.length === 0
  if (hangsAlone && request.partOf === '' && request.mergedInto === '') return
  const map = await districtMap(world.store)
  if (!map) return
  for (const part of request.parts) await bringPart(id, request, part, map, world)
  await reportToWhole(id, request, world)
  if (request.status === 'merged') await alter(request.mergedInto, (main) => absorb(main, id, world.now), world)
  for (const duplicate of request.duplicates) {
    await alter(duplicate, (one) => followMain(one, id, request, world.now, termsOf(map)), world)
  }
}

async function bringPart(
  id: string,
  whole: ServiceRequest,
  part: Part,
  map: DistrictMap,
  world: DeliveryWorld,
): Promise<void> {
  const { store, now } = world
  if (!part.done) {
    const request = partOfRequest(id, whole, part, deskOfPart(whole, part, map, now), now, termsOf(map))
    if ((await store.insert('requests', part.id, stored(request))) === 'inserted') await deliverRequest(part.id, world)
  }
  const isOver = queueOf(whole.status) === 'done'
  if (part.done || isOver) await alter(part.id, (one) => endPart(one, now), world)
}

function deskOfPart({ place }: ServiceRequest, part: Part, map: DistrictMap, now: number) {
  const unit = part.unitId === '' ? undefined : map.unit(part.unitId)
  if (unit) return deskAt(unit, 'transferred', map, now).desk
  return routeRequest({ serviceCode: part.serviceCode, gridPath: place.path, homePath: [] }, map, now).desk
}

async function reportToWhole(id: string, request: ServiceRequest, world: DeliveryWorld): Promise<void> {
  if (request.partOf === '') return
  const report = partReport(request)
  if (report !== undefined) await alter(request.partOf, (whole) => notePartDone(whole, id, report, world.now), world)
}

/** A change to another request, told at once if it was one. */
async function alter(
  id: string,
  decide: (request: ServiceRequest) => ServiceRequest,
  world: DeliveryWorld,
): Promise<void> {
  let altered = false
  await change(world.store, 'requests', id, (request): Result<StoredRequest> => {
    const decided = decide(request)
    altered = decided !== request
    return ok(altered ? stored(decided) : request)
  })
  if (altered) await deliverRequest(id, world)
}
