// Whoever answers requests may see how their own area answers them.
import { holdsAnywhere, type Caller } from '@core/kernel/caller'
import { staffRoles } from '@core/kernel/role'

export function maySeeRates(caller: Caller): boolean {
  return holdsAnywhere(caller, staffRoles)
}
