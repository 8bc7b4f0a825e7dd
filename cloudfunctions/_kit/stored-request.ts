// A request as the store keeps it: with the fields it is searched by, always derived from the request itself.
import { queueOf, type Queue } from '@core/requests/life'
import type { ServiceRequest } from '@core/requests/request'
import { clockAt } from '@core/requests/timing'
import type { RequestIndexFields } from './index-fields'

export type StoredRequest = ServiceRequest & RequestIndexFields

/** An emergency that is to be done stands before everything else. */
const rank = { emergency: 0, toDo: 1, waiting: 2, done: 3 } as const
export const queueRanks: readonly number[] = Object.values(rank)

export function stored(request: ServiceRequest): StoredRequest {
  const [, subdistrictId = '', communityId = ''] = request.desk.path
  const moment = queueOf(request.status) === 'toDo' ? clockAt(request.timing) : 0
  return {
    ...request,
    deskUnitId: request.desk.unitId,
    assigneeId: request.desk.assigneeId,
    subdistrictId,
    communityId,
    queue: rankOf(request),
    undelivered: request.log.length > request.delivered ? 1 : 0,
    watchedBy: watcherOf(request),
    timed: moment > 0 ? 1 : 0,
    clockAt: moment,
  }
}

function rankOf({ status, urgency }: ServiceRequest): number {
  const queue = queueOf(status)
  return queue === 'toDo' && urgency === 'emergency' ? rank.emergency : rank[queue]
}

/** Bounds on the index field `queue`. */
export function ranksOf(queue: Queue): { readonly from: number; readonly to: number } {
  return queue === 'toDo' ? { from: rank.emergency, to: rank.toDo } : { from: rank[queue], to: rank[queue] }
}

/** Who is called to look: about a missed limit, or about more time that somebody asks for. */
function watcherOf({ escalation, extension, desk }: ServiceRequest): string {
  return extension ? (desk.path.at(-2) ?? desk.unitId) : escalation.unitId
}
