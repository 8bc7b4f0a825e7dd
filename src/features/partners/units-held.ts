// The units in whose name this person may blow, and those for which they speak.
import type { Me } from '@core/accounts/accounts-api'
import { unitsHeld, type HeldUnit } from '@core/accounts/units-held'
import { blowingRoles, liaisonRoles } from '@core/partners/whistle-life'

export type { HeldUnit }

export function blowingUnits(me: Me | undefined): readonly HeldUnit[] {
  return unitsHeld(me, blowingRoles)
}

export function liaisonUnits(me: Me | undefined): readonly HeldUnit[] {
  return unitsHeld(me, liaisonRoles)
}
