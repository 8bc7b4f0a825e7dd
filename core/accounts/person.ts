// People the organisation names (staff, members) and what they were given to do, each grant with an end and a record.
import type { Withdrawable } from '@core/kernel/withdrawn'
import type { Caller } from '@core/kernel/caller'
import type { Grant, Role } from '@core/kernel/role'
import { dayMs } from '@core/kernel/china-day'
import { holdsOver } from '@core/kernel/caller'
import { ok, refuse, type Result } from '@core/kernel/result'

export interface Person extends Withdrawable {
  readonly name: string
  readonly title: string
  /** A unit of the organisation, or the partner unit the person works for. */
  readonly unitId: string
  readonly path: readonly string[]
  /** The account that took up the invitation; empty until then. */
  readonly accountId: string
  readonly demo: boolean
}

export interface GrantRecord extends Grant {
  readonly personId: string
  readonly path: readonly string[]
  /** Epoch ms, inclusive. */
  readonly from: number
  /** Epoch ms, exclusive: a grant always ends. */
  readonly until: number
  /** Person id of who gave it, or `import`. */
  readonly grantedBy: string
  readonly grantedAt: number
  /** 0 while in force; epoch ms of the revocation after. */
  readonly revokedAt: number
  readonly revokedBy: string
}

export function isInForce(grant: GrantRecord, at: number): boolean {
  return grant.revokedAt === 0 && grant.from <= at && at < grant.until
}

/** Who may give which role: always from a level above, over a unit inside one's own. */
const grantors: Readonly<Record<Role, readonly Role[]>> = {
  member: ['communityStaff', 'subdistrictStaff', 'districtOfficer'],
  gridWorker: ['communityStaff', 'subdistrictStaff', 'districtOfficer'],
  gridLeader: ['communityStaff', 'subdistrictStaff', 'districtOfficer'],
  communityStaff: ['subdistrictStaff', 'districtOfficer'],
  subdistrictStaff: ['districtOfficer'],
  districtOfficer: ['districtOfficer'],
  unitLiaison: ['communityStaff', 'subdistrictStaff', 'districtOfficer'],
  volunteer: ['communityStaff', 'subdistrictStaff', 'districtOfficer'],
}

export function mayGrant(role: Role, path: readonly string[], caller: Caller): boolean {
  return holdsOver(caller, grantors[role], path)
}

/** Only from above: whoever may give all that the person holds may also hand over the account that holds it. */
export function mayInvite(person: Person, grants: readonly GrantRecord[], caller: Caller): boolean {
  return mayGrant('member', person.path, caller) && grants.every((grant) => mayGrant(grant.role, grant.path, caller))
}

/** A term nobody can forget: at most five years. */
export const longestTermMs = 5 * 366 * dayMs

export function giveGrant(
  draft: Pick<GrantRecord, 'role' | 'unitId' | 'personId' | 'path' | 'until'>,
  caller: Caller,
  at: number,
): Result<GrantRecord> {
  if (!mayGrant(draft.role, draft.path, caller)) return refuse('forbidden', 'grant.not-yours-to-give')
  if (draft.until <= at) return refuse('invalid', 'grant.ends-in-the-past', { field: 'until' })
  if (draft.until > at + longestTermMs) return refuse('invalid', 'grant.too-long', { field: 'until' })
  return ok({ ...draft, from: at, grantedBy: caller.personId, grantedAt: at, revokedAt: 0, revokedBy: '' })
}

export function revokeGrant(grant: GrantRecord, caller: Caller, at: number): Result<GrantRecord> {
  if (!mayGrant(grant.role, grant.path, caller)) return refuse('forbidden', 'grant.not-yours-to-give')
  if (grant.revokedAt !== 0) return ok(grant)
  return ok({ ...grant, revokedAt: at, revokedBy: caller.personId })
}

/** One-time code that links an account to a person. Stored under the code's hash. */
export interface Invitation {
  readonly personId: string
  readonly until: number
  /** Account that took it up; empty while open. */
  readonly usedBy: string
}
