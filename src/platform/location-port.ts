// Where the phone is: WGS-84 always, whatever the phone itself reports.
import type { Position } from '@core/kernel/position'
import type { Result } from '@core/kernel/result'

/** Refuses with `location.refused` (not allowed), `location.unavailable` or `location.slow`. */
export type Locate = () => Promise<Result<Position>>
