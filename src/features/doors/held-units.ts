// The units for which this person may print.
import type { Me } from '@core/accounts/accounts-api'
import { isStaffRole } from '@core/kernel/role'
import type { Option } from '@/ui/choice'

export function heldUnits(me: Me | undefined): readonly Option<string>[] {
  const grants = (me?.grants ?? []).filter(({ role }) => isStaffRole(role))
  return [...new Map(grants.map(({ unitId, unitName }) => [unitId, { value: unitId, text: unitName }])).values()]
}
