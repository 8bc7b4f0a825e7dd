// Where a kind of request goes when it does not simply go to the grid's branch: first matching rule wins.
import type { Withdrawable } from '@core/kernel/withdrawn'
import type { WeeklyHours } from '@core/kernel/weekly-hours'

export interface RoutingRule extends Withdrawable {
  readonly id: string
  readonly order: number
  /** A service's code, or `*` for every service. */
  readonly serviceCode: string
  /** A unit in whose area the place must lie (district, subdistrict, community or grid branch), or `*`. */
  readonly areaId: string
  /** When the rule holds; null for always. */
  readonly hours: WeeklyHours | null
  /** Which desk takes it: a level above the place's own grid, or one named unit of the organisation. */
  readonly to: { readonly level: 'gridBranch' | 'community' | 'subdistrict' | 'district' } | { readonly unitId: string }
  /** Why, as staff read it. */
  readonly reason: string
  readonly demo: boolean
}
