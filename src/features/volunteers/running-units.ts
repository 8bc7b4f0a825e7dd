// The units in whose name this person may offer activities.
import type { Me } from '@core/accounts/accounts-api'
import { unitsHeld } from '@core/accounts/units-held'
import { runningRoles } from '@core/volunteers/may-run'
import type { Option } from '@/ui/choice'
import { unitOptions } from '@/ui/unit-options'

export function runningUnits(me: Me | undefined): readonly Option<string>[] {
  return unitOptions(unitsHeld(me, runningRoles))
}
