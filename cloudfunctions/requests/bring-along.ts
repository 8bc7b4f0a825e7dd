// What hangs on a request learns of its move: its parts are made and ended, the whole hears of a part, the main one of a
// duplicate, the duplicates of their main one. Each step repeats harmlessly.
import { ok, type Result } from '@core/kernel/result'
import { queueOf } from '@core/requests/life'
import { absorb, followMain } from '@core/requests/follow-main'
import { notePartDone, partOfRequest, partReport, settlePart } from '@core/requests/parts'
import type { Part, ServiceRequest } from '@core/requests/request'
import { deskAt, routeRequest } from '@core/requests/route-request'
import { change } from '../_kit/change'
import { districtMap, type DistrictMap } from '../_kit/district-map'
import { stored, type StoredRequest } from '../_kit/stored-request'
import type { DeliveryWorld } from './delivery-world'
import { termsOf } from './terms'

/** Tells what is new of another request, as this one is being told. */
type Deliver = (id: string) => Promise<void>

export async function bringAlong(
  id: string,
  request: ServiceRequest,
  world: DeliveryWorld,
  deliver: Deliver,
): Promise<void> {
  const hangsAlone = request.parts.length === 0 && request.duplicates.length === 0
  if (hangsAlone && request.partOf === '' && request.mergedInto === '') return
  const map = await districtMap(world.store)
  if (!map) return
  const alter = alterIn(world, deliver)
  for (const part of request.parts) await bringPart(id, request, part, map, world, deliver)
  if (request.partOf !== '') {
    const report = partReport(request)
    if (report !== undefined) await alter(request.partOf, (whole) => notePartDone(whole, id, report, world.now))
  }
  if (request.status === 'merged') await alter(request.mergedInto, (main) => absorb(main, id, world.now))
  for (const duplicate of request.duplicates) {
    await alter(duplicate, (one) => followMain(one, id, request, world.now, termsOf(map)))
  }
}

async function bringPart(
  id: string,
  whole: ServiceRequest,
  part: Part,
  map: DistrictMap,
  world: DeliveryWorld,
  deliver: Deliver,
): Promise<void> {
  const { store, now } = world
  const isOver = part.done || queueOf(whole.status) === 'done'
  const settle = (one: ServiceRequest) => (isOver ? settlePart(one, whole, now) : one)
  // Made even where it is over before it was begun: the whole one names it, and a telling that was held up since the
  // split would make it later, open, for good.
  const made = settle(partOfRequest(id, whole, part, deskOfPart(whole, part, map, now), now, termsOf(map)))
  if ((await store.insert('requests', part.id, stored(made))) === 'inserted') await deliver(part.id)
  else if (isOver) await alterIn(world, deliver)(part.id, settle)
}

function deskOfPart({ place }: ServiceRequest, part: Part, map: DistrictMap, now: number) {
  const unit = part.unitId === '' ? undefined : map.unit(part.unitId)
  if (unit) return deskAt(unit, 'transferred', map, now).desk
  return routeRequest({ serviceCode: part.serviceCode, gridPath: place.path, homePath: [] }, map, now).desk
}

/** A change to another request, told at once if it was one. */
function alterIn({ store }: DeliveryWorld, deliver: Deliver) {
  return async (id: string, decide: (request: ServiceRequest) => ServiceRequest): Promise<void> => {
    let altered = false
    await change(store, 'requests', id, (request): Result<StoredRequest> => {
      const decided = decide(request)
      altered = decided !== request
      return ok(altered ? stored(decided) : request)
    })
    if (altered) await deliver(id)
  }
}
