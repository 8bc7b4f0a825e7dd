// The nearest places, behind a port: straight-line distance now, the walking atlas where one is loaded.
import type { Position } from '@core/kernel/position'

export interface RankedPlace<Place> {
  readonly place: Place
  readonly metres: number
  /** How `metres` was found. Shown to people: an estimate is never passed off as a walk. */
  readonly basis: 'straight-line' | 'walking'
}

export interface NearestPlaces<Place> {
  /** At most `limit` places accepted by `accepts`, nearest first. `from` in WGS-84. */
  nearest(from: Position, limit: number, accepts?: (place: Place) => boolean): readonly RankedPlace<Place>[]
}
