// rules.csv: where a kind of request goes when not simply to the grid's branch. The first row that matches wins.
import type { OrgLevel } from '@core/district/org-unit'
import type { RoutingRule } from '@core/district/routing-rule'
import type { ServiceDefinition } from '@core/district/service-definition'
import { parseWeeklyHours, type WeeklyHours } from '@core/kernel/weekly-hours'
import { cellsOf, type Cells } from './cells'
import type { ruleTable } from './columns'
import type { Report } from './fault'
import { serviceOrEvery } from './known-services'
import { levelNames, type KnownUnits } from './known-units'
import type { Row } from './read-table'
import { uniqueIds } from './unique-ids'

type Field = keyof typeof ruleTable.columns

const everywhere = '*'
/** The levels that have an area and a desk. */
const deskLevels = ['gridBranch', 'community', 'subdistrict', 'district'] as const satisfies readonly OrgLevel[]

export function readRules(
  rows: readonly Row<Field>[],
  units: KnownUnits,
  services: ReadonlyMap<string, ServiceDefinition>,
  report: Report,
): ReadonlyMap<string, RoutingRule> {
  const ids = uniqueIds()
  const rules: RoutingRule[] = []
  rows.forEach((row, index) => {
    const cells = cellsOf(row, report)
    const id = ids.read(cells, 'id', row)
    const serviceCode = serviceOrEvery(cells, 'serviceCode', services)
    const areaId = readArea(cells, row, units)
    const hours = readHours(cells, row)
    const to = readGoal(cells, row, units)
    const [reason, demo] = [cells.text('reason', 60), cells.yesNo('demo')]
    if (!id || !serviceCode || !areaId || !to) return
    const rule: RoutingRule = { id, order: index + 1, serviceCode, areaId, hours, to, reason, demo }
    const before = rules.find((earlier) => covers(earlier, rule, units))
    if (before) cells.fault('', 'rule.unreachable', { line: ids.lines.get(before.id) ?? 0 })
    rules.push(rule)
  })
  return new Map(rules.map((rule) => [rule.id, rule]))
}

function readArea(cells: Cells<Field>, row: Row<Field>, units: KnownUnits): string | undefined {
  if (row.cells.areaId === everywhere || row.cells.areaId === '全部') return everywhere
  return units.named(cells, 'areaId', deskLevels)?.id
}

/** Null for always. What cannot be read is reported. */
function readHours(cells: Cells<Field>, row: Row<Field>): WeeklyHours | null {
  if (row.cells.hours === '') return null
  const parsed = parseWeeklyHours(cells.hours('hours'))
  return parsed.ok ? parsed.value : null
}

/** A level of the place's own chain, or one unit. */
function readGoal(cells: Cells<Field>, row: Row<Field>, units: KnownUnits): RoutingRule['to'] | undefined {
  const level = deskLevels.find((one) => one === row.cells.to || levelNames[one] === row.cells.to)
  if (level) return { level }
  const unit = units.named(cells, 'to', deskLevels)
  return unit && { unitId: unit.id }
}

/** Does whatever `rule` matches fall to the earlier one? */
function covers(earlier: RoutingRule, rule: RoutingRule, units: KnownUnits): boolean {
  if (earlier.hours !== null && JSON.stringify(earlier.hours) !== JSON.stringify(rule.hours)) return false
  const isSameService = earlier.serviceCode === '*' || earlier.serviceCode === rule.serviceCode
  const isWithin = earlier.areaId === everywhere || units.all.get(rule.areaId)?.path.includes(earlier.areaId) === true
  return isSameService && isWithin
}
