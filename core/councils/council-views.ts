// Matters, meetings and bodies as they go over the wire: without anybody's account.
import type { CouncilCommandType } from './council-life'
import type { Matter, Party } from './matter'
import type { CouncilBody, Meeting } from './meeting'

/** A party as others see it: that somebody speaks for it, not who. */
export interface PartyView extends Pick<Party, 'id' | 'kind' | 'name'> {
  readonly spokenFor: boolean
}

export interface MatterView extends Omit<
  Matter,
  'raiserAccountId' | 'raiserPersonId' | 'parties' | 'delivered' | 'requestId' | 'flags'
> {
  readonly id: string
  readonly parties: readonly PartyView[]
  /** Empty for those who may not see the request. */
  readonly requestId: string
  /** Only for the committee: what the content check found in its words. */
  readonly flags: readonly string[]
  readonly isRaiser: boolean
  readonly isCommittee: boolean
  /** Parties the caller speaks for. */
  readonly myPartyIds: readonly string[]
  /** What this caller may do now, from the table of the life. */
  readonly may: readonly CouncilCommandType[]
  /** It is done, and this caller had to do with it. */
  readonly mayRate: boolean
  readonly ratings: { readonly satisfied: number; readonly acceptable: number; readonly dissatisfied: number }
  readonly myRating: { readonly rating: 'satisfied' | 'acceptable' | 'dissatisfied'; readonly comment: string } | null
}

export interface MatterSummary extends Pick<
  Matter,
  'title' | 'template' | 'scope' | 'stage' | 'deadlines' | 'screening' | 'raisedAt' | 'updatedAt' | 'demo' | 'decisions'
> {
  readonly id: string
  /** Beginning of the text. */
  readonly opening: string
  readonly agreed: boolean
}

export interface MeetingView extends Omit<Meeting, 'code' | 'calledBy'> {
  readonly id: string
  readonly signedIn: number
  readonly iSignedIn: boolean
  /** Only for the committee: what the QR on the table says. Empty for all others. */
  readonly code: string
}

export interface BodyView extends CouncilBody {
  readonly id: string
}
