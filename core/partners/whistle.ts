// A whistle (街社吹哨): a community, subdistrict or district calls resident units to something it cannot settle alone.
// One document; its log is audit trail and outbox at once.
import type { Rating } from '@core/requests/request'

export const callStates = ['called', 'reported', 'finished', 'released', 'cancelled'] as const
export type CallState = (typeof callStates)[number]

/** The unit of the organisation that blew, and who did it there. */
export interface Blower {
  readonly unitId: string
  readonly unitName: string
  /** Ids from the district down to the blowing unit. */
  readonly path: readonly string[]
  readonly phone: string
  readonly personId: string
  readonly personName: string
}

/** Who watches over an ignored whistle: the blowing unit itself first, the district last. */
export interface Rung {
  readonly unitId: string
  readonly unitName: string
}

/** A request the whistle was blown for. */
export interface WhistledRequest {
  readonly id: string
  /** Empty for a sensitive one: the units need not know what it is about. */
  readonly serviceName: string
}

/** How long a unit may take to report in, fixed when the whistle is blown. All in minutes of `clock`. */
export interface ReportLimit {
  /** `working`: nights, weekends and holidays do not count. `plain`: every minute counts. */
  readonly clock: 'working' | 'plain'
  readonly minutes: number
  /** Minutes after the call at which the unit is reminded. */
  readonly remindAfter: number
  /** Minutes from one rung of the ladder to the next. */
  readonly escalateEvery: number
}

/** The person a unit sends. */
export interface UnitPerson {
  readonly name: string
  readonly phone: string
}

export interface Judgement {
  readonly rating: Rating
  readonly comment: string
}

/** One unit that was called. Times are epoch ms, 0 while there is none. */
export interface UnitCall {
  readonly unitId: string
  readonly unitName: string
  readonly phone: string
  /** Somebody of the unit got the message; otherwise it must be rung up. */
  readonly reachable: boolean
  readonly state: CallState
  readonly calledAt: number
  readonly reportBy: number
  /** When the clock has to look at it next. */
  readonly nextAt: number
  readonly reminded: boolean
  /** Rungs of the ladder told since the limit was missed. */
  readonly climbed: number
  readonly person: UnitPerson | null
  /** The first time the unit reported in: what the times are measured by. */
  readonly reportedAt: number
  readonly endedAt: number
  readonly result: { readonly text: string; readonly at: number } | null
  readonly ratingOfUnit: Judgement | null
  readonly ratingOfBlower: Judgement | null
}

export interface WhistleActor {
  /** Person id, or `clock`. */
  readonly id: string
  readonly name: string
  readonly side: 'blower' | 'unit' | 'clock'
}

interface FactBase {
  readonly at: number
  readonly by: WhistleActor
  /** Made by the client, or by rule for the clock: the same command twice is one fact. */
  readonly commandId: string
}

export type WhistleHappening =
  | { readonly type: 'blown'; readonly unitIds: readonly string[] }
  | { readonly type: 'reported'; readonly unitId: string; readonly person: UnitPerson }
  | { readonly type: 'acted'; readonly unitId: string; readonly text: string }
  | { readonly type: 'finished'; readonly unitId: string; readonly text: string }
  | { readonly type: 'sentBack'; readonly unitId: string; readonly reason: string }
  | { readonly type: 'released'; readonly unitId: string; readonly text: string; readonly judgement: Judgement }
  | { readonly type: 'rated'; readonly unitId: string; readonly judgement: Judgement }
  | { readonly type: 'cancelled'; readonly unitId: string; readonly reason: string }
  | { readonly type: 'reminded'; readonly unitId: string; readonly reportBy: number }
  | { readonly type: 'escalated'; readonly unitId: string; readonly reportBy: number; readonly to: Rung }

export type WhistleFact = FactBase & WhistleHappening

export interface Whistle {
  readonly blower: Blower
  /** From the blowing unit up to the district. */
  readonly ladder: readonly Rung[]
  readonly requests: readonly WhistledRequest[]
  readonly what: string
  readonly urgency: 'normal' | 'emergency'
  readonly limit: ReportLimit
  readonly calls: readonly UnitCall[]
  readonly blownAt: number
  readonly updatedAt: number
  readonly log: readonly WhistleFact[]
  /** How many facts of the log have been told to whom they concern. */
  readonly delivered: number
}

export function callOf(whistle: Pick<Whistle, 'calls'>, unitId: string): UnitCall | undefined {
  return whistle.calls.find((call) => call.unitId === unitId)
}
