// The units for which this person may print, or sees who reported.
import type { Me } from '@core/accounts/accounts-api'
import { staffRoles, type Role } from '@core/kernel/role'
import type { Option } from '@/ui/choice'

export function heldUnits(me: Me | undefined, roles: readonly Role[] = staffRoles): readonly Option<string>[] {
  const grants = (me?.grants ?? []).filter(({ role }) => roles.includes(role))
  return [...new Map(grants.map(({ unitId, unitName }) => [unitId, { value: unitId, text: unitName }])).values()]
}
