// Where a unit that was called has to go: the place of a request, never whose request it is or what it says.
import type { Caller } from '@core/kernel/caller'
import type { Position } from '@core/kernel/position'
import type { ServiceRequest } from '@core/requests/request'
import type { Whistle } from './whistle'
import { isBlowerSide, isOver, speaksFor } from './whistle-life'

export interface WhistledPlace {
  readonly position: Position
  /** What the resident added to find it: building, door, landmark; may be empty. */
  readonly note: string
  /** Empty where no grid contains it. */
  readonly gridName: string
  readonly communityName: string
  readonly photoCount: number
}

export interface PlaceNames {
  readonly gridName: string
  readonly communityName: string
}

/**
 * Null where the place is not to be told: of a sensitive request (also one called so after the whistle), and to a unit
 * that has nothing to do there any more. A note that nobody has yet found fit to be read stays back.
 */
export function whistledPlace(
  whistle: Pick<Whistle, 'blower' | 'calls'>,
  request: Pick<ServiceRequest, 'sensitive' | 'place' | 'photos' | 'safety'>,
  names: PlaceNames,
  caller: Caller,
): WhistledPlace | null {
  if (request.sensitive || !needsPlace(whistle, caller)) return null
  const { place, photos, safety } = request
  const note = safety.state === 'clear' ? place.note : ''
  return { position: place.position, note, ...names, photoCount: photos.length }
}

function needsPlace(whistle: Pick<Whistle, 'blower' | 'calls'>, caller: Caller): boolean {
  if (isBlowerSide(whistle, caller)) return true
  return whistle.calls.some((call) => !isOver(call) && speaksFor(call.unitId, caller))
}
