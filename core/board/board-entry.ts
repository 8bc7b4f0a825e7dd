// What neighbours see of a request on the public board: no name, no number, no door.
import type { Position } from '@core/kernel/position'
import { cellOf, smallCellOf } from './cells'
import { maskNumbers, maskText } from './mask-text'
import { answersIn } from '@core/requests/answers'
import { partAuthor } from '@core/requests/authors'
import type { RequestStatus } from '@core/requests/life'
import type { Photo, Rating, ServiceRequest } from '@core/requests/request'

export interface BoardEntry {
  readonly serviceCode: string
  readonly serviceName: string
  /** Masked; the place is rounded to about 100 m. */
  readonly text: string
  readonly photos: readonly Photo[]
  readonly position: Position
  readonly gridId: string
  readonly communityId: string
  /** Cell of about 1.2 × 0.9 km, for what lies near. */
  readonly cell: string
  /** Cell of about 670 × 550 m, for who had the same trouble. */
  readonly smallCell: string
  readonly status: RequestStatus
  /** In the order they were given. While it is open none of them stands any more. */
  readonly answers: readonly { readonly text: string; readonly at: number; readonly unitName: string }[]
  readonly unitName: string
  readonly rating: Rating | null
  readonly submittedAt: number
  readonly updatedAt: number
  /** 1 shown, 0 not (any more): the store has no delete. */
  readonly shown: number
  /** 1 while somebody works on it. */
  readonly open: number
  /** How much of the request's log this shows: an older state never replaces a newer one. */
  readonly asOf: number
}

/** Sensitive ones, parts and what waits for a human's look are never shown; nor is what its resident keeps private. */
export function isPublic(request: ServiceRequest): boolean {
  const { publicity, safety, sensitive, partOf, status } = request
  const isWhole = partOf === '' && !request.authorId.startsWith(partAuthor(''))
  const stands = status !== 'withdrawn' && status !== 'merged'
  return isWhole && stands && !sensitive && publicity.agreed && !publicity.hidden && safety.state === 'clear'
}

export function boardEntryOf(request: ServiceRequest): BoardEntry {
  const shown = isPublic(request)
  const { serviceCode, serviceName, place, status, submittedAt, updatedAt, publicity, rating, log } = request
  const position = rounded(place.position)
  const frame = {
    serviceCode,
    serviceName,
    position,
    gridId: place.gridId,
    communityId: place.path[2] ?? '',
    cell: cellOf(position),
    smallCell: smallCellOf(position),
    status,
    submittedAt,
    updatedAt,
    asOf: log.length,
    unitName: request.desk.unitName,
    open: ['routed', 'accepted', 'inProgress', 'reopened'].includes(status) ? 1 : 0,
  }
  // What is not shown is not kept here either.
  if (!shown) return { ...frame, text: '', photos: [], answers: [], rating: null, shown: 0 }
  return {
    ...frame,
    // What staff wrote for it stands, but for numbers: nobody's phone is ever on the board.
    text: publicity.text === null ? maskText(request.description) : maskNumbers(publicity.text),
    photos: request.photos.filter(({ id }) => publicity.photoIds.includes(id)),
    answers: publicAnswers(request),
    rating,
    shown: 1,
  }
}

function publicAnswers(request: ServiceRequest): BoardEntry['answers'] {
  const { unitName } = request.desk
  return answersIn(request.log).map(({ text, at }) => ({ text: maskText(text), at, unitName }))
}

/** About 100 m: the third decimal, the precision at which a house no longer stands out. */
function rounded({ lng, lat }: Position): Position {
  return { lng: Math.round(lng * 1000) / 1000, lat: Math.round(lat * 1000) / 1000 }
}
