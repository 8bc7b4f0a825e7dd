// The units for which this person may print, or sees who reported.
import type { Me } from '@core/accounts/accounts-api'
import { unitsHeld } from '@core/accounts/units-held'
import { staffRoles, type Role } from '@core/kernel/role'
import type { Option } from '@/ui/choice'
import { unitOptions } from '@/ui/unit-options'

export function heldUnits(me: Me | undefined, roles: readonly Role[] = staffRoles): readonly Option<string>[] {
  return unitOptions(unitsHeld(me, roles))
}
