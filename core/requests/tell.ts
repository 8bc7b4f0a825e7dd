// Whom each fact of a request's log concerns, and what they are told.
import type { MessageKind } from '@core/accounts/message'
import { opening } from '@core/kernel/opening'
import { isReachable } from './authors'
import { unchecked, type RequestFact } from './fact'

import { deskAt, type DeskThen } from './desk-at'
import type { Desk, ServiceRequest } from './request'

export interface Telling {
  /**
   * The author's account, one person of the staff, everybody on the staff of a unit (or its leaders alone), or the
   * neighbours who have said “me too”.
   */
  readonly to:
    | { readonly account: string }
    | { readonly person: string }
    | { readonly staffOf: string; readonly leadersOnly?: boolean }
    | { readonly followers: true }
  readonly kind: MessageKind
  readonly at: number
  /** Told at night too. */
  readonly urgent: boolean
  readonly params: Readonly<Record<string, string>>
}

export function tellingsOf(request: ServiceRequest, factIndex: number): readonly Telling[] {
  const fact = request.log[factIndex]
  if (!fact) return []
  const urgent = request.urgency === 'emergency'
  const base = { at: fact.at, urgent }
  const service = request.serviceName
  return all(request, fact, factIndex)
    .filter(({ to }) => !('account' in to) || isReachable(to.account))
    .map(({ to, kind, params }) => ({ ...base, to, kind, params: { service, ...params } }))
}

type Said = Pick<Telling, 'to' | 'kind' | 'params'>

function all(request: ServiceRequest, fact: RequestFact, factIndex: number): readonly Said[] {
  return isWork(fact) ? ofWork(request, fact, factIndex) : ofLife(request, fact, factIndex)
}

/** What staff and the clock do among themselves. */
const workTypes = ['partDone', 'extensionAsked', 'extensionDecided', 'flagged', 'helperJoined', 'reminded', 'escalated', 'whistled'] as const // prettier-ignore
type WorkFact = Extract<RequestFact, { readonly type: (typeof workTypes)[number] }>

function isWork(fact: RequestFact): fact is WorkFact {
  return workTypes.some((type) => type === fact.type)
}

const tell = (to: Telling['to'], kind: MessageKind, params: Said['params'] = {}): Said => ({ to, kind, params })

function ofWork(request: ServiceRequest, fact: WorkFact, factIndex: number): readonly Said[] {
  const author = { account: request.authorId }
  const desk = deskAt(request, factIndex)
  switch (fact.type) {
    case 'partDone':
      return [tell(toDesk(desk), 'request.partDone', { part: fact.serviceName })]
    case 'extensionAsked':
      return [tell(toSuperior(desk), 'request.extensionAsked', { unit: desk.unitName, text: opening(fact.reason) })]
    case 'extensionDecided':
      return [tell(toDesk(desk), 'request.extensionDecided', { granted: fact.granted ? 'yes' : 'no' })]
    case 'flagged':
      // That no checker could be reached is a mark on the desk, not a message each.
      return fact.labels.every((label) => label === unchecked) ? [] : [tell(toDesk(desk), 'request.flagged')]
    case 'helperJoined':
      return [tell(fact.helper.kind === 'neighbour' ? { account: fact.helper.id } : { person: fact.helper.id }, 'request.helping')] // prettier-ignore
    case 'reminded':
      return [tell(toDesk(desk), 'request.reminded', { stage: fact.stage, due: String(fact.due) })]
    case 'escalated':
      return escalated(fact, desk)
    case 'whistled':
      return fact.note.type === 'acted' ? [] : [tell(author, 'request.whistle', { units: fact.note.unitNames.join('、'), what: fact.note.type })] // prettier-ignore
  }
}

function ofLife(request: ServiceRequest, fact: Exclude<RequestFact, WorkFact>, factIndex: number): readonly Said[] {
  const author = { account: request.authorId }
  const desk = deskAt(request, factIndex)
  switch (fact.type) {
    case 'routed':
      return [
        tell(toDesk(fact.desk), 'request.arrived', { unit: fact.desk.unitName }),
        ...(isFirstDesk(request, factIndex) ? [] : [tell(author, 'request.rerouted', { unit: fact.desk.unitName })]),
        ...(fact.desk.why === 'orphaned' ? [tell(toDistrict(fact.desk), 'request.orphaned', { unit: fact.desk.unitName })] : []), // prettier-ignore
      ]
    case 'accepted':
      return [tell(author, 'request.accepted', { name: fact.by.name, unit: desk.unitName })]
    case 'progressed':
      return toAll(author, 'progressed', { name: fact.by.name, text: opening(fact.text) })
    case 'answered':
      return toAll(author, 'answered', { name: fact.by.name, text: opening(fact.text) })
    case 'closed':
      return [tell(author, 'request.closed', { name: fact.by.name })]
    case 'merged':
    case 'absorbed':
      return [tell(author, 'request.merged')]
    case 'followed':
      return [tell(author, `request.${fact.what}`, { name: fact.name, text: opening(fact.text), unit: desk.unitName })]
    case 'confirmed':
      return [tell(toDesk(desk), 'request.confirmed')]
    case 'reopened':
      return [tell(toDesk(desk), 'request.reopened', { text: opening(fact.reason) })]
    case 'rated':
      return [tell(toDesk(desk), 'request.rated', { rating: fact.rating })]
    case 'withdrawn':
      return [tell(toDesk(desk), 'request.withdrawn', { text: opening(fact.reason) })]
    case 'followedUp':
      return fact.outcome === 'unresolved' ? [tell(toDesk(desk), 'request.reopened', { text: opening(fact.note) })] : []
    case 'submitted':
    case 'returned':
    case 'transferred':
    case 'split':
    case 'joined':
    case 'unmerged':
    case 'triaged':
    case 'helperLeft':
    case 'cleared':
    case 'published':
    case 'claimed':
      return []
  }
}

/** The author and the neighbours who have the same trouble. */
function toAll(author: Telling['to'], what: 'progressed' | 'answered', params: Said['params']): readonly Said[] {
  return [tell(author, `request.${what}`, params), tell({ followers: true }, `board.${what}`, params)]
}

function escalated(fact: Extract<RequestFact, { readonly type: 'escalated' }>, desk: DeskThen): readonly Said[] {
  const params = { unit: desk.unitName, stage: fact.stage, due: String(fact.due) }
  const superior = fact.toLeader ? { staffOf: fact.unitId, leadersOnly: true } : { staffOf: fact.unitId }
  return [tell(superior, 'request.escalated', params), tell(toDesk(desk), 'request.reminded', params)]
}

function isFirstDesk(request: ServiceRequest, factIndex: number): boolean {
  return !request.log.slice(0, factIndex).some((fact) => fact.type === 'routed')
}

function toDesk(desk: DeskThen | Desk): Telling['to'] {
  return desk.assigneeId === '' ? { staffOf: desk.unitId } : { person: desk.assigneeId }
}

function toSuperior({ path, unitId }: DeskThen): Telling['to'] {
  return { staffOf: path.at(-2) ?? unitId }
}

function toDistrict({ path, unitId }: Desk): Telling['to'] {
  return { staffOf: path[0] ?? unitId }
}
