// A matter (议题): something people share, talked over by all, deliberated by all, decided by all, then done. One
// document with its log; what many write at once (statements, ballots, ratings, sign-ins) stands beside it.
import type { CouncilFact } from './council-fact'

export const matterTemplates = [
  'propertyDispute',
  'repairFund',
  'publicSpace',
  'estateRules',
  'communityProject',
  'other',
] as const
export type MatterTemplate = (typeof matterTemplates)[number]

export const scopeKinds = ['building', 'estate', 'grid', 'community'] as const
export type ScopeKind = (typeof scopeKinds)[number]

/** Whom it concerns. `unitId` is the community, or the grid branch for a grid; a building or estate has a name too. */
export interface MatterScope {
  readonly kind: ScopeKind
  readonly unitId: string
  readonly unitName: string
  /** Ids from the district down to `unitId`: who is over it runs the matter. */
  readonly path: readonly string[]
  /** Of the building or the estate; empty for a grid or a community. */
  readonly name: string
}

export const partyKinds = ['owners', 'ownersCommittee', 'propertyCompany', 'developer', 'residents', 'unit', 'expert'] as const // prettier-ignore
export type PartyKind = (typeof partyKinds)[number]

/** Somebody whose word the matter needs. */
export interface Party {
  readonly id: string
  readonly kind: PartyKind
  readonly name: string
  /** Who speaks for it in the product: an account (a resident) or an imported person; empty while nobody does. */
  readonly accountId: string
  readonly personId: string
  /** Hash of the one code that lets an account speak for it; empty while none is out. */
  readonly codeHash: string
}

/** What somebody brought as proof: described, and where it can be looked at. Photos are ids of the file store. */
export interface Evidence {
  readonly id: string
  readonly text: string
  readonly partyId: string
  readonly at: number
}

export interface OptionVersion {
  readonly title: string
  readonly text: string
  /** What it costs whom, in words; and the sum in fen (0.01 yuan), -1 where it is not known. */
  readonly costText: string
  readonly costFen: number
  readonly consequences: string
  readonly at: number
  readonly byName: string
  /** Why it was changed; empty for the first. */
  readonly reason: string
}

/** A way it could be solved. Every version stays, so that what changed can be seen; the last one counts. */
export interface MatterOption {
  readonly id: string
  readonly versions: readonly OptionVersion[]
  readonly withdrawn: boolean
}

/** What a party or an expert says of the options. */
export interface PartyPosition {
  readonly id: string
  readonly partyId: string
  readonly partyName: string
  readonly partyKind: PartyKind
  /** Empty: of the matter as a whole. */
  readonly optionId: string
  readonly stance: 'for' | 'against' | 'conditional' | 'informs'
  readonly text: string
  readonly at: number
}

/** Somebody who decides or advises says what he himself has to do with it. */
export interface ConflictStatement {
  readonly id: string
  readonly name: string
  readonly text: string
  readonly at: number
}

export const stages = ['raised', 'declined', 'withdrawn', 'talk', 'deliberate', 'decide', 'doing', 'closed'] as const
export type Stage = (typeof stages)[number]

/** Owed work that follows from a decision or an agreement. Public until it is done. */
export interface MatterTask {
  readonly id: string
  readonly what: string
  /** Who owes it: a unit or a person, as everybody may read it. */
  readonly ownerName: string
  /** Epoch ms. */
  readonly dueAt: number
  readonly doneAt: number
  readonly result: string
}

/** One payment or one piece of an agreement. */
export interface Instalment {
  readonly id: string
  readonly what: string
  readonly partyId: string
  /** 0 where it is not money. */
  readonly amountFen: number
  readonly dueAt: number
  readonly keptAt: number
  /** Said by the other side, or by the clock once it is late. */
  readonly breachedAt: number
  readonly breachText: string
}

export interface Agreement {
  readonly id: string
  readonly text: string
  readonly instalments: readonly Instalment[]
  /** What follows if it is not kept. */
  readonly breachClause: string
  /** Party ids whose yes it needs, and when each gave it; 0 while not. */
  readonly consents: readonly { readonly partyId: string; readonly partyName: string; readonly at: number }[]
  readonly state: 'proposed' | 'refused' | 'agreed' | 'kept' | 'broken'
  readonly proposedAt: number
  readonly agreedAt: number
}

/** A vote held on it, as told by the ballots. */
export interface MatterDecision {
  readonly decisionId: string
  readonly question: string
  readonly state: 'announced' | 'closed' | 'cancelled'
  /** Option adopted; empty where none was, or not yet. */
  readonly adoptedOptionId: string
  readonly adoptedText: string
  readonly outcome: 'pending' | 'adopted' | 'notAdopted' | 'noQuorum'
}

export interface Deadlines {
  /** The committee must have said yes or no by then. */
  readonly screenBy: number
  /** Epoch ms; 0 where that round is not planned or not begun. */
  readonly talkUntil: number
  readonly deliberateUntil: number
}

export interface Matter {
  readonly title: string
  readonly text: string
  readonly template: MatterTemplate
  readonly scope: MatterScope
  /** Who raised it: never shown to others. `personId` where the committee raised it itself. */
  readonly raiserAccountId: string
  readonly raiserPersonId: string
  /** Whom it affects, in words. */
  readonly affected: string
  /** The request it came from; empty where none. */
  readonly requestId: string
  /** What the content check found in the words it was raised or reopened with; for the committee alone. */
  readonly flags: readonly string[]
  readonly parties: readonly Party[]
  readonly evidence: readonly Evidence[]
  readonly stage: Stage
  /** Why it was taken up or not: published. */
  readonly screening: { readonly accepted: boolean; readonly reason: string; readonly at: number } | null
  readonly deadlines: Deadlines
  /** The clock has said that the screening is late. */
  readonly screeningEscalated: boolean
  readonly options: readonly MatterOption[]
  readonly positions: readonly PartyPosition[]
  readonly conflicts: readonly ConflictStatement[]
  readonly meetingIds: readonly string[]
  /** What is voted on by yes or no, as the committee put it; empty where it is one of the options. */
  readonly question: string
  readonly decisions: readonly MatterDecision[]
  readonly agreement: Agreement | null
  /** Those that were agreed once and stand no more, oldest first. */
  readonly earlierAgreements: readonly Agreement[]
  readonly tasks: readonly MatterTask[]
  /** How often it was taken up again. */
  readonly reopened: number
  readonly raisedAt: number
  readonly updatedAt: number
  readonly log: readonly CouncilFact[]
  readonly delivered: number
  readonly demo: boolean
}
