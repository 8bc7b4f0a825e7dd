// What happened to a request, one line of its log each: never changed, never taken back.
import type { Urgency } from '@core/district/time-limit'
import type { Actor, Desk, Helper, Part, Photo, Publicity, Rating } from './elements'

/** Which of the two limits. */
export type Stage = 'accept' | 'answer'

interface FactBase {
  readonly at: number
  readonly by: Actor
  /** Made by the client, or by rule for the clock: the same command twice is one fact. */
  readonly commandId: string
}

export type RequestFact = FactBase & Happening

export type Happening =
  | { readonly type: 'submitted' }
  | { readonly type: 'routed'; readonly desk: Desk }
  | { readonly type: 'accepted' }
  | { readonly type: 'progressed'; readonly text: string; readonly photos: readonly Photo[] }
  | { readonly type: 'answered'; readonly text: string; readonly photos: readonly Photo[] }
  | { readonly type: 'returned'; readonly reason: string }
  | { readonly type: 'transferred'; readonly reason: string }
  | { readonly type: 'split'; readonly parts: readonly Part[] }
  | { readonly type: 'partDone'; readonly partId: string; readonly serviceName: string; readonly text: string }
  | { readonly type: 'joined'; readonly reason: string }
  | { readonly type: 'merged'; readonly intoId: string }
  | { readonly type: 'absorbed'; readonly fromId: string }
  /** Merged, and told what came of the one it was merged into. */
  | { readonly type: 'followed'; readonly what: 'accepted' | 'progressed' | 'answered'; readonly name: string; readonly text: string; readonly photos: readonly Photo[] } // prettier-ignore
  | { readonly type: 'unmerged'; readonly reason: string }
  | { readonly type: 'followedUp'; readonly outcome: FollowUpOutcome; readonly note: string }
  | { readonly type: 'extensionAsked'; readonly minutes: number; readonly reason: string }
  | { readonly type: 'extensionDecided'; readonly granted: boolean; readonly minutes: number; readonly reason: string }
  | { readonly type: 'triaged'; readonly urgency: Urgency; readonly reason: string }
  | { readonly type: 'helperJoined'; readonly helper: Helper }
  | { readonly type: 'helperLeft'; readonly helper: Helper }
  | { readonly type: 'flagged'; readonly labels: readonly string[] }
  | { readonly type: 'cleared'; readonly note: string }
  | { readonly type: 'published'; readonly publicity: Publicity }
  | { readonly type: 'claimed' }
  | { readonly type: 'confirmed' }
  | { readonly type: 'reopened'; readonly reason: string }
  | { readonly type: 'rated'; readonly rating: Rating; readonly comment: string }
  | { readonly type: 'withdrawn'; readonly reason: string }
  | { readonly type: 'closed'; readonly note: string }
  | { readonly type: 'reminded'; readonly stage: Stage; readonly due: number }
  | { readonly type: 'escalated'; readonly stage: Stage; readonly due: number; readonly unitId: string; readonly unitName: string; readonly toLeader: boolean } // prettier-ignore
  | { readonly type: 'whistled'; readonly note: WhistleNote }

/** Label of words that no checker could look at. */
export const unchecked = 'unchecked'

export const followUpOutcomes = ['resolved', 'unresolved', 'unreached'] as const
export type FollowUpOutcome = (typeof followUpOutcomes)[number]

/** What a whistle brought, in the request's own story. */
export interface WhistleNote {
  readonly type: 'blown' | 'reported' | 'acted' | 'released' | 'cancelled'
  readonly whistleId: string
  readonly unitNames: readonly string[]
  /** Who of the unit works on it; empty while nobody is named. */
  readonly person: string
  readonly text: string
  /** Made from the whistle's fact: the same note twice is one. */
  readonly key: string
}
