// Posts, families and problems as the store keeps them: with the fields they are listed by, always derived from
// themselves.
import { freePlaces } from '@core/pledges/decide-family'
import { freeShares } from '@core/pledges/decide-problem'
import type { Family } from '@core/pledges/family'
import { freeSeats } from '@core/pledges/hold-post'
import type { Post } from '@core/pledges/post'
import type { Problem } from '@core/pledges/problem'
import type { TermIndexFields, WorkIndexFields } from './collections-of-pledges'

export function storedPost(post: Post): Post & WorkIndexFields & TermIndexFields {
  const ends = post.holders.map(({ until }) => until)
  return {
    ...post,
    ...placedBy(post),
    shelf: post.state === 'open' ? 'open' : 'over',
    free: freeSeats(post),
    undelivered: post.deeds.length > 0 ? 1 : 0,
    timed: ends.length > 0 ? 1 : 0,
    nextAt: ends.length > 0 ? Math.min(...ends) : 0,
  }
}

export function storedFamily(family: Family): Family & WorkIndexFields {
  return {
    ...family,
    ...placedBy(family),
    shelf: family.state === 'open' ? 'open' : 'over',
    free: freePlaces(family),
    undelivered: family.log.length > family.delivered || family.deeds.length > 0 || family.letGo.length > 0 ? 1 : 0,
  }
}

export function storedProblem(problem: Problem): Problem & WorkIndexFields {
  return {
    ...problem,
    ...placedBy(problem),
    shelf: problem.state === 'closed' ? 'over' : 'open',
    free: freeShares(problem),
    undelivered: problem.log.length > problem.delivered || problem.deeds.length > 0 ? 1 : 0,
  }
}

function placedBy({ path }: { readonly path: readonly string[] }) {
  const [, subdistrictId = '', communityId = '', branchId = ''] = path
  return { subdistrictId, communityId, branchId }
}
