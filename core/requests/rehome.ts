// A desk that nobody sits at any more: the request moves on by itself, and its log says why.
import { leadsFrom } from './life'
import { noted } from './on-time'
import type { Desk, ServiceRequest } from './request'
import { awaitAcceptance, type Terms } from './timing'

/** The same request where it is not to be done any more. `desk.why` is `orphaned`. */
export function rehome<R extends ServiceRequest>(request: R, desk: Desk, at: number, terms: Terms): R {
  if (!leadsFrom('rehome', request.status)) return request
  const timing = awaitAcceptance(request, at, terms)
  const moved = { ...request, status: 'routed' as const, desk, timing, escalation: { steps: 0, unitId: '' } }
  return noted(moved, { type: 'routed', desk }, at)
}
