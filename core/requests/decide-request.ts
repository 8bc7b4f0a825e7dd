// One command applied to a request. Pure: the caller and the time are arguments; the log remembers which commands it has seen.
import type { Caller } from '@core/kernel/caller'
import { ok, refuse, type Result } from '@core/kernel/result'
import { handles, isAuthor, mayAccept, mayAnswer, mayClose, mayConfirm, mayRate, mayReopen, mayReturn } from './may'
import type { Actor, Desk, Photo, Rating, RequestFact, RequestStatus, ServiceRequest } from './request'

export type RequestCommand = { readonly commandId: string } & (
  | { readonly type: 'accept' }
  | { readonly type: 'answer'; readonly text: string; readonly photos: readonly Photo[] }
  | { readonly type: 'return'; readonly reason: string; readonly nextDesk: Desk }
  | { readonly type: 'confirm' }
  | { readonly type: 'reopen'; readonly reason: string }
  | { readonly type: 'rate'; readonly rating: Rating; readonly comment: string }
  | { readonly type: 'close'; readonly note: string }
)

type Change = Partial<Pick<ServiceRequest, 'status' | 'desk' | 'reopenedTimes' | 'rating'>>
type Unstamped<Fact> = Fact extends RequestFact ? Omit<Fact, 'at' | 'by' | 'commandId'> : never

/** Refuses with `request.not-yours` (may never), or `request.<command>.not-now` (may, but not in this state). */
export function decideRequest(
  request: ServiceRequest,
  command: RequestCommand,
  caller: Caller,
  at: number,
): Result<ServiceRequest> {
  if (
    request.log.some(
      (fact) => fact.commandId === command.commandId && fact.by.id === actorOf(request, command, caller).id,
    )
  ) {
    return ok(request)
  }
  const allowed = allow(request, command, caller)
  if (!allowed.ok) return allowed
  const { facts, change } = outcome(request, command, caller)
  const by = actorOf(request, command, caller)
  return ok({
    ...request,
    ...change,
    updatedAt: at,
    log: [...request.log, ...facts.map((fact): RequestFact => ({ ...fact, at, by, commandId: command.commandId }))],
  })
}

const residentCommands: readonly RequestCommand['type'][] = ['confirm', 'reopen', 'rate']

function actorOf(request: ServiceRequest, command: RequestCommand, caller: Caller): Actor {
  if (residentCommands.includes(command.type)) return { id: request.authorId, name: '', side: 'resident' }
  return { id: caller.personId, name: caller.name, side: 'staff' }
}

function allow(request: ServiceRequest, command: RequestCommand, caller: Caller): Result<true> {
  const mine = residentCommands.includes(command.type) ? isAuthor(request, caller) : handles(request, caller)
  if (!mine) return refuse('forbidden', 'request.not-yours')
  if (command.type === 'accept' && request.status === 'accepted') {
    return refuse('conflict', 'request.accept.taken', { params: { name: request.desk.assigneeName } })
  }
  return predicate(command.type)(request, caller) ? ok(true) : refuse('conflict', `request.${command.type}.not-now`)
}

function predicate(type: RequestCommand['type']) {
  switch (type) {
    case 'accept':
      return mayAccept
    case 'answer':
      return mayAnswer
    case 'return':
      return mayReturn
    case 'confirm':
      return mayConfirm
    case 'reopen':
      return mayReopen
    case 'rate':
      return mayRate
    case 'close':
      return mayClose
  }
}

function outcome(
  request: ServiceRequest,
  command: RequestCommand,
  caller: Caller,
): { facts: Unstamped<RequestFact>[]; change: Change } {
  const mine: Desk = { ...request.desk, assigneeId: caller.personId, assigneeName: caller.name }
  const to = (status: RequestStatus, rest: Change = {}): Change => ({ status, ...rest })
  switch (command.type) {
    case 'accept':
      return { facts: [{ type: 'accepted' }], change: to('accepted', { desk: mine }) }
    case 'answer':
      return {
        facts: [{ type: 'answered', text: command.text, photos: command.photos }],
        change: to('answered', { desk: mine }),
      }
    case 'return':
      return {
        facts: [
          { type: 'returned', reason: command.reason },
          { type: 'routed', desk: command.nextDesk },
        ],
        change: to('routed', { desk: command.nextDesk }),
      }
    case 'confirm':
      return { facts: [{ type: 'confirmed' }], change: to('confirmed') }
    case 'reopen':
      return {
        facts: [{ type: 'reopened', reason: command.reason }],
        change: to('reopened', { reopenedTimes: request.reopenedTimes + 1 }),
      }
    case 'rate':
      return {
        facts: [{ type: 'rated', rating: command.rating, comment: command.comment }],
        change: { rating: command.rating },
      }
    case 'close':
      return { facts: [{ type: 'closed', note: command.note }], change: to('closed') }
  }
}
