// The organisation while the other files are read against it.
import { orgLevels, type OrgLevel, type OrgUnit } from '@core/district/org-unit'
import type { Cells } from './cells'

export const levelNames: Readonly<Record<OrgLevel, string>> = {
  district: '区',
  subdistrict: '街道',
  community: '社区',
  gridBranch: '网格党支部',
  partyGroup: '党小组',
  memberHousehold: '党员中心户',
}

export interface KnownUnits {
  readonly all: ReadonlyMap<string, OrgUnit>
  /** Line in the organisation's file, by id. */
  readonly lines: ReadonlyMap<string, number>
  /** The unit that the cell names, at one of these levels; otherwise a fault. */
  named<F extends string>(cells: Cells<F>, field: F, levels?: readonly OrgLevel[]): OrgUnit | undefined
}

export function knownUnits(all: ReadonlyMap<string, OrgUnit>, lines: ReadonlyMap<string, number>): KnownUnits {
  return {
    all,
    lines,
    named(cells, field, levels = orgLevels) {
      const value = cells.text(field, 23)
      const unit = all.get(value)
      if (unit && levels.includes(unit.level)) return unit
      // A broken unit has its own fault already; its file's line counts as known.
      if (value === '' || (!unit && lines.has(value))) return undefined
      if (!unit) cells.fault(field, 'unit.unknown', { value })
      else {
        const wanted = levels.map((level) => levelNames[level]).join('或')
        cells.fault(field, 'unit.level', { value: unit.name, wanted, found: levelNames[unit.level] })
      }
      return undefined
    },
  }
}
