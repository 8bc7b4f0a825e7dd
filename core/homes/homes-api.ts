// What a client may ask about the places people can walk to.
import * as v from 'valibot'
import { procedure } from '@core/kernel/procedure'
import { id, position } from '@core/kernel/schema'
import type { AtlasPart } from '@core/district/district'
import type { CoverageReport } from '@core/insight/coverage-report'
import { planningRoles } from '@core/insight/may-survey'
import type { NextSites } from '@core/insight/next-sites'
import { profileIds } from '@core/walking/profile'
import type { RankedPlace, RouteToPlace } from './nearest'
import { placeKinds, type ServicePlace } from './service-place'
import { walkerInput } from './walker'
import { wantedInput } from './wanted'

/** What a list or a map needs of a place. */
export type PlaceSummary = Pick<
  ServicePlace,
  'id' | 'code' | 'kind' | 'name' | 'address' | 'position' | 'hours' | 'services' | 'phone' | 'accessibility' | 'demo'
>

export interface OnDuty {
  readonly name: string
  readonly title: string
  readonly phone: string
}

export interface PlaceView extends ServicePlace {
  /** On duty now, else everybody in term. */
  readonly people: readonly OnDuty[]
  readonly someoneOnDutyNow: boolean
  /** Names from the subdistrict down to the unit that runs it. */
  readonly unitNames: readonly string[]
}

const planners = [{ is: 'holder', roles: planningRoles, over: 'anything' }] as const

const longestLimitSeconds = 1_800
const mostSites = 10
const survey = {
  profile: v.optional(v.picklist(profileIds, 'input.walker'), 'adult'),
  limitSeconds: v.optional(count(60, longestLimitSeconds), 300),
}

function count(least: number, most: number) {
  return v.pipe(
    v.number('input.limit'),
    v.integer('input.limit'),
    v.minValue(least, 'input.limit'),
    v.maxValue(most, 'input.limit'),
  )
}

export const homesApi = {
  /** Every place of the district: under two hundred, kept on the phone for a bad net. */
  list: procedure<readonly PlaceSummary[]>()({ who: [{ is: 'anyone' }], input: v.object({}) }),
  nearest: procedure<readonly RankedPlace<PlaceSummary>[]>()({
    who: [{ is: 'anyone' }],
    input: v.object({
      position,
      kinds: v.optional(v.pipe(v.array(v.picklist(placeKinds, 'input.filter')), v.minLength(1, 'input.filter')), [
        'branchHome',
      ]),
      limit: v.optional(count(1, 20), 5),
      walker: walkerInput,
      wanted: wantedInput,
    }),
  }),
  /** The way to one place for this person, as a line on the map. */
  route: procedure<RouteToPlace<PlaceSummary>>()({
    who: [{ is: 'anyone' }],
    input: v.object({ position, id, walker: walkerInput }),
  }),
  /** One slice of the walking atlas, for the phone to find ways without a net. */
  atlasPart: procedure<AtlasPart>()({
    who: [{ is: 'anyone' }],
    input: v.object({
      version: id,
      part: count(0, 999),
    }),
  }),
  /** By the code printed at the door, or by id. */
  get: procedure<PlaceView>()({
    who: [{ is: 'anyone' }],
    input: v.union([v.object({ code: id }), v.object({ id })], 'input.id.malformed'),
  }),
  /** Share of the streets from which a home is near enough; with `gridId` also that grid's streets, for its map. */
  coverage: procedure<CoverageReport>()({ who: planners, input: v.object({ ...survey, gridId: v.optional(id) }) }),
  /** Where the next homes bring most streets within reach. */
  sites: procedure<NextSites>()({
    who: planners,
    input: v.object({ ...survey, count: v.optional(count(1, mostSites), 3) }),
  }),
}
