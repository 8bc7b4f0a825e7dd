// One command applied to a whistle. Pure: the caller and the time are arguments; the log remembers which commands it
// has seen.
import type { Caller } from '@core/kernel/caller'
import { ok, refuse, type Result } from '@core/kernel/result'
import { callOf, type Judgement, type UnitCall, type UnitPerson, type Whistle, type WhistleActor, type WhistleFact, type WhistleHappening } from './whistle' // prettier-ignore
import {
  isBlowerSide,
  isConcerned,
  isOpen,
  isOver,
  isPossible,
  speaksFor,
  unitLimit,
  whistleLife,
} from './whistle-life'

interface ToUnit {
  readonly commandId: string
  readonly unitId: string
}

export type CallCommand = ToUnit &
  (
    | { readonly type: 'reportIn'; readonly person: UnitPerson }
    | { readonly type: 'act'; readonly text: string }
    | { readonly type: 'finish'; readonly text: string }
    | { readonly type: 'sendBack'; readonly reason: string }
    /** `text`: what came of it; may be empty where the unit has said so itself. */
    | { readonly type: 'release'; readonly text: string; readonly judgement: Judgement }
    | { readonly type: 'rate'; readonly judgement: Judgement }
    | { readonly type: 'cancel'; readonly reason: string }
  )

export type WhistleCommand =
  | CallCommand
  | { readonly type: 'cancelAll'; readonly commandId: string; readonly reason: string }
  | { readonly type: 'addUnits'; readonly commandId: string; readonly calls: readonly UnitCall[] }

/** Facts of one whistle at most: beyond that only what ends it is taken. */
export const logLimit = 400

/** Refuses with `whistle.not-yours` (may never), or `whistle.not-now` (may, but not in this state). */
export function decideWhistle(whistle: Whistle, command: WhistleCommand, caller: Caller, at: number): Result<Whistle> {
  const seen = whistle.log.some((fact) => fact.commandId === command.commandId && fact.by.id === caller.personId)
  if (seen && caller.personId !== '') return ok(whistle)
  switch (command.type) {
    case 'addUnits':
      return addUnits(whistle, command, caller, at)
    case 'cancelAll':
      return cancelAll(whistle, command, caller, at)
    default:
      return decideCall(whistle, command, caller, at)
  }
}

function decideCall(whistle: Whistle, command: CallCommand, caller: Caller, at: number): Result<Whistle> {
  if (!isConcerned(whistle, command.type, command.unitId, caller)) return refuse('forbidden', 'whistle.not-yours')
  const call = callOf(whistle, command.unitId)
  if (!call) return refuse('not-found', 'whistle.unit-not-called', { field: 'unitId' })
  if (!isPossible(call, command.type)) return refuse('conflict', 'whistle.not-now')
  if (whistle.log.length >= logLimit && !['release', 'cancel', 'rate'].includes(command.type))
    return refuse('conflict', 'whistle.enough-said')
  const outcome = outcomeOf(call, command, at)
  if (!outcome.ok) return outcome
  const { change, happening } = outcome.value
  const next = { ...call, state: whistleLife[command.type].to, ...change }
  return ok(noted({ ...whistle, calls: withCall(whistle, next) }, [happening], command, caller, at))
}

interface Outcome {
  readonly change: Partial<UnitCall>
  readonly happening: WhistleHappening
}

function outcomeOf(call: UnitCall, command: CallCommand, at: number): Result<Outcome> {
  const { unitId } = command
  switch (command.type) {
    case 'reportIn':
      return ok({
        change: { person: command.person, reportedAt: call.reportedAt || at, nextAt: 0 },
        happening: { type: 'reported', unitId, person: command.person },
      })
    case 'act':
      return ok({ change: {}, happening: { type: 'acted', unitId, text: command.text } })
    case 'finish':
      return ok({
        change: { result: { text: command.text, at } },
        happening: { type: 'finished', unitId, text: command.text },
      })
    case 'sendBack':
      return ok({ change: {}, happening: { type: 'sentBack', unitId, reason: command.reason } })
    case 'release':
      return release(call, command.text, command.judgement, at)
    case 'rate':
      return ok({
        change: { ratingOfBlower: command.judgement },
        happening: { type: 'rated', unitId, judgement: command.judgement },
      })
    case 'cancel':
      return ok(cancelled(call, command.reason, at))
  }
}

