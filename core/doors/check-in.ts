// Somebody was at a place or an activity: said by themselves, by choice, and kept as little of as serves.

export const checkInTargets = ['place', 'activity'] as const
export type CheckInTarget = (typeof checkInTargets)[number]

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
  /** 1 while those who count presence have not been told. */
  readonly untold: 0 | 1
}
