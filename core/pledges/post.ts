// A post (岗位) that a home or a grid offers, with those who hold it: a few seats, each for a term.
import type { Deed } from '@core/members/deed'
import type { TimePart } from './times'

export const mostSeats = 50

export interface PostHolder {
  readonly pledgeId: string
  readonly accountId: string
  /** Of the organisation's people; empty for residents. */
  readonly personId: string
  readonly name: string
  /** Epoch ms: since when, and until when the term runs. */
  readonly from: number
  readonly until: number
}

export interface Post {
  readonly title: string
  readonly text: string
  /** The unit that offers it, and the ids from the district down to it. */
  readonly unitId: string
  readonly path: readonly string[]
  /** Where it is done. */
  readonly placeId: string
  /** In the offerer's words; empty: anybody can. */
  readonly skills: readonly string[]
  /** Empty: whenever it suits. */
  readonly times: readonly TimePart[]
  /** The hours in words, such as 每周六上午 9 点到 11 点; may be empty. */
  readonly hours: string
  readonly seats: number
  /** Those who hold it now, by when they took it. Whoever leaves is not in it any more. */
  readonly holders: readonly PostHolder[]
  readonly state: 'open' | 'closed'
  /** Person id, or `import`. */
  readonly openedBy: string
  /** Epoch ms. */
  readonly openedAt: number
  readonly updatedAt: number
  /** What is still to be noted on members' cards. */
  readonly deeds: readonly Deed[]
  readonly demo: boolean
}
