// Who may do what to a request: the same predicate hides a button on the screen and refuses on the server.
import { holdsOver, type Caller } from '@core/kernel/caller'
import { staffRoles } from '@core/kernel/role'
import { leadsFrom, life, queueOf, type CommandName } from './life'
import type { ServiceRequest } from './request'

type Owned = Pick<ServiceRequest, 'authorId'>
type Placed = Pick<ServiceRequest, 'desk'>

/** Everything a screen needs to offer the right buttons. */
export type Actable = Owned &
  Placed &
  Pick<
    ServiceRequest,
    | 'status'
    | 'returnedTimes'
    | 'reopenedTimes'
    | 'rating'
    | 'parts'
    | 'partOf'
    | 'duplicates'
    | 'extension'
    | 'helpers'
    | 'safety'
    | 'sensitive'
    | 'publicity'
  >

export function isAuthor(request: Owned, caller: Caller): boolean {
  return caller.accountId !== '' && request.authorId === caller.accountId
}

export function handles(request: Placed, caller: Caller): boolean {
  return holdsOver(caller, staffRoles, request.desk.path)
}

/** Staff above the desk; on the branch's own desk its leader too, on the district's any other officer. */
export function isAbove(request: Placed, caller: Caller): boolean {
  const { path, unitId } = request.desk
  if (path.length === 1) return holdsOver(caller, ['districtOfficer'], path)
  return holdsOver(caller, staffRoles, path.slice(0, -1)) || holdsOver(caller, ['gridLeader'], [unitId])
}

export function helps(request: Pick<ServiceRequest, 'helpers'>, caller: Caller): boolean {
  return request.helpers.some(({ id }) => id !== '' && (id === caller.accountId || id === caller.personId))
}

/** A helper only while there is something to help with. */
export function maySee(request: Owned & Placed & Pick<ServiceRequest, 'helpers' | 'status'>, caller: Caller): boolean {
  if (isAuthor(request, caller) || handles(request, caller)) return true
  return helps(request, caller) && queueOf(request.status) !== 'done'
}

export function isConcerned(request: Actable, command: CommandName, caller: Caller): boolean {
  switch (life[command].by) {
    case 'author':
      return isAuthor(request, caller)
    case 'handler':
      return handles(request, caller)
    case 'superior':
      return isAbove(request, caller)
  }
}

/** What can stand against a command beside the state. */
export const hindrances = {
  answer: ['parts-open'],
  return: ['parts-open', 'last-desk', 'must-decide'],
  split: ['already-a-part'],
  merge: ['has-others'],
  askExtension: ['asked-already'],
  decideExtension: ['own'],
  publish: ['never-public'],
  reopen: ['only-once'],
} as const satisfies { readonly [C in CommandName]?: readonly string[] }
export type Hindrance = 'not-now' | (typeof hindrances)[keyof typeof hindrances][number]

type Against = (request: Actable, caller: Caller) => Hindrance | false

const against: { readonly [C in CommandName]?: Against } = {
  answer: (request) => hasOpenParts(request) && 'parts-open',
  join: (request) => !hasOpenParts(request) && 'not-now',
  return: returnHindrance,
  split: ({ partOf, parts }) => (partOf !== '' || parts.length > 0) && 'already-a-part',
  merge: ({ partOf, parts, duplicates }) =>
    (partOf !== '' || parts.length > 0 || duplicates.length > 0) && 'has-others',
  askExtension: ({ extension }) => extension !== null && 'asked-already',
  decideExtension: extensionHindrance,
  removeHelper: ({ helpers }) => helpers.length === 0 && 'not-now',
  clear: ({ safety }) => safety.state === 'clear' && 'not-now',
  publish: ({ sensitive, partOf }) => (sensitive || partOf !== '') && 'never-public',
  reopen: ({ reopenedTimes }) => reopenedTimes > 0 && 'only-once',
  rate: ({ rating }) => rating !== null && 'not-now',
}

/** `undefined` where nothing but the state speaks against it; otherwise what does. */
export function hindrance(request: Actable, command: CommandName, caller: Caller): Hindrance | undefined {
  if (!leadsFrom(command, request.status)) return 'not-now'
  return against[command]?.(request, caller) || undefined
}

export function may(request: Actable, command: CommandName, caller: Caller): boolean {
  return isConcerned(request, command, caller) && hindrance(request, command, caller) === undefined
}

export function hasOpenParts(request: Pick<ServiceRequest, 'parts'>): boolean {
  return request.parts.some((part) => !part.done)
}

/** From the district nothing can be passed on; what the community was made to decide stays where it put it. */
function returnHindrance({ desk, returnedTimes, parts }: Actable): Hindrance | false {
  if (hasOpenParts({ parts })) return 'parts-open'
  if (desk.path.length <= 1) return 'last-desk'
  return returnedTimes > returnsUntilDecision && 'must-decide'
}

/** Routed anew at most twice; the third return puts it before the community, which must decide. */
export const returnsUntilDecision = 2

/** Nobody grants what they asked for themselves. */
function extensionHindrance({ extension }: Actable, caller: Caller): Hindrance | false {
  if (!extension) return 'not-now'
  return extension.askedBy === caller.personId && 'own'
}
