// The way to the home one looks at, from where one is; a straight line, said so, where nothing better is known.
import type { PlaceView } from '@core/homes/homes-api'
import { straightMetres } from '@core/homes/straight-line'
import type { Walker } from '@core/homes/walker'
import type { Position } from '@core/kernel/position'
import { useWay, type Way } from './use-way'
import { knownPosition } from './use-where'

export interface WayHome {
  readonly own: Position | undefined
  /** Undefined while it is being found, and where nobody knows from where. */
  readonly way: Way | undefined
  readonly shown: Pick<Way, 'metres' | 'walk'> | undefined
}

export function useWayHome(place: PlaceView | undefined, walker: Walker): WayHome {
  const own = knownPosition()
  const { way, failed } = useWay(own, place?.id, walker)
  const straight = own && place && failed ? { metres: straightMetres(own, place.position), walk: null } : undefined
  return { own, way, shown: way ?? straight }
}
