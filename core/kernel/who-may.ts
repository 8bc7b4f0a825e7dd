// Who may call a procedure, as data: the one table from which the dispatcher and the authorisation matrix both come.
import { holdsAnywhere, isSignedIn, type Caller } from './caller'
import type { Role } from './role'

export type Who =
  /** Everybody, signed in or not. */
  | { readonly is: 'anyone' }
  /** Anybody the platform vouches for, about themselves, before any personal data is stored. */
  | { readonly is: 'signed-in' }
  /** Signed in and agreed to the privacy notice; acts on own things only. */
  | { readonly is: 'owner' }
  /** Holds a role; `over` says whether the thing asked for must lie in the unit it is held over. */
  | { readonly is: 'holder'; readonly roles: readonly Role[]; readonly over: 'thing' | 'anything' }

/** May this caller come in at all? Handlers still check the very thing asked for. */
export function mayCall(who: readonly Who[], caller: Caller): boolean {
  return who.some((rule) => {
    switch (rule.is) {
      case 'anyone':
        return true
      case 'signed-in':
        return isSignedIn(caller)
      case 'owner':
        return isSignedIn(caller) && caller.consented
      case 'holder':
        return isSignedIn(caller) && holdsAnywhere(caller, rule.roles)
    }
  })
}
