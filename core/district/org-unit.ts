// The organisation as a tree: district ▸ subdistrict ▸ community ▸ grid branch ▸ party group ▸ member household.
import type { Withdrawable } from '@core/kernel/withdrawn'
import type { Position } from '@core/kernel/position'

export const orgLevels = [
  'district',
  'subdistrict',
  'community',
  'gridBranch',
  'partyGroup',
  'memberHousehold',
] as const
export type OrgLevel = (typeof orgLevels)[number]

export interface OrgUnit extends Withdrawable {
  /** Statistical code for district (6 digits), subdistrict (9) and community (12); the district's own code below. */
  readonly id: string
  readonly level: OrgLevel
  readonly name: string
  /** Empty for the district. */
  readonly parentId: string
  /** Ids from the district down to this unit itself. */
  readonly path: readonly string[]
  readonly phone: string
  /** Where a member household lives; null for units that are areas or bodies. */
  readonly position: Position | null
  /** Invented for demonstration: shown as 示例数据. */
  readonly demo: boolean
}

/** May a unit of `level` stand directly under one of `parent`? Each level has exactly one level above it. */
export function mayStandUnder(level: OrgLevel, parent: OrgLevel): boolean {
  return orgLevels.indexOf(level) === orgLevels.indexOf(parent) + 1
}
