// The units whose committee somebody is in, by their grants.
import type { Me } from '@core/accounts/accounts-api'
import { committeeRoles } from '@core/councils/council-life'
import type { Role } from '@core/kernel/role'
import type { NamedUnit } from './unit-chain'

const roles: readonly Role[] = committeeRoles

export function committeeUnitsOf(me: Pick<Me, 'grants'> | undefined): readonly NamedUnit[] {
  const held = (me?.grants ?? []).filter(({ role }) => roles.includes(role))
  return [...new Map(held.map(({ unitId, unitName }) => [unitId, { id: unitId, name: unitName }])).values()]
}
