// The district's routing rules, and who is on a unit's roster, for staff.
import { inTermAt } from '@core/district/duty-roster'
import type { Colleague, districtApi, RuleView } from '@core/district/district-api'
import type { RoutingRule } from '@core/district/routing-rule'
import { holdsOver } from '@core/kernel/caller'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { staffRoles } from '@core/kernel/role'
import type { Context } from '../_kit/context'
import { districtMap, type DistrictMap } from '../_kit/district-map'

type Input<Name extends keyof typeof districtApi> = InputOf<(typeof districtApi)[Name]>

export async function rules(_input: Input<'rules'>, { store }: Context): Promise<Result<readonly RuleView[]>> {
  const map = await districtMap(store)
  if (!map) return refuse('conflict', 'district.not-imported')
  return ok(map.rules.map((rule) => ruleView(rule, map)))
}

function ruleView({ id, serviceCode, areaId, hours, to, reason, demo }: RoutingRule, map: DistrictMap): RuleView {
  const serviceName = map.services.find(({ code }) => code === serviceCode)?.name ?? ''
  const areaName = map.unit(areaId)?.name ?? ''
  const target = 'level' in to ? { level: to.level } : { unitName: map.unit(to.unitId)?.name ?? to.unitId }
  return { id, serviceName, areaName, hours, to: target, reason, demo }
}

export async function colleagues(
  { unitId }: Input<'colleagues'>,
  { store, caller, now }: Context,
): Promise<Result<readonly Colleague[]>> {
  const map = await districtMap(store)
  const unit = map?.unit(unitId)
  if (!map || !unit) return refuse('not-found', 'units.missing', { field: 'unitId' })
  if (!holdsOver(caller, staffRoles, unit.path)) return refuse('forbidden', 'desk.not-yours', { field: 'unitId' })
  return ok(inTermAt(map.roster(unitId), now).map(({ personId, name, title }) => ({ id: personId, name, title })))
}
