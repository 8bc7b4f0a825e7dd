// A request as GeoReport writes it: from the public projection, or from the key's own request.
import type { BoardEntry } from '@core/board/board-entry'
import { answersIn, standingAnswer, type Answer } from '@core/requests/answers'
import { queueOf, type RequestStatus } from '@core/requests/life'
import type { RequestView } from '@core/requests/requests-api'
import { formatTime } from './w3c-time'
import { open311Words, statusWords } from './words'

export interface RequestRecord {
  readonly service_request_id: string
  readonly status: 'open' | 'closed'
  readonly status_notes: string
  readonly service_name: string
  readonly service_code: string
  readonly description: string
  readonly agency_responsible: string
  readonly service_notice: string | null
  readonly requested_datetime: string
  readonly updated_datetime: string
  readonly expected_datetime: string | null
  readonly address: string | null
  readonly address_id: null
  readonly zipcode: null
  readonly lat: number
  readonly long: number
  readonly media_url: string | null
  readonly [field: string]: string | number | null
}

/** Open while somebody works on it. Answered is closed: it opens again if its resident says so. */
export function openOrClosed(status: RequestStatus): 'open' | 'closed' {
  return queueOf(status) === 'toDo' ? 'open' : 'closed'
}

export function publicRecord(id: string, entry: BoardEntry, mediaUrl: string | null): RequestRecord {
  return {
    ...common(id, entry),
    status_notes: notes(entry.status, entry.answers),
    description: entry.text,
    agency_responsible: entry.unitName,
    expected_datetime: null,
    address: null,
    lat: entry.position.lat,
    long: entry.position.lng,
    media_url: mediaUrl,
  }
}

export function ownRecord(view: RequestView, mediaUrl: string | null): RequestRecord {
  const { answerBy } = view.timing
  return {
    ...common(view.id, view),
    status_notes: notes(view.status, answersIn(view.log)),
    description: view.description,
    agency_responsible: view.desk.unitName,
    expected_datetime: answerBy > 0 ? formatTime(answerBy) : null,
    address: view.place.note === '' ? null : view.place.note,
    lat: view.place.position.lat,
    long: view.place.position.lng,
    media_url: mediaUrl,
  }
}

type Both = Pick<BoardEntry & RequestView, 'status' | 'serviceName' | 'serviceCode' | 'submittedAt' | 'updatedAt'>

function common(id: string, { status, serviceName, serviceCode, submittedAt, updatedAt }: Both) {
  return {
    service_request_id: id,
    status: openOrClosed(status),
    service_name: serviceName,
    service_code: serviceCode,
    service_notice: null,
    requested_datetime: formatTime(submittedAt),
    updated_datetime: formatTime(updatedAt),
    address_id: null,
    zipcode: null,
  }
}

function notes(status: RequestStatus, answers: readonly Answer[]): string {
  const answer = standingAnswer(status, answers)
  const word = statusWords[status]
  return answer === undefined ? word : open311Words.answer(word, answer.text)
}
