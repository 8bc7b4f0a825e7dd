// Me as the rules know me, so that a screen can ask the same `may…` predicates as the server.
import type { Me } from '@core/accounts/accounts-api'
import { holdsAnywhere, visitor, type Caller } from '@core/kernel/caller'
import { staffRoles } from '@core/kernel/role'

export function callerOf(me: Me | undefined): Caller {
  if (!me) return visitor
  const { accountId, personId, name, grants, consented, sensitiveConsented } = me
  return { accountId, personId, name, grants, consented, sensitiveConsented }
}

/** Whether they answer requests, and so have a desk. */
export function isStaff(me: Me | undefined): boolean {
  return holdsAnywhere(callerOf(me), staffRoles)
}

/** Everything unread, for the badge on the door. */
export function unreadOf(me: Me | undefined): number {
  return me ? me.unread.own + me.unread.work : 0
}
