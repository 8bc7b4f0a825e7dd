// What a person may be, and where: a grant is a role over one unit of the organisation and all below it.

export const roles = [
  'member',
  'gridWorker',
  'gridLeader',
  'communityStaff',
  'subdistrictStaff',
  'districtOfficer',
] as const
export type Role = (typeof roles)[number]

/** The roles that answer requests. Being a party member alone opens nobody's requests. */
export const staffRoles = ['gridWorker', 'gridLeader', 'communityStaff', 'subdistrictStaff', 'districtOfficer'] as const

export interface Grant {
  readonly role: Role
  /** The organisation unit the role is held over, with everything below it. */
  readonly unitId: string
}
