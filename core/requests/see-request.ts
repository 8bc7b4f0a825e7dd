// What each side may read of a request: its desk everything, its resident no one's account but their own, a helper what
// helping needs.
import type { Caller } from '@core/kernel/caller'
import type { RequestFact } from './fact'
import { handles, isAuthor } from './may'
import type { ServiceRequest } from './request'

/** For somebody who may see it (`maySee`). */
export function requestFor<R extends ServiceRequest>(request: R, caller: Caller): R {
  if (handles(request, caller)) return request
  return isAuthor(request, caller) ? forAuthor(request) : forHelper(request)
}

function forAuthor<R extends ServiceRequest>(request: R): R {
  const log = request.log.map(withoutAccounts)
  return { ...request, helpers: request.helpers.map((helper) => ({ ...helper, id: '' })), duplicates: [], log }
}

/** What happened, as far as a helper has to know it. */
const toldToHelpers: readonly RequestFact['type'][] = ['submitted', 'routed', 'accepted', 'progressed', 'answered', 'helperJoined'] // prettier-ignore

function forHelper<R extends ServiceRequest>(request: R): R {
  const log = request.log.filter(({ type }) => toldToHelpers.includes(type)).map(withoutAccounts)
  return {
    ...request,
    authorId: '',
    enteredBy: '',
    voice: null,
    hasContact: false,
    extension: null,
    rating: null,
    duplicates: [],
    mergedInto: '',
    helpers: request.helpers.map((helper) => ({ ...helper, id: '' })),
    safety: { ...request.safety, labels: [] },
    publicity: { ...request.publicity, text: null, photoIds: [] },
    log,
  }
}

function withoutAccounts(fact: RequestFact): RequestFact {
  const by = fact.by.side === 'resident' ? { ...fact.by, id: '' } : fact.by
  if (fact.type === 'absorbed') return { ...fact, by, fromId: '' }
  if (fact.type !== 'helperJoined' && fact.type !== 'helperLeft') return { ...fact, by }
  return { ...fact, by, helper: { ...fact.helper, id: '' } }
}
