// A new request: complete, agreed to, and on somebody's desk from its first moment.
import type { ServiceDefinition } from '@core/district/service-definition'
import type { Caller } from '@core/kernel/caller'
import { ok, refuse, type Result } from '@core/kernel/result'
import { walkInAuthor } from './authors'
import { theClock } from './elements'
import type { RequestFact } from './fact'
import type { Actor, Desk, Photo, RequestPlace, ServiceRequest, Voice } from './request'
import { startTiming, type Terms } from './timing'
import { untouched } from './untouched'

export interface Submission {
  /** The client's own id of this submission: the request's id too. */
  readonly id: string
  readonly service: ServiceDefinition
  readonly description: string
  readonly photos: readonly Photo[]
  readonly voice: Voice | null
  readonly place: RequestPlace
  readonly onBehalf: boolean
  readonly hasContact: boolean
  /** The resident agrees that neighbours see it without name or number. */
  readonly mayShow: boolean
  /** What the content checker said; empty where nothing was found. */
  readonly labels: readonly string[]
}

export function submitRequest(
  submission: Submission,
  desk: Desk,
  caller: Caller,
  at: number,
  terms: Terms,
): Result<ServiceRequest> {
  if (!caller.consented) return refuse('forbidden', 'consent.needed')
  if (submission.service.sensitive && !caller.sensitiveConsented) {
    return refuse('forbidden', 'consent.sensitive-needed', { field: 'serviceCode' })
  }
  const by: Actor = { id: caller.accountId, name: '', side: 'resident' }
  return ok(newRequest(submission, desk, caller.accountId, '', by, at, terms))
}

/** Written down by staff for somebody without a phone who agreed to it; nobody's account is its author. */
export function enterRequest(
  submission: Submission,
  desk: Desk,
  caller: Caller,
  at: number,
  terms: Terms,
): ServiceRequest {
  const by: Actor = { id: caller.personId, name: caller.name, side: 'staff' }
  return newRequest(submission, desk, walkInAuthor(submission.id), caller.personId, by, at, terms)
}

function newRequest(
  { id, service, labels, mayShow, ...said }: Submission,
  desk: Desk,
  authorId: string,
  enteredBy: string,
  by: Actor,
  at: number,
  terms: Terms,
): ServiceRequest {
  const { urgency, sensitive } = service
  const flagged: RequestFact[] = labels.length > 0 ? [{ type: 'flagged', at, by: theClock, commandId: id, labels }] : []
  return {
    ...said,
    ...untouched,
    authorId,
    enteredBy,
    serviceCode: service.code,
    serviceName: service.name,
    sensitive,
    urgency,
    desk,
    timing: startTiming({ serviceCode: service.code, urgency }, at, terms),
    submittedAt: at,
    updatedAt: at,
    partOf: '',
    safety: { state: labels.length > 0 ? 'waiting' : 'clear', labels },
    publicity: { agreed: mayShow && !sensitive, text: null, photoIds: [], hidden: false },
    log: [
      { type: 'submitted', at, by, commandId: id },
      { type: 'routed', at, by: theClock, commandId: id, desk },
      ...flagged,
    ],
  }
}
