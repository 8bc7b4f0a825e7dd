// Who serves at a unit now: the people whose grants of these roles over exactly this unit are in force.
import { isInForce } from '@core/accounts/person'
import type { Role } from '@core/kernel/role'
import type { World } from './dispatch'
import { readAll } from './read-all'

/** Person ids, each once. */
export async function servingAt(
  unitId: string,
  roles: readonly Role[],
  { store, now }: Pick<World, 'store' | 'now'>,
): Promise<readonly string[]> {
  const grants = await readAll(store, 'grants', 'unit', { unitId })
  const serving = grants.filter((grant) => isInForce(grant, now) && roles.includes(grant.role))
  return [...new Set(serving.map(({ personId }) => personId))]
}
