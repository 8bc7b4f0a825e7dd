// What people can tell a request to do. What the place and the roster decide (the next desk) is worked out beforehand.
import type { Urgency } from '@core/district/time-limit'
import type { FollowUpOutcome } from './fact'
import type { Desk, Helper, Part, Photo, Rating, ServiceRequest } from './request'

/** What of the other request a merge depends on. */
export type MergeTarget = Pick<
  ServiceRequest,
  'serviceCode' | 'status' | 'desk' | 'partOf' | 'mergedInto' | 'sensitive'
> & {
  readonly id: string
}

export type RequestCommand = { readonly commandId: string } & (
  | { readonly type: 'accept' }
  | { readonly type: 'progress'; readonly text: string; readonly photos: readonly Photo[] }
  | { readonly type: 'answer'; readonly text: string; readonly photos: readonly Photo[] }
  | { readonly type: 'return'; readonly reason: string; readonly nextDesk: Desk }
  | { readonly type: 'transfer'; readonly reason: string; readonly nextDesk: Desk }
  | { readonly type: 'split'; readonly parts: readonly Part[] }
  | { readonly type: 'join'; readonly reason: string }
  | { readonly type: 'merge'; readonly id: string; readonly into: MergeTarget }
  | { readonly type: 'unmerge'; readonly reason: string }
  | { readonly type: 'askExtension'; readonly minutes: number; readonly reason: string }
  | { readonly type: 'decideExtension'; readonly granted: boolean; readonly reason: string }
  | { readonly type: 'triage'; readonly urgency: Urgency; readonly reason: string }
  | { readonly type: 'addHelper'; readonly helper: Helper }
  | { readonly type: 'removeHelper'; readonly helperId: string }
  | { readonly type: 'clear'; readonly note: string }
  | { readonly type: 'publish'; readonly text: string | null; readonly photoIds: readonly string[]; readonly hidden: boolean } // prettier-ignore
  | { readonly type: 'followUp'; readonly outcome: FollowUpOutcome; readonly note: string }
  | { readonly type: 'recall'; readonly note: string }
  | { readonly type: 'close'; readonly note: string }
  | { readonly type: 'confirm' }
  | { readonly type: 'reopen'; readonly reason: string }
  | { readonly type: 'rate'; readonly rating: Rating; readonly comment: string }
  | { readonly type: 'withdraw'; readonly reason: string }
)
export type CommandOf<T extends RequestCommand['type']> = Extract<RequestCommand, { readonly type: T }>
