// The units over which somebody holds one of some roles, each once, in the order of their grants.
import type { Role } from '@core/kernel/role'
import type { Me } from './accounts-api'

export interface HeldUnit {
  readonly unitId: string
  readonly unitName: string
}

export function unitsHeld(me: Pick<Me, 'grants'> | undefined, roles: readonly Role[]): readonly HeldUnit[] {
  const held = (me?.grants ?? []).filter(({ role }) => roles.includes(role))
  return [...new Map(held.map(({ unitId, unitName }) => [unitId, { unitId, unitName }])).values()]
}
