// Who may do what to a request: the same predicates hide a button on the screen and refuse on the server.
import { holdsOver, type Caller } from '@core/kernel/caller'
import { staffRoles } from '@core/kernel/role'
import type { ServiceRequest } from './request'

type Owned = Pick<ServiceRequest, 'authorId'>
type Placed = Pick<ServiceRequest, 'desk'>

/** Everything a screen needs to offer the right buttons. */
export type Actable = Owned & Placed & Pick<ServiceRequest, 'status' | 'reopenedTimes' | 'rating'>

export function isAuthor(request: Owned, caller: Caller): boolean {
  return caller.accountId !== '' && request.authorId === caller.accountId
}

export function handles(request: Placed, caller: Caller): boolean {
  return holdsOver(caller, staffRoles, request.desk.path)
}

export function maySee(request: Owned & Placed, caller: Caller): boolean {
  return isAuthor(request, caller) || handles(request, caller)
}

export function mayAccept(request: Actable, caller: Caller): boolean {
  return handles(request, caller) && (request.status === 'routed' || request.status === 'reopened')
}

export function mayAnswer(request: Actable, caller: Caller): boolean {
  return handles(request, caller) && ['routed', 'accepted', 'reopened'].includes(request.status)
}

/** The district's desk is the last one: from there nothing can be passed on. */
export function mayReturn(request: Actable, caller: Caller): boolean {
  return mayAnswer(request, caller) && request.desk.path.length > 1
}

export function mayClose(request: Actable, caller: Caller): boolean {
  return handles(request, caller) && (request.status === 'answered' || request.status === 'confirmed')
}

export function mayConfirm(request: Actable, caller: Caller): boolean {
  return isAuthor(request, caller) && request.status === 'answered'
}

/** Once, and not after the resident has said it is done. */
export function mayReopen(request: Actable, caller: Caller): boolean {
  return isAuthor(request, caller) && request.reopenedTimes === 0 && ['answered', 'closed'].includes(request.status)
}

export function mayRate(request: Actable, caller: Caller): boolean {
  return (
    isAuthor(request, caller) && request.rating === null && ['answered', 'confirmed', 'closed'].includes(request.status)
  )
}
