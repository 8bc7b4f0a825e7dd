// The units in whose name this person may blow, and those for which they speak.
import type { Me } from '@core/accounts/accounts-api'
import type { Role } from '@core/kernel/role'
import { blowingRoles, liaisonRoles } from '@core/partners/whistle-life'

export interface HeldUnit {
  readonly unitId: string
  readonly unitName: string
}

export function blowingUnits(me: Me | undefined): readonly HeldUnit[] {
  return held(me, blowingRoles)
}

export function liaisonUnits(me: Me | undefined): readonly HeldUnit[] {
  return held(me, liaisonRoles)
}

function held(me: Me | undefined, roles: readonly Role[]): readonly HeldUnit[] {
  const grants = (me?.grants ?? []).filter((grant) => roles.includes(grant.role))
  return [...new Map(grants.map(({ unitId, unitName }) => [unitId, { unitId, unitName }])).values()]
}
