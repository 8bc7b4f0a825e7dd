// What a place must have to be of use now: asked of the finder, so that the nearest that will do is found exactly.
import * as v from 'valibot'
import { isWithin, parseWeeklyHours } from '@core/kernel/weekly-hours'
import type { PlaceKind, ServicePlace } from './service-place'

export interface Wanted {
  readonly openNow: boolean
  /** No step between the street and the door. */
  readonly stepFree: boolean
  /** One of the place's services; empty for any. */
  readonly service: string
}

export const anything: Wanted = { openNow: false, stepFree: false, service: '' }

export const wantedInput = v.optional(
  v.object(
    {
      openNow: v.boolean('input.filter'),
      stepFree: v.boolean('input.filter'),
      service: v.pipe(v.string('input.filter'), v.maxLength(40, 'input.filter')),
    },
    'input.filter',
  ),
  anything,
)

type Judged = Pick<ServicePlace, 'kind' | 'hours' | 'services' | 'accessibility'>

/** `at` in epoch ms. Hours nobody can read count as closed. */
export function willDo(place: Judged, kinds: readonly PlaceKind[], wanted: Wanted, at: number): boolean {
  if (!kinds.includes(place.kind)) return false
  if (wanted.stepFree && (place.accessibility.steps > 0 || place.accessibility.wheelchair === 'no')) return false
  if (wanted.service !== '' && !place.services.includes(wanted.service)) return false
  return !wanted.openNow || isOpen(place.hours, at)
}

function isOpen(hours: string, at: number): boolean {
  const parsed = parseWeeklyHours(hours)
  return parsed.ok && isWithin(parsed.value, at)
}
