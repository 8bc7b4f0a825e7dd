// Which work fits whom: near on foot, asking for what they can, at times when they can. Nobody is scored: it orders
// what is offered, for one who asks, and says why.
import type { TimePart } from './times'
import type { Fit } from './pledges-views'

export interface Offered {
  readonly id: string
  readonly placeId: string
  readonly skills: readonly string[]
  readonly times: readonly TimePart[]
  /** Epoch ms. */
  readonly offeredAt: number
}

export type WalkTo = Exclude<Fit['walk'], null>

export interface Asking {
  /** To the places within reach; null where nobody said where they are. */
  readonly walks: ReadonlyMap<string, WalkTo> | null
  readonly skills: readonly string[]
  /** Empty: whenever. */
  readonly times: readonly TimePart[]
}

export interface Match<W> {
  readonly work: W
  readonly fit: Fit
}

/** A skill that is asked for is worth five minutes of walking: the length of a service circle. */
export const skillSeconds = 300
/** Of the usual adult, metres a second: for straight lines alone. */
const usualSpeed = 1.2

/** Best first. Left out is what lies out of reach, and what is at times at which they cannot come. */
export function matchWork<W extends Offered>(work: readonly W[], asking: Asking): readonly Match<W>[] {
  return work
    .filter(({ placeId }) => asking.walks === null || asking.walks.has(placeId))
    .filter(({ times }) => times.length === 0 || asking.times.length === 0 || shared(times, asking.times).length > 0)
    .map((one) => ({ work: one, fit: fitOf(one, asking) }))
    .sort((a, b) => costOf(a.fit) - costOf(b.fit) || b.work.offeredAt - a.work.offeredAt || order(a.work.id, b.work.id))
}

function fitOf({ placeId, skills, times }: Offered, asking: Asking): Fit {
  return {
    walk: asking.walks?.get(placeId) ?? null,
    skills: shared(skills, asking.skills),
    times: shared(times, asking.times),
  }
}

/** In seconds of walking. */
function costOf({ walk, skills }: Fit): number {
  const way = walk === null ? 0 : (walk.seconds ?? walk.metres / usualSpeed)
  return way - (skills.length > 0 ? skillSeconds : 0)
}

function shared<T>(some: readonly T[], others: readonly T[]): readonly T[] {
  return some.filter((one) => others.includes(one))
}

function order(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1
}
