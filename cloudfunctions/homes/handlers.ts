// The places people can walk to, served.
import type { OrgUnit } from '@core/district/org-unit'
import { inTermAt, onDutyAt } from '@core/district/duty-roster'
import type { AtlasPart } from '@core/district/district'
import type { RankedPlace, RouteToPlace } from '@core/homes/nearest'
import { willDo } from '@core/homes/wanted'
import type { homesApi, PlaceSummary, PlaceView } from '@core/homes/homes-api'
import type { ServicePlace } from '@core/homes/service-place'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { Context, Handlers } from '../_kit/context'
import { districtMap, type DistrictMap } from '../_kit/district-map'
import { atlasPartId } from '../_kit/streets'
import { coverage, sites } from './coverage'

type Input<Name extends keyof typeof homesApi> = InputOf<(typeof homesApi)[Name]>

export const homesHandlers: Handlers<typeof homesApi> = { list, nearest, route, atlasPart, get, coverage, sites }

async function list(_input: Input<'list'>, { store }: Context): Promise<Result<readonly PlaceSummary[]>> {
  const map = await districtMap(store)
  return map ? ok(map.places.map(summaryOf)) : refuse('conflict', 'district.not-imported')
}

async function nearest(
  { position, kinds, limit, walker, wanted }: Input<'nearest'>,
  { store, now }: Context,
): Promise<Result<readonly RankedPlace<PlaceSummary>[]>> {
  const map = await districtMap(store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const accepts = (place: ServicePlace) => willDo(place, kinds, wanted, now)
  const ranked = map.finder.nearest(position, { limit, walker, accepts })
  return ok(ranked.map((one) => ({ ...one, place: summaryOf(one.place) })))
}

async function route(
  { position, id, walker }: Input<'route'>,
  { store }: Context,
): Promise<Result<RouteToPlace<PlaceSummary>>> {
  const map = await districtMap(store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const found = map.finder.routeTo(position, id, walker)
  return found ? ok({ ...found, place: summaryOf(found.place) }) : refuse('not-found', 'homes.missing', { field: 'id' })
}

/** A version that is no longer the district's is refused, so that a phone begins anew instead of mixing two. */
async function atlasPart({ version, part }: Input<'atlasPart'>, { store }: Context): Promise<Result<AtlasPart>> {
  const found = await store.get('atlasParts', atlasPartId(version, part))
  if (!found || found.data === '') return refuse('not-found', 'atlas.version-gone', { field: 'version' })
  return ok({ version: found.version, data: found.data })
}

async function get(input: Input<'get'>, { store, now }: Context): Promise<Result<PlaceView>> {
  const map = await districtMap(store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const place = map.places.find((one) => ('code' in input ? isCode(one, input.code) : one.id === input.id))
  if (!place) return refuse('not-found', 'code' in input ? 'homes.code-unknown' : 'homes.missing')
  const roster = map.roster(place.unitId)
  const onDuty = onDutyAt(roster, now)
  const people = onDuty.length > 0 ? onDuty : inTermAt(roster, now)
  return ok({
    ...bare(place),
    people: people.map(({ name, title, phone }) => ({ name, title, phone })),
    someoneOnDutyNow: onDuty.length > 0,
    unitNames: unitNames(place, map),
  })
}

/** A code typed from the notice at the door is the same in small letters. */
function isCode(place: ServicePlace, code: string): boolean {
  return place.code.toUpperCase() === code.toUpperCase()
}

function summaryOf(place: ServicePlace): PlaceSummary {
  const { id, code, kind, name, address, position, hours, services, phone, accessibility, demo } = place
  return { id, code, kind, name, address, position, hours, services, phone, accessibility, demo }
}

function bare(place: ServicePlace): ServicePlace {
  const { unitId, path, directions } = place
  return { ...summaryOf(place), unitId, path, directions }
}

/** Below the district, which everybody here knows they are in. */
function unitNames(place: ServicePlace, map: DistrictMap): readonly string[] {
  return place.path
    .slice(1)
    .map((id) => map.unit(id))
    .filter((unit): unit is OrgUnit => unit !== undefined)
    .map((unit) => unit.name)
}
