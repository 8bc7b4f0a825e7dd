// The desk a fact happened at, read back from the log: for whom to tell, after the request has long moved on.
import type { RequestFact } from './fact'
import type { Desk, ServiceRequest } from './request'

export type DeskThen = Pick<Desk, 'unitId' | 'assigneeId' | 'unitName' | 'path'>

/** The last one routed to before it, held by whoever last did something there. */
export function deskAt(request: ServiceRequest, factIndex: number): DeskThen {
  return request.log.slice(0, factIndex).reduce<DeskThen>(deskAfter, request.desk)
}

function deskAfter(desk: DeskThen, fact: RequestFact): DeskThen {
  switch (fact.type) {
    case 'routed':
      return fact.desk
    case 'accepted':
    case 'progressed':
    case 'answered':
    case 'split':
      return { ...desk, assigneeId: fact.by.id }
    default:
      return desk
  }
}
