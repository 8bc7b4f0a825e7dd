// How a request went, read from its log alone: who kept which limit, when it was first taken and answered, and what its
// resident said last.
import type { TimeLimit, Urgency } from '@core/district/time-limit'
import type { RequestFact } from '@core/requests/fact'
import type { Rating } from '@core/requests/request'

/** `silent`: closed without a word of the resident. */
export type Verdict = 'open' | 'resolved' | 'unresolved' | 'silent'

export interface Course {
  /**
   * As it was judged at this point; null where the log does not say: before the first time it is judged anew. Until then
   * only the clock's own word (`escalated`) tells whether a limit was missed.
   */
  readonly urgency: Urgency | null
  /** When the running promise began (epoch ms): submission, or the last reopening. */
  readonly from: number
  readonly extraMinutes: number
  /** Since when nobody has taken it on the desk where it lies; 0 where somebody has. */
  readonly untakenSince: number
  /** Somebody has to do something. */
  readonly isOpen: boolean
  /** First moments, epoch ms; 0 for never. */
  readonly takenAt: number
  readonly answeredAt: number
  /** Any limit missed, of any desk and after any reopening. */
  readonly missedAccept: boolean
  readonly missedAnswer: boolean
  readonly verdict: Verdict
  readonly rating: Rating | null
  readonly isMerged: boolean
  readonly isWithdrawn: boolean
}

export interface Promised {
  limitOf(urgency: Urgency): TimeLimit
  /** Moves a moment (epoch ms) on by minutes of the time that counts. */
  after(urgency: Urgency, at: number, minutes: number): number
}

const beginning: Course = {
  urgency: null,
  from: 0,
  extraMinutes: 0,
  untakenSince: 0,
  isOpen: false,
  takenAt: 0,
  answeredAt: 0,
  missedAccept: false,
  missedAnswer: false,
  verdict: 'open',
  rating: null,
  isMerged: false,
  isWithdrawn: false,
}

/** `urgency` is what it is judged now. */
export function courseOf(log: readonly RequestFact[], urgency: Urgency, promised: Promised): Course {
  const wasJudgedAnew = log.some((fact) => fact.type === 'triaged')
  const start = { ...beginning, urgency: wasJudgedAnew ? null : urgency }
  return log.reduce((course, fact) => next(course, fact, promised), start)
}

/** Until when the desk has to take it; 0 where that is done. */
export function acceptBy({ isOpen, untakenSince, urgency }: Course, { limitOf, after }: Promised): number {
  if (!isOpen || untakenSince === 0 || urgency === null) return 0
  return after(urgency, untakenSince, limitOf(urgency).acceptWithinMinutes)
}

/** Until when it has to be answered; 0 where that is done. */
export function answerBy({ isOpen, from, extraMinutes, urgency }: Course, { limitOf, after }: Promised): number {
  if (!isOpen || urgency === null) return 0
  return after(urgency, from, limitOf(urgency).answerWithinMinutes + extraMinutes)
}

/** What time alone has brought by `at`. */
export function judgedAt(course: Course, at: number, promised: Promised): Course {
  const [acceptDue, answerDue] = [acceptBy(course, promised), answerBy(course, promised)]
  return {
    ...course,
    missedAccept: course.missedAccept || (acceptDue > 0 && at > acceptDue),
    missedAnswer: course.missedAnswer || (answerDue > 0 && at > answerDue),
  }
}

function next(course: Course, fact: RequestFact, promised: Promised): Course {
  const { at } = fact
  switch (fact.type) {
    case 'submitted':
      return begun(course, at)
    case 'routed':
      return course.isOpen ? { ...judgedAt(course, at, promised), untakenSince: at } : course
    case 'accepted':
    case 'progressed':
    case 'split':
      return { ...judgedAt(course, at, promised), untakenSince: 0, takenAt: course.takenAt || at }
    case 'answered':
      return answered(judgedAt(course, at, promised), at)
    case 'triaged':
      return { ...course, urgency: fact.urgency, untakenSince: course.untakenSince && at }
    case 'extensionDecided':
      if (!fact.granted) return course
      return {
        ...course,
        extraMinutes: course.extraMinutes + fact.minutes,
        untakenSince: course.untakenSince && at,
      }
    case 'escalated':
      // The clock's word stands: it knew the limits and the urgency of that day.
      return fact.stage === 'accept' ? { ...course, missedAccept: true } : { ...course, missedAnswer: true }
    default:
      return ended(course, fact)
  }
}

/** What ends it, begins it anew, or says how it was. */
function ended(course: Course, fact: RequestFact): Course {
  switch (fact.type) {
    case 'reopened':
      return { ...begun(course, fact.at), verdict: 'unresolved', isMerged: false }
    case 'followedUp':
      if (fact.outcome === 'unreached') return course
      if (fact.outcome === 'resolved') return { ...course, verdict: 'resolved' }
      return { ...begun(course, fact.at), verdict: 'unresolved', isMerged: false }
    case 'merged':
      return { ...stoppedAt(course), isMerged: true }
    case 'unmerged':
      return { ...begun(course, fact.at), isMerged: false }
    case 'withdrawn':
      return { ...stoppedAt(course), isWithdrawn: true }
    case 'confirmed':
      return { ...course, verdict: 'resolved' }
    case 'closed':
      // Only who asks to be forgotten closes what is still being worked on.
      if (course.isOpen) return { ...stoppedAt(course), isWithdrawn: true }
      return course.verdict === 'open' ? { ...course, verdict: 'silent' } : course
    case 'rated':
      return { ...course, rating: fact.rating }
    default:
      return course
  }
}

function begun(course: Course, at: number): Course {
  return { ...course, from: at, extraMinutes: 0, untakenSince: at, isOpen: true }
}

function answered(course: Course, at: number): Course {
  const answeredAt = course.answeredAt || at
  return { ...stoppedAt(course), takenAt: course.takenAt || at, answeredAt, verdict: 'open' }
}

function stoppedAt(course: Course): Course {
  return { ...course, isOpen: false, untakenSince: 0 }
}
