// What came of one request, as the rates count it: from its log alone, and of nobody who worked on it.
import { limitFor } from '@core/district/limit-for'
import type { Urgency } from '@core/district/time-limit'
import { addWorkingMinutes, workingMinutesBetween } from '@core/district/working-time'
import type { WorkingCalendar } from '@core/district/working-calendar'
import { minuteMs } from '@core/kernel/china-day'
import type { RequestStatus } from '@core/requests/life'
import type { Rating, ServiceRequest } from '@core/requests/request'
import type { Terms } from '@core/requests/timing'
import { areaPathOf } from './area-path'
import { acceptBy, answerBy, courseOf, judgedAt, type Course, type Promised, type Verdict } from './course'
import { monthOf } from './month'

/** Why a request is in no rate. */
export type LeftOut = '' | 'withdrawn' | 'merged'

/** Numbers that are 0 or 1 are what records are searched by. */
export interface Outcome {
  /** Of its submission, `2026-11`. */
  readonly month: string
  readonly areaPath: string
  readonly serviceCode: string
  readonly serviceName: string
  readonly urgency: Urgency
  readonly status: RequestStatus
  readonly submittedAt: number
  readonly leftOut: LeftOut
  /** `waiting`: not answered, and the limit has not passed. */
  readonly answer: 'waiting' | 'inTime' | 'late'
  readonly verdict: Verdict
  readonly rating: Rating | null
  /** From submission until somebody first took it, and until the first answer; see `outcomeOf` for whose minutes. */
  readonly acceptMinutes: number | null
  readonly answerMinutes: number | null
  readonly unanswered: number
  readonly lateAccept: number
  readonly lateAnswer: number
  readonly unresolved: number
  readonly dissatisfied: number
  /** When (epoch ms) a limit that still runs is missed; 0 where none runs that could be. */
  readonly dueAt: number
}

/**
 * The three rates follow those by which Beijing judges its 12345 hotline (接诉即办 三率: 响应率, 解决率, 满意率; 北京市接诉即办
 * 工作条例 of 24 September 2021), where a call-taker asks the resident. Here everything comes from the log:
 *
 * - response: of what was answered or whose limit has passed, what missed no limit to answer, extensions granted and
 *   every reopening's new limit included;
 * - resolution: of what its resident, or a follow-up call to them, has judged, what was last judged resolved. What was
 *   closed without a word of theirs is counted apart: no desk can raise its rate by closing;
 * - satisfaction: of what was rated, what was rated 满意 or 基本满意.
 *
 * Left out of all of them: what its resident withdrew (or asked to be forgotten before an answer: nobody can answer it
 * any more) and what was merged into another request, which counts once, there. Parts of a split request have no outcome
 * at all: the whole one has.
 *
 * Minutes are working minutes of the district's calendar; for emergencies, which do not wait for office hours, minutes
 * of the clock. A limit is missed once a moment later than it has come, so `now` (epoch ms) matters until `dueAt`.
 */
export function outcomeOf(request: ServiceRequest, terms: Pick<Terms, 'calendar' | 'limits'>, now: number): Outcome {
  const promised = promisedTo(request, terms)
  const course = judgedAt(courseOf(request.log, request.urgency, promised), now, promised)
  const { serviceCode, serviceName, urgency, status, submittedAt } = request
  const minutes = (at: number) => (at === 0 ? null : minutesBetween(request, terms.calendar, at))
  return {
    month: monthOf(submittedAt),
    areaPath: areaPathOf(request),
    serviceCode,
    serviceName,
    urgency,
    status,
    submittedAt,
    leftOut: leftOut(course),
    answer: course.missedAnswer ? 'late' : course.answeredAt > 0 ? 'inTime' : 'waiting',
    verdict: course.verdict,
    rating: course.rating,
    acceptMinutes: minutes(course.takenAt),
    answerMinutes: minutes(course.answeredAt),
    ...marks(course),
    dueAt: dueAfter(course, promised),
  }
}

export const markNames = ['unanswered', 'lateAccept', 'lateAnswer', 'unresolved', 'dissatisfied'] as const
export type MarkName = (typeof markNames)[number]

function marks(course: Course): Pick<Outcome, MarkName> {
  const mark = (stands: boolean) => (leftOut(course) === '' && stands ? 1 : 0)
  return {
    unanswered: mark(course.answeredAt === 0),
    lateAccept: mark(course.missedAccept),
    lateAnswer: mark(course.missedAnswer),
    unresolved: mark(course.verdict === 'unresolved'),
    dissatisfied: mark(course.rating === 'dissatisfied'),
  }
}

function leftOut({ isWithdrawn, isMerged }: Course): LeftOut {
  if (isWithdrawn) return 'withdrawn'
  return isMerged ? 'merged' : ''
}

/** The first moment at which time alone changes something. */
function dueAfter(course: Course, promised: Promised): number {
  const acceptDue = course.missedAccept ? 0 : acceptBy(course, promised)
  const answerDue = course.missedAnswer ? 0 : answerBy(course, promised)
  const running = [acceptDue, answerDue].filter((due) => due > 0 && Number.isFinite(due))
  return running.length === 0 ? 0 : Math.floor(Math.min(...running)) + 1
}

function promisedTo(
  { serviceCode }: ServiceRequest,
  { limits, calendar }: Pick<Terms, 'calendar' | 'limits'>,
): Promised {
  return {
    limitOf: (urgency) => limitFor(limits, serviceCode, urgency),
    after: (urgency, at, minutes) =>
      urgency === 'emergency' ? at + minutes * minuteMs : addWorkingMinutes(calendar, at, minutes),
  }
}

function minutesBetween({ urgency, submittedAt }: ServiceRequest, calendar: WorkingCalendar, at: number): number {
  if (urgency === 'emergency') return (at - submittedAt) / minuteMs
  return workingMinutesBetween(calendar, submittedAt, at)
}
