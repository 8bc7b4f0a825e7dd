// A coded grid: the smallest area of the district, kept by one grid branch.
import type { Withdrawable } from '@core/kernel/withdrawn'
import type { MultiPolygon, Polygon } from 'geojson'

export interface Grid extends Withdrawable {
  /** The unified grid code. */
  readonly id: string
  readonly name: string
  readonly communityId: string
  readonly branchId: string
  /** Ids from the district down to the grid branch. */
  readonly path: readonly string[]
  /** WGS-84. */
  readonly area: Polygon | MultiPolygon
  readonly demo: boolean
}
