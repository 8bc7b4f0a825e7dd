// Who is within reach of a home, and where the next homes should be: for staff, from the district's own map.
import type { Position } from '@core/kernel/position'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { homesApi } from '@core/homes/homes-api'
import { coverageReport, type CoverageReport } from '@core/insight/coverage-report'
import { nextSites, type NextSites } from '@core/insight/next-sites'
import { surveyStreets, type StreetSurvey } from '@core/insight/street-survey'
import type { ProfileId } from '@core/walking/profile'
import type { Context } from '../_kit/context'
import { districtMap, type DistrictMap } from '../_kit/district-map'
import { streetsOf } from '../_kit/streets'
import type { Store } from '../_kit/store'

type Input<Name extends keyof typeof homesApi> = InputOf<(typeof homesApi)[Name]>

export async function coverage(
  { profile, limitSeconds, gridId }: Input<'coverage'>,
  { store }: Context,
): Promise<Result<CoverageReport>> {
  const found = await surveyed(store, profile)
  if (!found.ok) return found
  const { map, survey } = found.value
  return ok(coverageReport(survey, limitSeconds, gridNames(map), gridId ?? null))
}

export async function sites(
  { profile, limitSeconds, count }: Input<'sites'>,
  { store }: Context,
): Promise<Result<NextSites>> {
  const found = await surveyed(store, profile)
  if (!found.ok) return found
  const { map, survey } = found.value
  return ok(nextSites(survey, limitSeconds, count, gridNames(map)))
}

/** A survey of a district takes a tenth of a second: once per map and profile. */
const kept = new WeakMap<DistrictMap, Map<ProfileId, StreetSurvey>>()

async function surveyed(
  store: Store,
  profile: ProfileId,
): Promise<Result<{ readonly map: DistrictMap; readonly survey: StreetSurvey }>> {
  const map = await districtMap(store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const surveys = kept.get(map) ?? new Map<ProfileId, StreetSurvey>()
  kept.set(map, surveys)
  const known = surveys.get(profile)
  if (known) return ok({ map, survey: known })
  const streets = await streetsOf(store, map.district.atlas)
  if (!streets) return refuse('conflict', 'atlas.none')
  const homes = map.places.filter(({ kind }) => kind === 'branchHome')
  const gridAt = (position: Position) => map.gridIndex.at(position)?.id ?? ''
  const survey = surveyStreets(streets, homes, profile, gridAt)
  surveys.set(profile, survey)
  return ok({ map, survey })
}

function gridNames(map: DistrictMap): (id: string) => string {
  const names = new Map(map.grids.map(({ id, name }) => [id, name]))
  return (id) => names.get(id) ?? id
}
