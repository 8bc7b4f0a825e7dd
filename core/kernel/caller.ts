// Who is asking, as the door established it. Never built from what the client says about itself.
import type { Grant, Role } from './role'

export interface Caller {
  /** Key of the account: a hash of what the platform vouches for. Empty for a visitor nobody vouches for. */
  readonly accountId: string
  /** The imported person this account was linked to by invitation; empty for most residents. */
  readonly personId: string
  readonly name: string
  /** Grants in force now; expired ones are already left out. */
  readonly grants: readonly Grant[]
  /** Whether the privacy notice in force has been agreed to. */
  readonly consented: boolean
  /** Whether sensitive data may be stored as well (a separate consent, PIPL art. 29). */
  readonly sensitiveConsented: boolean
}

export const visitor: Caller = {
  accountId: '',
  personId: '',
  name: '',
  grants: [],
  consented: false,
  sensitiveConsented: false,
}

export function isSignedIn(caller: Caller): boolean {
  return caller.accountId !== ''
}

/** Does the caller hold one of `roles` over any unit of `path` (district first, the thing's own unit last)? */
export function holdsOver(caller: Caller, roles: readonly Role[], path: readonly string[]): boolean {
  return caller.grants.some((grant) => roles.includes(grant.role) && path.includes(grant.unitId))
}

export function holdsAnywhere(caller: Caller, roles: readonly Role[]): boolean {
  return caller.grants.some((grant) => roles.includes(grant.role))
}
