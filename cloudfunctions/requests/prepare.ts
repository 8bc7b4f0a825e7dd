// What a submission names, looked up: the service, the place and its grid, the pictures and the voice, the desk.
import type { ServiceDefinition } from '@core/district/service-definition'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { InputOf } from '@core/kernel/procedure'
import { unchecked } from '@core/requests/fact'
import type { Verdict } from '@core/requests/media'
import type { Desk, RequestPlace } from '@core/requests/request'
import type { requestsApi } from '@core/requests/requests-api'
import { routeRequest } from '@core/requests/route-request'
import type { Submission } from '@core/requests/submit-request'
import type { Context } from '../_kit/context'
import type { DistrictMap } from '../_kit/district-map'
import { loadsFor } from './loads'
import { inspectVoice } from './media-voice'
import { inspectPhotos } from './photos'

type Said = Omit<InputOf<typeof requestsApi.submit>, 'contact' | 'forSomeoneElse'>

export interface Prepared {
  readonly submission: Omit<Submission, 'onBehalf' | 'hasContact'>
  readonly desk: Desk
}

export async function prepare(said: Said, map: DistrictMap, context: Context): Promise<Result<Prepared>> {
  const service = map.services.find((one) => one.code === said.serviceCode)
  if (!service) return refuse('invalid', 'request.service-unknown', { field: 'serviceCode' })
  const place = placeOf(said.place, map)
  if (!place.ok) return place
  const photos = await inspectPhotos(said.photos, context)
  if (!photos.ok) return photos
  const voice = said.voice ? await inspectVoice(said.voice, context) : ok(null)
  if (!voice.ok) return voice
  const { id, description, mayShow } = said
  const labels = await labelsOf(`${description} ${said.voice?.transcript ?? ''}`, service, context)
  const found = {
    id,
    description,
    mayShow,
    service,
    labels,
    place: place.value,
    photos: photos.value,
    voice: voice.value,
  }
  return ok({ submission: found, desk: await deskFor(service, place.value, map, context) })
}

function placeOf(given: Said['place'], map: DistrictMap): Result<RequestPlace> {
  if (given.source !== 'home') {
    const grid = map.gridIndex.at(given.position)
    const { source, position, note } = given
    return ok({ source, position, homeId: '', note, gridId: grid?.id ?? '', path: grid?.path ?? [] })
  }
  const home = map.places.find((one) => one.code === given.homeCode.toUpperCase())
  if (!home) return refuse('invalid', 'homes.code-unknown', { field: 'place.homeCode' })
  const grid = map.gridIndex.at(home.position)
  const { position, id: homeId } = home
  return ok({ source: 'home', position, homeId, note: given.note, gridId: grid?.id ?? '', path: grid?.path ?? [] })
}

async function deskFor(
  { code }: ServiceDefinition,
  place: RequestPlace,
  map: DistrictMap,
  { now, store }: Context,
): Promise<Desk> {
  const homePath = map.places.find((one) => one.id === place.homeId)?.path ?? []
  const routable = { serviceCode: code, gridPath: place.path, homePath }
  return routeRequest(routable, map, now, await loadsFor(routable, map, now, store)).desk
}

/**
 * What a human has to look at before neighbours may. Sensitive words go to no checker outside: they are never public, so
 * there is nothing to check them for.
 */
async function labelsOf(
  text: string,
  service: ServiceDefinition,
  { effects, identity }: Context,
): Promise<readonly string[]> {
  if (service.sensitive) return []
  return labelsIn(await effects.safety.text(text, identity.pushAddress))
}

export function labelsIn(verdict: Verdict): readonly string[] {
  switch (verdict.status) {
    case 'clear':
      return []
    case 'flagged':
      return verdict.labels.length > 0 ? verdict.labels : ['other']
    case 'unknown':
      return [unchecked]
  }
}
