// What a person may be, and where: a grant is a role over one unit of the organisation and all below it.

export const roles = [
  'member',
  'gridWorker',
  'gridLeader',
  'communityStaff',
  'subdistrictStaff',
  'districtOfficer',
  'unitLiaison',
  'volunteer',
] as const
export type Role = (typeof roles)[number]

/**
 * The roles that answer requests. Being a party member or a volunteer opens nobody's requests, and a liaison of a partner
 * unit sees only what the unit was called for.
 */
export const staffRoles = ['gridWorker', 'gridLeader', 'communityStaff', 'subdistrictStaff', 'districtOfficer'] as const

export function isStaffRole(role: Role): boolean {
  return staffRoles.some((one) => one === role)
}

export interface Grant {
  readonly role: Role
  /** The organisation unit the role is held over, with everything below it; for a liaison the partner unit. */
  readonly unitId: string
}
