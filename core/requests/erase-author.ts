// A request after its author asked to be forgotten: that something was asked here and answered, and nothing of who or what.
import { erasedAuthor } from './authors'
import type { RequestFact } from './fact'
import { queueOf } from './life'
import type { Part, ServiceRequest } from './request'
import { stopped } from './timing'

export function isErased(request: Pick<ServiceRequest, 'authorId'>): boolean {
  return request.authorId === erasedAuthor
}

export function eraseAuthor<R extends ServiceRequest>(request: R, at: number): R {
  if (isErased(request)) return request
  const log = request.log.map(withoutResident)
  const isOver = queueOf(request.status) === 'done' && request.status !== 'merged'
  const by = { id: erasedAuthor, name: '', side: 'resident' } as const
  // Told to nobody, yet what leans on this request (parts, duplicates, the board) has to learn of it.
  const erased: RequestFact = { type: 'closed', at, by, commandId: 'erased', note: '' }
  return {
    ...request,
    authorId: erasedAuthor,
    description: '',
    photos: [],
    voice: null,
    place: { ...request.place, homeId: '', note: '', position: coarse(request.place.position) },
    onBehalf: false,
    hasContact: false,
    status: isOver ? request.status : 'closed',
    timing: stopped,
    extension: null,
    mergedInto: '',
    parts: request.parts.map(untold),
    publicity: { agreed: false, text: null, photoIds: [], hidden: true },
    updatedAt: at,
    log: [...log, erased],
    delivered: Math.min(request.delivered, log.length),
  }
}

/** About one kilometre: enough for the district's counts, too little to find a door. */
function coarse({ lng, lat }: ServiceRequest['place']['position']) {
  return { lng: Math.round(lng * 100) / 100, lat: Math.round(lat * 100) / 100 }
}

/** What staff asked of a desk in the resident's stead says what the resident had asked. */
function untold(part: Part): Part {
  return { ...part, description: '' }
}

function withoutResident(fact: RequestFact): RequestFact {
  if (fact.type === 'split') return { ...fact, parts: fact.parts.map(untold) }
  if (fact.by.side !== 'resident') return fact
  const by = { ...fact.by, id: erasedAuthor }
  switch (fact.type) {
    case 'reopened':
    case 'withdrawn':
      return { ...fact, by, reason: '' }
    case 'rated':
      return { ...fact, by, comment: '' }
    default:
      return { ...fact, by }
  }
}
