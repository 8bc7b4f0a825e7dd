// A request as the store keeps it: with the fields it is searched by, always derived from the request itself.
import { queueOf } from '@core/requests/life'
import type { ServiceRequest } from '@core/requests/request'
import { clockAt } from '@core/requests/timing'
import type { RequestIndexFields } from './collections'

export type StoredRequest = ServiceRequest & RequestIndexFields

const queueRank = { toDo: 0, waiting: 1, done: 2 } as const

export function stored(request: ServiceRequest): StoredRequest {
  const [, subdistrictId = '', communityId = ''] = request.desk.path
  const moment = queueOf(request.status) === 'toDo' ? clockAt(request.timing) : 0
  return {
    ...request,
    deskUnitId: request.desk.unitId,
    assigneeId: request.desk.assigneeId,
    subdistrictId,
    communityId,
    queue: rankOf(queueOf(request.status)),
    undelivered: request.log.length > request.delivered ? 1 : 0,
    watchedBy: request.escalation.unitId,
    timed: moment > 0 ? 1 : 0,
    clockAt: moment,
  }
}

export function rankOf(queue: keyof typeof queueRank): number {
  return queueRank[queue]
}
