// The district's terms, as the rules of requests want them.
import type { Terms } from '@core/requests/timing'
import type { DistrictMap } from '../_kit/district-map'

export function termsOf({ limits, calendar, unit }: Pick<DistrictMap, 'limits' | 'calendar' | 'unit'>): Terms {
  return { limits, calendar, unitName: (id) => unit(id)?.name ?? id }
}
