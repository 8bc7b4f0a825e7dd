// The units in whose name this person may offer activities.
import type { Me } from '@core/accounts/accounts-api'
import { runningRoles } from '@core/volunteers/may-run'
import type { Option } from '@/ui/choice'

export function runningUnits(me: Me | undefined): readonly Option<string>[] {
  const runs: readonly string[] = runningRoles
  const grants = (me?.grants ?? []).filter(({ role }) => runs.includes(role))
  return [...new Map(grants.map(({ unitId, unitName }) => [unitId, { value: unitId, text: unitName }])).values()]
}
