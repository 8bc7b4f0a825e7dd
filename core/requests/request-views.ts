// A request as it goes over the wire: in a list, whole, on a paper receipt, and what would become of one.
import type { Queue } from './life'
import type { ServiceRequest } from './request'
import type { RouteStep } from './route-request'

export interface RequestSummary extends Pick<
  ServiceRequest,
  | 'serviceCode'
  | 'serviceName'
  | 'urgency'
  | 'description'
  | 'status'
  | 'submittedAt'
  | 'updatedAt'
  | 'desk'
  | 'onBehalf'
  | 'rating'
  | 'timing'
  | 'escalation'
> {
  readonly id: string
  readonly queue: Queue
  readonly placeNote: string
  readonly photoCount: number
  readonly hasVoice: boolean
  /** A human has to look at its words or pictures. */
  readonly isFlagged: boolean
  readonly waitsForExtension: boolean
  readonly isPart: boolean
}

export interface RequestView extends ServiceRequest {
  readonly id: string
  readonly photoUrls: Readonly<Record<string, string>>
  readonly thumbUrls: Readonly<Record<string, string>>
  /** Empty without a voice. */
  readonly voiceUrl: string
}

/** What the paper receipt opens: how it stands, for whoever holds it; nothing of who. */
export interface ReceiptView extends Pick<
  ServiceRequest,
  'serviceName' | 'status' | 'submittedAt' | 'updatedAt' | 'timing'
> {
  readonly id: string
  readonly unitName: string
  readonly unitPhone: string
  readonly answers: readonly { readonly text: string; readonly at: number }[]
  /** Nobody has taken it over on their phone yet. */
  readonly mayClaim: boolean
}

/** Where a request can be handed to, and who is there. */
export interface DeskChoice {
  readonly unitId: string
  readonly unitName: string
  readonly people: readonly { readonly id: string; readonly name: string; readonly title: string }[]
}

/** What would happen to a request here. */
export interface Foreseen {
  readonly unitName: string
  readonly assigneeName: string
  readonly gridName: string
  readonly steps: readonly RouteStep[]
  readonly acceptBy: number
  readonly answerBy: number
}
