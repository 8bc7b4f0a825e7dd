// The units in whose name this person may offer, and those for which they speak.
import type { Me } from '@core/accounts/accounts-api'
import type { Role } from '@core/kernel/role'
import { staffRoles } from '@core/kernel/role'
import { liaisonRoles } from '@core/partners/whistle-life'
import { adopterRoles } from '@core/pledges/pledge'
import type { Option } from '@/ui/choice'

export function offeringUnits(me: Me | undefined): readonly Option<string>[] {
  return held(me, staffRoles)
}

export function liaisonUnits(me: Me | undefined): readonly Option<string>[] {
  return held(me, liaisonRoles)
}

export function mayAskFamilies(me: Me | undefined): boolean {
  return held(me, adopterRoles).length > 0
}

function held(me: Me | undefined, roles: readonly Role[]): readonly Option<string>[] {
  const grants = (me?.grants ?? []).filter(({ role }) => roles.includes(role))
  return [...new Map(grants.map(({ unitId, unitName }) => [unitId, { value: unitId, text: unitName }])).values()]
}
