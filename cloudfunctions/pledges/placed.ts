// The names of the unit and the home that something belongs to, and the caller's unit and place of something new.
import type { OrgUnit } from '@core/district/org-unit'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { Context } from '../_kit/context'
import { districtMap, type DistrictMap } from '../_kit/district-map'

export interface PlaceNames {
  readonly unitName: string
  readonly placeName: string
}

/** Empty where the district has no such unit or place any more. */
export function namesOf(
  { unitId, placeId }: { readonly unitId: string; readonly placeId: string },
  map: DistrictMap | undefined,
): PlaceNames {
  return {
    unitName: map?.unit(unitId)?.name ?? '',
    placeName: map?.places.find(({ id }) => id === placeId)?.name ?? '',
  }
}

export async function unitAndPlace(
  { unitId, placeId }: { readonly unitId: string; readonly placeId: string },
  { store }: Context,
): Promise<Result<OrgUnit>> {
  const map = await districtMap(store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const unit = map.unit(unitId)
  if (!unit) return refuse('invalid', 'units.missing', { field: 'unitId' })
  if (!map.places.some(({ id }) => id === placeId)) return refuse('invalid', 'homes.missing', { field: 'placeId' })
  return ok(unit)
}
