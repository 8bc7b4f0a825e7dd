// Whom each fact of a request's log concerns, and what they are told.
import type { MessageKind } from '@core/accounts/message'
import { erasedAuthor } from './erase-author'
import type { Desk, RequestFact, ServiceRequest } from './request'

export interface Telling {
  /** The author's account, one person of the staff, or everybody on the staff of a unit. */
  readonly to: { readonly account: string } | { readonly person: string } | { readonly staffOf: string }
  readonly kind: MessageKind
  readonly at: number
  readonly params: Readonly<Record<string, string>>
}

export function tellingsOf(request: ServiceRequest, factIndex: number): readonly Telling[] {
  return all(request, factIndex).filter(({ to }) => !('account' in to) || to.account !== erasedAuthor)
}

function all(request: ServiceRequest, factIndex: number): readonly Telling[] {
  const fact = request.log[factIndex]
  if (!fact) return []
  const author = { account: request.authorId }
  const tell = (to: Telling['to'], kind: MessageKind, params: Telling['params'] = {}): Telling => ({
    to,
    kind,
    at: fact.at,
    params: { service: request.serviceName, ...params },
  })
  switch (fact.type) {
    case 'submitted':
    case 'returned':
      return []
    case 'routed':
      return [
        tell(toDesk(fact.desk), 'request.arrived', { unit: fact.desk.unitName }),
        ...(fact.desk.why === 'returned' ? [tell(author, 'request.rerouted', { unit: fact.desk.unitName })] : []),
      ]
    case 'accepted':
      return [tell(author, 'request.accepted', { name: fact.by.name, unit: request.desk.unitName })]
    case 'answered':
      return [tell(author, 'request.answered', { name: fact.by.name, text: opening(fact.text) })]
    case 'closed':
      return [tell(author, 'request.closed', { name: fact.by.name })]
    case 'confirmed':
      return [tell(toDesk(deskAt(request, factIndex)), 'request.confirmed')]
    case 'reopened':
      return [tell(toDesk(deskAt(request, factIndex)), 'request.reopened', { text: opening(fact.reason) })]
    case 'rated':
      return [tell(toDesk(deskAt(request, factIndex)), 'request.rated', { rating: fact.rating })]
  }
}

function toDesk(desk: Pick<Desk, 'unitId' | 'assigneeId'>): Telling['to'] {
  return desk.assigneeId === '' ? { staffOf: desk.unitId } : { person: desk.assigneeId }
}

/** The desk a fact happened at: the last one routed to, held by whoever last accepted or answered there. */
function deskAt(request: ServiceRequest, factIndex: number): Pick<Desk, 'unitId' | 'assigneeId'> {
  return request.log
    .slice(0, factIndex)
    .reduce<Pick<Desk, 'unitId' | 'assigneeId'>>((desk, fact) => deskAfter(desk, fact), request.desk)
}

function deskAfter(desk: Pick<Desk, 'unitId' | 'assigneeId'>, fact: RequestFact): Pick<Desk, 'unitId' | 'assigneeId'> {
  if (fact.type === 'routed') return fact.desk
  if (fact.type === 'accepted' || fact.type === 'answered') return { ...desk, assigneeId: fact.by.id }
  return desk
}

const openingLength = 60

function opening(text: string): string {
  const characters = [...text]
  return characters.length <= openingLength ? text : `${characters.slice(0, openingLength - 1).join('')}…`
}
