// What was taken on by whom (认岗位、认亲人、认难题). The pledge itself stands in the document of the post, family or
// problem, so that one write decides; this points to it for whoever took it on.
import { holdsOver, type Caller } from '@core/kernel/caller'
import { staffRoles, type Role } from '@core/kernel/role'

export const pledgeKinds = ['post', 'family', 'problem'] as const
export type PledgeKind = (typeof pledgeKinds)[number]

/** Id by `pledgeId`, from kind, thing and account (or partner unit): taken again it is the same pledge. */
export interface Pledge {
  readonly kind: PledgeKind
  readonly ofId: string
  /** Empty after an erasure, and for a partner unit: each of its liaisons has one of their own beside. */
  readonly accountId: string
  /** Empty where somebody took it on for themselves. */
  readonly partnerUnitId: string
  /** Epoch ms of the first time. */
  readonly at: number
}

/** A family is somebody's to know of only who is a party member: the smallest circle that can help. */
export const adopterRoles = ['member'] as const satisfies readonly Role[]

/** Staff over the unit that offers a post, looks after a family or opened a problem. */
export function mayLookAfter({ path }: { readonly path: readonly string[] }, caller: Caller): boolean {
  return holdsOver(caller, staffRoles, path)
}
