// The units in whose name this person may call.
import type { Me } from '@core/accounts/accounts-api'
import { unitsHeld } from '@core/accounts/units-held'
import { staffRoles } from '@core/kernel/role'
import type { Option } from '@/ui/choice'
import { unitOptions } from '@/ui/unit-options'

export function callingUnits(me: Me | undefined): readonly Option<string>[] {
  return unitOptions(unitsHeld(me, staffRoles))
}
