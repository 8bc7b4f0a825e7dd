// A request after its author asked to be forgotten: that something was asked here and answered, and nothing of who or what.
import type { RequestFact, ServiceRequest } from './request'

export const erasedAuthor = ''

export function isErased(request: Pick<ServiceRequest, 'authorId'>): boolean {
  return request.authorId === erasedAuthor
}

export function eraseAuthor<R extends ServiceRequest>(request: R, at: number): R {
  const log = request.log.map(withoutResident)
  const over = request.status === 'closed' || request.status === 'confirmed'
  const by = { id: erasedAuthor, name: '', side: 'resident' } as const
  const ended: RequestFact[] = over ? [] : [{ type: 'closed', at, by, commandId: 'erased', note: '' }]
  const facts = [...log, ...ended]
  return {
    ...request,
    authorId: erasedAuthor,
    description: '',
    photos: [],
    place: { ...request.place, homeId: '', note: '', position: coarse(request.place.position) },
    onBehalf: false,
    hasContact: false,
    status: over ? request.status : 'closed',
    updatedAt: at,
    log: facts,
    // Nobody is left to be told.
    delivered: facts.length,
  }
}

/** About one kilometre: enough for the district's counts, too little to find a door. */
function coarse({ lng, lat }: ServiceRequest['place']['position']) {
  return { lng: Math.round(lng * 100) / 100, lat: Math.round(lat * 100) / 100 }
}

function withoutResident(fact: RequestFact): RequestFact {
  if (fact.by.side !== 'resident') return fact
  const by = { ...fact.by, id: erasedAuthor }
  switch (fact.type) {
    case 'reopened':
      return { ...fact, by, reason: '' }
    case 'rated':
      return { ...fact, by, comment: '' }
    default:
      return { ...fact, by }
  }
}
