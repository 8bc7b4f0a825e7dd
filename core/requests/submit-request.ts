// A new request: complete, agreed to, and on somebody's desk from its first moment.
import type { ServiceDefinition } from '@core/district/service-definition'
import type { Caller } from '@core/kernel/caller'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { Actor, Desk, Photo, RequestPlace, ServiceRequest } from './request'

export interface Submission {
  /** The client's own id of this submission: the request's id too. */
  readonly id: string
  readonly service: ServiceDefinition
  readonly description: string
  readonly photos: readonly Photo[]
  readonly place: RequestPlace
  readonly onBehalf: boolean
  readonly hasContact: boolean
}

export function submitRequest(submission: Submission, desk: Desk, caller: Caller, at: number): Result<ServiceRequest> {
  const { id, service, ...said } = submission
  if (!caller.consented) return refuse('forbidden', 'consent.needed')
  if (service.sensitive && !caller.sensitiveConsented) {
    return refuse('forbidden', 'consent.sensitive-needed', { field: 'serviceCode' })
  }
  const by: Actor = { id: caller.accountId, name: '', side: 'resident' }
  return ok({
    ...said,
    authorId: caller.accountId,
    serviceCode: service.code,
    serviceName: service.name,
    sensitive: service.sensitive,
    desk,
    status: 'routed',
    submittedAt: at,
    updatedAt: at,
    reopenedTimes: 0,
    rating: null,
    log: [
      { type: 'submitted', at, by, commandId: id },
      { type: 'routed', at, by: { id: 'clock', name: '', side: 'clock' }, commandId: id, desk },
    ],
    delivered: 0,
  })
}
