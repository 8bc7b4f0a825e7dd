// The units in whose name this person may offer, and those for which they speak.
import type { Me } from '@core/accounts/accounts-api'
import { unitsHeld } from '@core/accounts/units-held'
import { staffRoles } from '@core/kernel/role'
import { liaisonRoles } from '@core/partners/whistle-life'
import { adopterRoles } from '@core/pledges/pledge'
import type { Option } from '@/ui/choice'
import { unitOptions } from '@/ui/unit-options'

export function offeringUnits(me: Me | undefined): readonly Option<string>[] {
  return unitOptions(unitsHeld(me, staffRoles))
}

export function liaisonUnits(me: Me | undefined): readonly Option<string>[] {
  return unitOptions(unitsHeld(me, liaisonRoles))
}

export function mayAskFamilies(me: Me | undefined): boolean {
  return unitsHeld(me, adopterRoles).length > 0
}
