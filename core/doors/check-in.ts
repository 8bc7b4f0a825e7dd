// Somebody was at a place or an activity: said by themselves, by choice, and kept as little of as serves.

export const checkInTargets = ['place', 'activity'] as const
export type CheckInTarget = (typeof checkInTargets)[number]

/**
 * `stands`; `leaving`: its owner took it back, and what was noted because of it is being taken back; `gone`: nothing of it
 * is left but that there was one.
 */
export type CheckInState = 'stands' | 'leaving' | 'gone'

/** Id by `checkInId`, from target, account and day: the same visit counts once, on a line or without one. */
export interface CheckIn {
  readonly target: CheckInTarget
  readonly targetId: string
  readonly targetName: string
  /** The unit that runs it, and the units above it. */
  readonly unitId: string
  readonly path: readonly string[]
  /** Empty after an erasure. */
  readonly accountId: string
  /** Of the organisation's people; empty for residents. */
  readonly personId: string
  /** Day in China, `YYYY-MM-DD`. */
  readonly day: string
  /** Epoch ms, to the minute. */
  readonly at: number
  /** By the plate at the door, or by the changing code on the home's screen. */
  readonly way: 'plate' | 'screen'
  /** All that is kept of where the phone was. */
  readonly inFence: 'yes' | 'no' | 'not-asked'
  /** The resident unit whose serving member reported here (双报到); empty for everybody else. */
  readonly reportedFor: string
  readonly state: CheckInState
  /** How often it was taken back and made again: what is noted of each time has an id of its own. */
  readonly turn: number
  /** Epoch ms when it was last taken back; 0 for never. A copy of a scan before that brings nothing back. */
  readonly takenBackAt: number
  /** 1 while those who count presence have not been told that it is here, or that it is gone. */
  readonly untold: 0 | 1
}

/** What a deed and a presence are noted under; taken back it cannot come again by somebody who is late. */
export function recordIdOf(checkInId: string, { turn }: Pick<CheckIn, 'turn'>): string {
  return turn === 0 ? checkInId : `${checkInId}.${turn}`
}

/** As it is left behind: that there was a visit, of nobody, at no time. */
export function goneCheckIn(checkIn: CheckIn): CheckIn {
  const nobody = { targetName: '', accountId: '', personId: '', day: '', at: 0, reportedFor: '' } as const
  return { ...checkIn, ...nobody, inFence: 'not-asked', state: 'gone', untold: 0 }
}
