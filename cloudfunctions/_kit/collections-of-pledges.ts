// The collections of posts, families in need and problems. Part of the one table in `collections`.
import type { Family, FamilyCode, FamilyContact } from '@core/pledges/family'
import type { Pledge } from '@core/pledges/pledge'
import type { Post } from '@core/pledges/post'
import type { Problem } from '@core/pledges/problem'
import { collection } from './collection'

/** What posts, families and problems are listed by, derived at each write (`pledges/stored`). */
export interface WorkIndexFields {
  /** `over`: closed, or withdrawn. */
  readonly shelf: 'open' | 'over'
  /** Seats for whoever would take it on: 0 is offered to nobody. */
  readonly free: number
  readonly subdistrictId: string
  readonly communityId: string
  /** Empty where it is wider than a grid. */
  readonly branchId: string
  /** 1 while something is still to be told or noted. */
  readonly undelivered: number
}

/** 1 while a term runs, and the moment (epoch ms) the next one ends. */
export interface TermIndexFields {
  readonly timed: number
  readonly nextAt: number
}

const fields = {
  shelf: 'text',
  subdistrictId: 'text',
  communityId: 'text',
  branchId: 'text',
  undelivered: 'integer',
  updatedAt: 'integer',
} as const
const indexes = {
  district: ['shelf', 'updatedAt'],
  subdistrict: ['subdistrictId', 'shelf', 'updatedAt'],
  community: ['communityId', 'shelf', 'updatedAt'],
  branch: ['branchId', 'shelf', 'updatedAt'],
  undelivered: ['undelivered', 'updatedAt'],
} as const

export const pledgeCollections = {
  posts: collection<Post & WorkIndexFields & TermIndexFields>()(
    { ...fields, timed: 'integer', nextAt: 'integer' },
    { ...indexes, timed: ['timed', 'nextAt'] },
  ),
  families: collection<Family & WorkIndexFields>()(
    { ...fields, accountId: 'text' },
    { ...indexes, account: ['accountId'] },
  ),
  /** Ids are the families' own. */
  familyContacts: collection<FamilyContact>()({}, {}),
  /** By the hash of the code. */
  familyCodes: collection<FamilyCode>()({}, {}),
  problems: collection<Problem & WorkIndexFields>()(fields, indexes),
  pledges: collection<Pledge>()(
    { accountId: 'text', partnerUnitId: 'text', at: 'integer' },
    { account: ['accountId', 'at'], unit: ['partnerUnitId', 'at'] },
  ),
}
