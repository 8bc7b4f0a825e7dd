// What documents are searched by beside what they say, derived from them at each write.
import type { DrawnOpinions } from '@core/talk/draw-opinions'
import type { OpinionMap } from '@core/talk/talk'

/** What the desk is ordered and searched by, derived from the request at each write (`stored-request`). */
export interface RequestIndexFields {
  readonly deskUnitId: string
  readonly assigneeId: string
  readonly subdistrictId: string
  readonly communityId: string
  /** 0 emergencies to do, 1 to do, 2 waiting, 3 done: what is urgent first in every index. */
  readonly queue: number
  /** 1 while facts are still to be told. */
  readonly undelivered: number
  /** The unit that a missed limit was called up to; empty while none. */
  readonly watchedBy: string
  /** 1 while a limit runs, and the moment (epoch ms) it next matters. */
  readonly timed: number
  readonly clockAt: number
}

/** What whistles are listed and timed by, derived at each write (`stored-whistle`). */
export interface WhistleIndexFields {
  /** The unit that blew. */
  readonly unitId: string
  readonly subdistrictId: string
  /** 0 while any unit is still at it, 1 after: open first. */
  readonly over: number
  /** 1 while a unit's time to report in runs, and the moment (epoch ms) it next matters. */
  readonly timed: number
  readonly nextAt: number
  readonly undelivered: number
}

/** How a unit finds the whistles that called it. Id `<whistle>:<unit>`. */
export interface WhistleCallPointer {
  readonly whistleId: string
  readonly unitId: string
  readonly over: number
  readonly at: number
}

/** What matters are listed and timed by, derived at each write (`stored-matter`). */
export interface MatterIndexFields {
  /** `screening`: waits for the committee. `live`: under way. `over`: done, or declined. `withdrawn`: shown to nobody else. */
  readonly shelf: 'screening' | 'live' | 'over' | 'withdrawn'
  readonly subdistrictId: string
  readonly communityId: string
  /** Empty where it is wider than a grid. */
  readonly branchId: string
  /** 1 while a limit runs, and the moment (epoch ms) it next matters. */
  readonly timed: number
  readonly nextAt: number
  readonly undelivered: number
}

export interface StatementIndexFields {
  /** 1 while its author asks for another look. */
  readonly appealed: number
  /** 1 while somebody is still to be told of what its state says. */
  readonly untold: number
}

/** The picture of a matter's opinions as last drawn; null before the first time. */
export interface KeptOpinionMap {
  readonly map: OpinionMap | null
  /** What tells a caller his own group, and whom a statement is put to next: never sent. */
  readonly placing: DrawnOpinions['placing']
  readonly voices: DrawnOpinions['voices']
  /** 0: says what was said. 1: somebody has judged since. 2: being drawn. */
  readonly stale: number
  /** Epoch ms: since when it is so. */
  readonly staleAt: number
}

/** Who holds the code may speak for the party, once and while the party still names it; id is the code's hash. */
export interface PartyCode {
  readonly matterId: string
  readonly partyId: string
  readonly until: number
}

/** How an account finds the matters in which it speaks for a party, or once did. Id `<matter>:<account>`. */
export interface PartySpeaker {
  readonly matterId: string
  readonly accountId: string
}

/** What decisions are listed and timed by, derived at each write (`stored-decision`). */
export interface DecisionIndexFields {
  readonly registerId: string
  /** 1 while it has to be opened, reminded of, closed or counted, and the moment (epoch ms) it next matters. */
  readonly timed: number
  readonly nextAt: number
  readonly undelivered: number
  /** The moment (epoch ms) from which the clock tells what is undelivered. */
  readonly tellAt: number
  /** Account up to which the oldest untold fact has been told: an estate is not told in one go. */
  readonly told: string
  /** How often in a row it could not be moved on, or told; absent where the last time went well. */
  readonly failures?: number
  readonly tellFailures?: number
}

/** Whose phone cast an open vote, for himself or for somebody he stands in for: to be found when it must be forgotten. */
export interface OpenVoteIndexFields {
  /** Empty on paper, and once forgotten. */
  readonly accountId: string
}

/** A piece of a register's CSV on its way in; emptied once the whole was read, or a day after nobody sent the rest. */
export interface RegisterPiece {
  readonly csv: string
  /** 1 while it holds names and telephone numbers. */
  readonly waiting: number
  readonly at: number
}

/** A piece of a published result: gzip in base64. */
export interface ResultPart {
  readonly data: string
}
