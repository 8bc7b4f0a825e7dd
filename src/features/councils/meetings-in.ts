// The meetings of a matter, out of its log, so that a list of them needs no further question.
import type { CouncilFact } from '@core/councils/council-fact'

export interface MeetingLine {
  readonly meetingId: string
  readonly title: string
  /** When it begins. */
  readonly startsAt: number
  readonly hasMinutes: boolean
}

/** The newest first. */
export function meetingsIn(log: readonly CouncilFact[]): readonly MeetingLine[] {
  const written = new Set(log.flatMap((fact) => (fact.type === 'minutesPublished' ? [fact.meetingId] : [])))
  return log.flatMap(lineOf).reverse()

  function lineOf(fact: CouncilFact): readonly MeetingLine[] {
    if (fact.type !== 'meetingCalled') return []
    const { meetingId, title, startsAt } = fact
    return [{ meetingId, title, startsAt, hasMinutes: written.has(meetingId) }]
  }
}
