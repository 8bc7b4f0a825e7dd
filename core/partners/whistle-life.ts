// The life of a call as one table: which command, from which states, to which, and whose it is. Buttons, refusals and
// tests all come from here.
import { holdsOver, type Caller } from '@core/kernel/caller'
import type { Role } from '@core/kernel/role'
import { callOf, type CallState, type UnitCall, type Whistle } from './whistle'

/** Who may blow, and settle what came of it. */
export const blowingRoles = ['communityStaff', 'subdistrictStaff', 'districtOfficer'] as const satisfies readonly Role[]
/** Who speaks for a unit. */
export const liaisonRoles = ['unitLiaison'] as const satisfies readonly Role[]

/**
 * `unit`: a liaison of the called unit. `blower`: staff of the blowing unit or of one above it. `either`: a unit without
 * a phone in hand says it on the telephone, and the blower writes it down; the log says who did.
 */
export type WhistleSide = 'unit' | 'blower' | 'either'

export interface CallStep {
  readonly by: WhistleSide
  readonly from: readonly CallState[]
  readonly to: CallState
}

export const whistleLife = {
  /** A second time names somebody else. */
  reportIn: { by: 'either', from: ['called', 'reported'], to: 'reported' },
  act: { by: 'unit', from: ['reported'], to: 'reported' },
  finish: { by: 'unit', from: ['reported'], to: 'finished' },
  sendBack: { by: 'blower', from: ['finished'], to: 'reported' },
  release: { by: 'blower', from: ['reported', 'finished'], to: 'released' },
  cancel: { by: 'blower', from: ['called', 'reported', 'finished'], to: 'cancelled' },
  rate: { by: 'unit', from: ['released'], to: 'released' },
} as const satisfies Readonly<Record<string, CallStep>>

export type CallCommandName = keyof typeof whistleLife
export const callCommandNames = Object.keys(whistleLife) as readonly CallCommandName[]

export function isOver(call: Pick<UnitCall, 'state'>): boolean {
  return call.state === 'released' || call.state === 'cancelled'
}

export function isOpen(whistle: Pick<Whistle, 'calls'>): boolean {
  return whistle.calls.some((call) => !isOver(call))
}

/** Staff over the blowing unit: it, and everything above it. */
export function mayBlowFor(path: readonly string[], caller: Caller): boolean {
  return holdsOver(caller, blowingRoles, path)
}

export function speaksFor(unitId: string, caller: Caller): boolean {
  return holdsOver(caller, liaisonRoles, [unitId])
}

export type Seen = Pick<Whistle, 'blower' | 'calls'>

export function isBlowerSide(whistle: Pick<Whistle, 'blower'>, caller: Caller): boolean {
  return mayBlowFor(whistle.blower.path, caller)
}

export function maySeeWhistle(whistle: Seen, caller: Caller): boolean {
  return isBlowerSide(whistle, caller) || whistle.calls.some((call) => speaksFor(call.unitId, caller))
}

/** Is it this caller's to do, whatever the state? */
export function isConcerned(whistle: Seen, command: CallCommandName, unitId: string, caller: Caller): boolean {
  const side: WhistleSide = whistleLife[command].by
  const asUnit = side !== 'blower' && callOf(whistle, unitId) !== undefined && speaksFor(unitId, caller)
  return asUnit || (side !== 'unit' && isBlowerSide(whistle, caller))
}

/** Does the state of the call allow it? */
export function isPossible(call: UnitCall, command: CallCommandName): boolean {
  const from: readonly CallState[] = whistleLife[command].from
  if (!from.includes(call.state)) return false
  return command !== 'rate' || call.ratingOfBlower === null
}

export function mayDo(whistle: Seen, command: CallCommandName, unitId: string, caller: Caller): boolean {
  const call = callOf(whistle, unitId)
  return call !== undefined && isConcerned(whistle, command, unitId, caller) && isPossible(call, command)
}

/** More units can be called while any of the first ones is still at it. */
export function mayAddUnits(whistle: Seen, caller: Caller): boolean {
  return isBlowerSide(whistle, caller) && isOpen(whistle) && whistle.calls.length < unitLimit
}

/** Units one whistle calls at most: beyond that it is a meeting. */
export const unitLimit = 10
export const whistledRequestLimit = 20
