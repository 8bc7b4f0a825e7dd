// What documents are searched by beside what they say, derived from them at each write.

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
