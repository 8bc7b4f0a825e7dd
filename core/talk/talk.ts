// Talking a matter over (大家谈): short statements, each agreed with, disagreed with or passed over by others. No
// replies and no names, so that there is nothing to quarrel in.

export const statementLimit = 140
/** By one person on one matter. */
export const statementsPerPerson = 5
/** Of one matter, shown or waiting: more than anybody reads; a matter so wide wants parting. */
export const statementsPerMatter = 300

/** `held`: the safety check wants a person to look. `hidden`: taken off with a reason, published. */
export type StatementState = 'shown' | 'held' | 'hidden'

export interface Statement {
  readonly matterId: string
  /** Account; empty where it comes from the minutes of a meeting. Never shown. */
  readonly authorId: string
  /** Person id of who entered it from minutes; empty otherwise. */
  readonly enteredBy: string
  /** Meeting whose minutes it comes from; empty otherwise. */
  readonly meetingId: string
  readonly text: string
  readonly state: StatementState
  /** Why it was hidden, as everybody may read it. */
  readonly reason: string
  /** Person id of who last hid or showed it, and when (epoch ms); empty and 0 while nobody did. */
  readonly moderatedBy: string
  readonly moderatedAt: number
  readonly appeal: {
    readonly text: string
    readonly at: number
    /** Decided by somebody other than who hid it, or by a level above. */
    readonly decision: 'open' | 'restored' | 'upheld'
    readonly reason: string
    readonly decidedBy: string
    /** Person id of who had hidden it: he decides nothing of it. */
    readonly against: string
  } | null
  readonly at: number
  readonly updatedAt: number
  readonly demo: boolean
}

/** 1 agree, -1 disagree, 0 pass. */
export type Stance = 1 | -1 | 0

/** By statement id. */
export type Stances = Readonly<Record<string, Stance>>

/** What one person thinks of a matter's statements. Id by hash of both; one writer, so no counter is fought over. */
export interface Opinion {
  readonly matterId: string
  readonly accountId: string
  readonly stances: Stances
  /** Ids of the person's own statements: their number is held to `statementsPerPerson` here, in one write. */
  readonly said: readonly string[]
  readonly updatedAt: number
}

/** One point of the picture: where a participant stands, without who it is. */
export interface OpinionPoint {
  /** −1…1, rounded to 0.01; which way round is fixed by rule. */
  readonly x: number
  readonly y: number
  /** Index of the group. Who would make up a group too small to be shown counts with the nearest shown one. */
  readonly group: number
}

export interface GroupTally {
  readonly agree: number
  readonly disagree: number
  readonly pass: number
}

export interface OpinionGroup {
  readonly size: number
  /** Statements that set it apart, strongest first; with how the group and the others stand on them. */
  readonly typical: readonly {
    readonly statementId: string
    readonly within: GroupTally
    readonly others: GroupTally
  }[]
}

/** Computed from all stances of a matter; the same stances give the same picture. */
export interface OpinionMap {
  readonly matterId: string
  readonly participants: number
  /** Those who said enough to be placed. */
  readonly placed: number
  /** Largest first. This, and all that follows, is empty while fewer than twice `leastGroup` are placed. */
  readonly groups: readonly OpinionGroup[]
  /** At most `pointsShown`, in no order of people. */
  readonly points: readonly OpinionPoint[]
  /** Statements on which every group mostly agrees, or mostly disagrees: what unites. */
  readonly uniting: readonly { readonly statementId: string; readonly all: GroupTally }[]
  /** Of statements that at least `leastGroup` people judged. */
  readonly tallies: Readonly<Record<string, GroupTally>>
  readonly computedAt: number
}

/** More points make a picture no clearer and a phone slower. */
export const pointsShown = 1000

/** Smaller groups are never shown: their members could be told. */
export const leastGroup = 5
