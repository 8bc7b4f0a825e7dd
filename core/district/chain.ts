// The linked levels above any point: member household ▸ party group ▸ grid branch ▸ community ▸ subdistrict ▸ district.
import type { Position } from '@core/kernel/position'
import type { Grid } from './grid'
import type { OrgUnit } from './org-unit'

/** Households of the grid's branch, and the distance in metres that decides between them. */
export interface ChainSource {
  unit(id: string): OrgUnit | undefined
  householdsOf(branchId: string): readonly OrgUnit[]
  metres(a: Position, b: Position): number
}

/**
 * From the district down to the nearest member household of the branch that keeps the point's grid. Shorter where the
 * point lies in no grid (empty) or its branch has no household yet (ends at the branch).
 */
export function chainAt(point: Position, grid: Grid | undefined, source: ChainSource): readonly OrgUnit[] {
  if (!grid) return []
  const [nearest] = source
    .householdsOf(grid.branchId)
    .filter((unit) => unit.position !== null)
    .map((unit) => ({ unit, metres: unit.position ? source.metres(point, unit.position) : Infinity }))
    .sort((a, b) => a.metres - b.metres || (a.unit.id < b.unit.id ? -1 : 1))
  const path = nearest ? nearest.unit.path : grid.path
  return path.map((id) => source.unit(id)).filter((unit) => unit !== undefined)
}
