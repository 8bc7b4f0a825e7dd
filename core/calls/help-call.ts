// A call of the organisation to members, volunteers and residents of an area: seen, answered or declined by one tap, and
// closed by itself. Nobody is reminded, and nobody learns who did not answer.
import type { Caller } from '@core/kernel/caller'
import { dayMs } from '@core/kernel/china-day'
import { ok, refuse, type Result } from '@core/kernel/result'

export const callAudiences = ['members', 'volunteers', 'residents'] as const
export type CallAudience = (typeof callAudiences)[number]

export const closings = ['enough', 'over', 'byHand'] as const
export type Closing = (typeof closings)[number]

export interface HelpCall {
  /** The unit that calls, and the units above it: the call reaches what lies under it. */
  readonly unitId: string
  readonly unitName: string
  readonly path: readonly string[]
  readonly phone: string
  readonly personId: string
  readonly audience: readonly CallAudience[]
  readonly title: string
  readonly text: string
  /** How many are wanted; 0 for as many as come. */
  readonly wanted: number
  readonly where: string
  /** A place of the district; empty where it is elsewhere. */
  readonly placeId: string
  /** When help is needed, and until when one may answer; epoch ms. */
  readonly startsAt: number
  readonly until: number
  readonly madeAt: number
  readonly state: 'open' | 'closed'
  readonly closedWhy: Closing | ''
  /** In the words of whoever closed it by hand. */
  readonly closedReason: string
  readonly closedAt: number
  /** 1 while somebody is still to be told: of the call, or that it closed by hand. */
  readonly untold: 0 | 1
  /** The last unit whose people were told, in the order of ids: a large area is told piece by piece. */
  readonly toldUpTo: string
  /** When the clock looks at it next; epoch ms. 0 once there is nothing left to do. */
  readonly nextAt: number
  readonly demo: boolean
}

/** Id by `callAnswerId`: one a call and account, so that saying it twice is saying it once. */
export interface CallAnswer {
  readonly callId: string
  /** Empty after an erasure. */
  readonly accountId: string
  /** Of who said yes, as the organisation knows them or as they want to be called; empty for everybody else. */
  readonly name: string
  /** `seen`: opened, and nothing said; nobody is asked why. */
  readonly answer: 'seen' | 'yes' | 'no'
  readonly at: number
}

export const longestCallMs = 31 * dayMs
export const mostWanted = 500

/** A call cannot end before it begins, nor hang about for months. */
export function checkTimes({ startsAt, until }: Pick<HelpCall, 'startsAt' | 'until'>, now: number): Result<true> {
  if (until <= now) return refuse('invalid', 'calls.over-already', { field: 'until' })
  if (until > now + longestCallMs) return refuse('invalid', 'calls.too-long', { field: 'until' })
  if (startsAt > now + longestCallMs * 3) return refuse('invalid', 'calls.too-far', { field: 'startsAt' })
  return ok(true)
}

export function isOpen({ state, until }: Pick<HelpCall, 'state' | 'until'>, now: number): boolean {
  return state === 'open' && now < until
}

/** Who has answered so far, and the time that has passed, close it; nothing else has to. Closed, it stays as it was. */
export function closeItself(call: HelpCall, yes: number, now: number): HelpCall {
  if (call.state === 'closed') return call
  if (now >= call.until) return closed(call, 'over', '', call.until)
  if (call.wanted > 0 && yes >= call.wanted) return closed(call, 'enough', '', now)
  return call
}

/** Those who said yes are told why: they may be on their way. */
export function closeByHand(call: HelpCall, reason: string, now: number): HelpCall {
  return call.state === 'closed' ? call : { ...closed(call, 'byHand', reason, now), untold: 1, nextAt: now }
}

function closed(call: HelpCall, closedWhy: Closing, closedReason: string, closedAt: number): HelpCall {
  return { ...call, state: 'closed', closedWhy, closedReason, closedAt, nextAt: call.untold === 1 ? call.nextAt : 0 }
}

/** Told so far up to `unitId`; the rest is told next. A call that closed meanwhile is told to nobody more. */
export function toldUpTo(call: HelpCall, unitId: string): HelpCall {
  return call.state === 'closed' || call.toldUpTo >= unitId ? call : { ...call, toldUpTo: unitId }
}

/** Everybody was told; what remains is its end. `state`: what it was when they were told. */
export function toldAll(call: HelpCall, state: HelpCall['state']): HelpCall {
  // Closed by hand in between: those who said yes are still to be told of that.
  if (call.state !== state && call.closedWhy === 'byHand') return call
  return { ...call, untold: 0, nextAt: call.state === 'open' ? call.until : 0 }
}

/** Whose call it is to answer: by role over an area below the calling unit; residents need no role. */
export function mayAnswer({ audience, unitId }: Pick<HelpCall, 'audience' | 'unitId'>, asked: Asked): boolean {
  if (audience.includes('residents')) return true
  const roles = audience.map((one) => (one === 'members' ? 'member' : 'volunteer'))
  return asked.holds.some(({ role, path }) => roles.some((wanted) => wanted === role) && path.includes(unitId))
}

export interface Asked {
  readonly holds: readonly { readonly role: Caller['grants'][number]['role']; readonly path: readonly string[] }[]
}
