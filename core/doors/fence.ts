// How near is near enough to have been there. Only the answer is kept, never the position.
import { straightMetres } from '@core/homes/straight-line'
import type { Position } from '@core/kernel/position'

export interface Fence {
  readonly position: Position
  readonly metres: number
}

/** A courtyard, and the drift of a phone between tall houses; a place with larger grounds says so. */
export const usualFenceMetres = 120
/** A phone's own word about its accuracy widens the fence by so much at most: indoors 20 to 60 m are common. */
export const mostAccuracyMetres = 100

export interface Fix {
  readonly position: Position
  /** Metres, as the phone reports it; 0 where it does not. */
  readonly accuracyMetres: number
}

export function isInside(fence: Fence, { position, accuracyMetres }: Fix): boolean {
  return straightMetres(fence.position, position) <= fence.metres + Math.min(accuracyMetres, mostAccuracyMetres)
}

/** Not even by the phone's own doubt about itself could it be here. */
export function isElsewhere(fence: Fence, { position, accuracyMetres }: Fix): boolean {
  return straightMetres(fence.position, position) > fence.metres + Math.max(accuracyMetres, mostAccuracyMetres)
}