/** Nobody is let go without it being said what came of it: in the unit's words, or in the blower's. */
function release(call: UnitCall, said: string, judgement: Judgement, at: number): Result<Outcome> {
  const text = said === '' && call.state === 'finished' ? (call.result?.text ?? '') : said
  if (text === '') return refuse('invalid', 'whistle.result-needed', { field: 'said' })
  return ok({
    change: { result: { text, at: call.result?.text === text ? call.result.at : at }, ratingOfUnit: judgement, endedAt: at }, // prettier-ignore
    happening: { type: 'released', unitId: call.unitId, text, judgement },
  })
}

function cancelled({ unitId }: UnitCall, reason: string, at: number): Outcome {
  return { change: { nextAt: 0, endedAt: at }, happening: { type: 'cancelled', unitId, reason } }
}

function cancelAll(
  whistle: Whistle,
  command: Extract<WhistleCommand, { type: 'cancelAll' }>,
  caller: Caller,
  at: number,
): Result<Whistle> {
  if (!isBlowerSide(whistle, caller)) return refuse('forbidden', 'whistle.not-yours')
  const open = whistle.calls.filter((call) => !isOver(call))
  if (open.length === 0) return refuse('conflict', 'whistle.not-now')
  const outcomes = new Map(open.map((call) => [call.unitId, cancelled(call, command.reason, at)]))
  const calls = whistle.calls.map((call): UnitCall => {
    const outcome = outcomes.get(call.unitId)
    return outcome ? { ...call, state: 'cancelled', ...outcome.change } : call
  })
  const happenings = [...outcomes.values()].map(({ happening }) => happening)
  return ok(noted({ ...whistle, calls }, happenings, command, caller, at))
}

function addUnits(
  whistle: Whistle,
  command: Extract<WhistleCommand, { type: 'addUnits' }>,
  caller: Caller,
  at: number,
): Result<Whistle> {
  if (!isBlowerSide(whistle, caller)) return refuse('forbidden', 'whistle.not-yours')
  if (!isOpen(whistle)) return refuse('conflict', 'whistle.not-now')
  const again = command.calls.findIndex((call) => callOf(whistle, call.unitId))
  if (again >= 0) return refuse('conflict', 'whistle.unit-called-already', { field: `partnerIds.${again}` })
  const calls = [...whistle.calls, ...command.calls]
  if (calls.length > unitLimit)
    return refuse('invalid', 'whistle.too-many-units', { field: 'partnerIds', params: { limit: unitLimit } })
  const unitIds = command.calls.map((call) => call.unitId)
  return ok(noted({ ...whistle, calls }, [{ type: 'blown', unitIds }], command, caller, at))
}

function withCall(whistle: Whistle, changed: UnitCall): readonly UnitCall[] {
  return whistle.calls.map((call) => (call.unitId === changed.unitId ? changed : call))
}

function noted(
  whistle: Whistle,
  happenings: readonly WhistleHappening[],
  command: WhistleCommand,
  caller: Caller,
  at: number,
): Whistle {
  const by = actorOf(whistle, command, caller)
  const { commandId } = command
  const facts = happenings.map((happening): WhistleFact => ({ ...happening, at, by, commandId }))
  return { ...whistle, updatedAt: at, log: [...whistle.log, ...facts] }
}

/** Whoever may do it as the unit does it as the unit. */
function actorOf(whistle: Whistle, command: WhistleCommand, caller: Caller): WhistleActor {
  const asUnit = 'unitId' in command && whistleLife[command.type].by !== 'blower' && speaksFor(command.unitId, caller)
  return { id: caller.personId, name: caller.name, side: asUnit ? 'unit' : 'blower' }
}
