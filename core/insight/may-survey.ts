// Who answers for where homes are. The figures are about streets, not people: the whole district's, to all of them.
import { holdsAnywhere, type Caller } from '@core/kernel/caller'
import type { Role } from '@core/kernel/role'

export const planningRoles = [
  'communityStaff',
  'subdistrictStaff',
  'districtOfficer',
] as const satisfies readonly Role[]

export function maySurvey(caller: Caller): boolean {
  return holdsAnywhere(caller, planningRoles)
}
