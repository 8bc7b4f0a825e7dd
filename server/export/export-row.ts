// One request as a line of a table: what was asked, where it lies and when what happened; never who, on either side.
import { maskText } from '@core/board/mask-text'
import { chinaOffsetHours } from '@core/kernel/weekly-hours'
import { answersIn } from '@core/requests/answers'
import type { RequestFact } from '@core/requests/fact'
import type { Doc } from '../../cloudfunctions/_kit/store'
import { exportWords, ratingNames, statusNames, urgencyNames } from './words'

export type Cell = string | number

/** In the order of the headings. */
export function exportRow(request: Doc<'requests'>): readonly Cell[] {
  const { log, place, rating, status, sensitive } = request
  const said = (text: string) => (sensitive && text !== '' ? exportWords.withheld : maskText(text))
  return [
    request._id,
    request.serviceName,
    urgencyNames[request.urgency],
    statusNames[status],
    timeCell(request.submittedAt),
    timeCell(request.updatedAt),
    timeCell(firstOf(log, 'accepted')?.at ?? 0),
    timeCell(firstOf(log, 'answered')?.at ?? 0),
    request.desk.unitName,
    place.gridId,
    rounded(place.position.lng),
    rounded(place.position.lat),
    said(request.description),
    said(answersIn(log).at(-1)?.text ?? ''),
    request.returnedTimes,
    request.reopenedTimes,
    rating === null ? '' : ratingNames[rating],
  ]
}

/** `2026-11-24 12:00` on a clock in China; empty for never. */
export function timeCell(at: number): string {
  if (at === 0) return ''
  return new Date(at + chinaOffsetHours * 3_600_000).toISOString().slice(0, 16).replace('T', ' ')
}

function firstOf(log: readonly RequestFact[], type: RequestFact['type']): RequestFact | undefined {
  return log.find((fact) => fact.type === type)
}

/** About 100 m, as on the public board: a list is not to lead to a door. */
function rounded(degrees: number): number {
  return Math.round(degrees * 1000) / 1000
}
