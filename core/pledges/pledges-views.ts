// Posts, families and problems as they are answered.
import type { Family, FamilyConsent, FamilyFact, Adoption, AdoptionState, SpokenWord } from './family'
import type { PledgeKind } from './pledge'
import type { Post } from './post'
import type { ProblemFact, ProblemState, Problem, TakerState } from './problem'
import type { TimePart } from './times'

/** Why something fits: shown beside it, in this order. */
export interface Fit {
  /** To the place where it is done; null where nobody said where they are. */
  readonly walk: {
    readonly metres: number
    readonly basis: 'walking' | 'straight-line'
    /** Null for a straight line. */
    readonly seconds: number | null
  } | null
  /** Asked for, and named by who asks. */
  readonly skills: readonly string[]
  readonly times: readonly TimePart[]
}

/** One line of what can be taken on. */
export interface WorkOffer {
  readonly kind: PledgeKind
  readonly id: string
  /** For a family the masked words. */
  readonly title: string
  /** Empty for a family. */
  readonly text: string
  /** What helps: skills of a post or problem, needs of a family. */
  readonly skills: readonly string[]
  readonly times: readonly TimePart[]
  readonly hours: string
  /** Seats that are free; 0 never stands here. */
  readonly free: number
  readonly unitName: string
  readonly placeId: string
  readonly placeName: string
  readonly fit: Fit
  readonly demo: boolean
}

interface Placed {
  readonly id: string
  readonly unitName: string
  readonly placeName: string
}

export interface PostView
  extends
    Placed,
    Pick<
      Post,
      'title' | 'text' | 'unitId' | 'placeId' | 'skills' | 'times' | 'hours' | 'seats' | 'state' | 'openedAt' | 'demo'
    > {
  // prettier-ignore
  readonly free: number
  /** The caller's own; null where they do not hold it. */
  readonly mine: MyTerm | null
  /** The caller is staff over it. */
  readonly mayLookAfter: boolean
}

export interface MyTerm {
  readonly pledgeId: string
  readonly from: number
  readonly until: number
  /** The term ends soon, and may be prolonged. */
  readonly mayRenew: boolean
}

/** The same masked words for everybody; what staff see beside them says who comes, never who the family is. */
export interface FamilyView extends Placed, Pick<Family, 'label' | 'needs' | 'unitId' | 'placeId' | 'state' | 'demo'> {
  readonly free: number
  readonly mine: MyAdoption | null
  /** For staff over it only. */
  readonly desk: FamilyDesk | null
}

export interface MyAdoption {
  readonly pledgeId: string
  readonly state: AdoptionState
  readonly askedAt: number
  readonly agreedAt: number
  readonly endedAt: number
  /** Epoch ms from which they may ask again; 0: at once. */
  readonly againAt: number
}

export interface FamilyDesk {
  /** Of the staff's own; empty where there is none. */
  readonly mark: string
  readonly consent: FamilyConsent
  /** The family has taken up its letter. */
  readonly claimed: boolean
  /** A contact is kept; nobody here can read it. */
  readonly hasContact: boolean
  readonly codeUntil: number
  readonly adoptions: readonly AdoptionView[]
  readonly log: readonly FamilyFact[]
}

export type AdoptionView = Pick<
  Adoption,
  'pledgeId' | 'name' | 'state' | 'askedAt' | 'agreedAt' | 'endedAt' | 'endedBy'
> & {
  /** Of the party member; empty where it is not known. */
  readonly unitName: string
  readonly spoken: SpokenWord | null
}

/** After it was entered, or its letter made anew: the only time the code is told. */
export interface FamilyLetter {
  readonly family: FamilyView
  /** Ten signs for the family's letter. */
  readonly code: string
  /** Epoch ms. */
  readonly until: number
}

/** What the family itself sees of what is kept of it. */
export interface OurFamily extends Placed, Pick<Family, 'label' | 'needs' | 'state' | 'consent' | 'demo'> {
  /** By which staff know it: it is kept, so the family may see it. */
  readonly mark: string
  readonly contact: FamilyReach
  readonly adoptions: readonly AdoptionView[]
  /** Who looked at the contact, newest first; at most a hundred. */
  readonly looks: readonly { readonly readerName: string; readonly at: number }[]
}

export interface FamilyReach {
  readonly name: string
  readonly phone: string
  readonly address: string
}

export interface ProblemView
  extends
    Placed,
    Pick<
      Problem,
      'title' | 'text' | 'unitId' | 'placeId' | 'skills' | 'state' | 'isDone' | 'openedAt' | 'updatedAt' | 'demo'
    > {
  // prettier-ignore
  readonly free: number
  /** The caller's own, for themselves or for the units they speak for; those that are over too. */
  readonly mine: readonly MyShare[]
  readonly mayLookAfter: boolean
  /** For staff over it and for those who took it on; null for everybody else. */
  readonly work: ProblemWork | null
}

export interface MyShare {
  readonly pledgeId: string
  readonly partnerUnitId: string
  readonly state: TakerState
}

export interface ProblemWork {
  /** Only for staff over it; empty for the others. */
  readonly requestId: string
  readonly takers: readonly { readonly pledgeId: string; readonly name: string; readonly state: TakerState; readonly at: number }[] // prettier-ignore
  readonly log: readonly (Pick<ProblemFact, 'type' | 'at'> & {
    /** Of who did it. */
    readonly name: string
    /** What was noted, said to be the result, or given as a reason; empty where nothing. */
    readonly text: string
    /** Of a check. */
    readonly done: boolean
  })[]
}

export interface MyPledges {
  readonly posts: readonly (MyTerm & { readonly id: string; readonly title: string; readonly hours: string; readonly placeId: string; readonly placeName: string })[] // prettier-ignore
  readonly families: readonly (MyAdoption & {
    readonly id: string
    readonly label: string
    readonly placeName: string
  })[]
  readonly problems: readonly (MyShare & { readonly id: string; readonly title: string; readonly problemState: ProblemState; readonly isDone: boolean })[] // prettier-ignore
}

/** One who took it on, for the staff over it. By when they did. */
export interface PledgeRow {
  readonly pledgeId: string
  readonly name: string
  readonly partnerUnitId: string
  readonly state: 'held' | AdoptionState | TakerState
  readonly at: number
  /** The end of a post's term; 0 for the others. */
  readonly until: number
}
