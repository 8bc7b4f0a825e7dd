// Where the phone is: WGS-84 always, whatever the phone itself reports.
import type { Position } from '@core/kernel/position'
import type { Result } from '@core/kernel/result'

/** Refuses with `location.refused` (not allowed), `location.unavailable` or `location.slow`. */
export type Locate = () => Promise<Result<Position>>

export interface Fix {
  readonly position: Position
  /** Metres by the phone's own word; 0 where it does not say. */
  readonly accuracyMetres: number
}

/** As of now, not of a minute ago. Refuses as `Locate` does. */
export type LocateNow = () => Promise<Result<Fix>>
