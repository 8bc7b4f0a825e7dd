// What each command does to a request that allows it: the facts it leaves, and how the request stands after.
import type { Caller } from '@core/kernel/caller'
import type { CommandOf, RequestCommand } from './command'
import type { Happening } from './fact'
import type { Desk, ServiceRequest } from './request'
import { awaitAcceptance, awaitAnswer, startTiming, stopped, type Terms } from './timing'

export interface Outcome {
  readonly facts: readonly Happening[]
  readonly change: Partial<ServiceRequest>
}

export interface Circumstances {
  readonly caller: Caller
  readonly at: number
  readonly terms: Terms
}

const nobodyWatches = { steps: 0, unitId: '' } as const

export function outcomeOf(request: ServiceRequest, command: RequestCommand, given: Circumstances): Outcome {
  switch (command.type) {
    case 'accept':
      return { facts: [{ type: 'accepted' }], change: taken(request, given, 'accepted') }
    case 'progress': {
      const { text, photos } = command
      return { facts: [{ type: 'progressed', text, photos }], change: taken(request, given, 'inProgress') }
    }
    case 'answer': {
      const { text, photos } = command
      const change = { ...ended('answered'), desk: mine(request, given.caller) }
      return { facts: [{ type: 'answered', text, photos }], change }
    }
    case 'return':
      return returned(request, command, given)
    case 'transfer':
      return moved(request, { type: 'transferred', reason: command.reason }, command.nextDesk, given)
    case 'split':
      return {
        facts: [{ type: 'split', parts: command.parts }],
        change: { ...taken(request, given, 'inProgress'), parts: command.parts },
      }
    case 'join': {
      const parts = request.parts.map((part) => ({ ...part, done: true }))
      return { facts: [{ type: 'joined', reason: command.reason }], change: { parts } }
    }
    case 'merge': {
      const { id, desk } = command.into
      return { facts: [{ type: 'merged', intoId: id }], change: { ...ended('merged'), mergedInto: id, desk } }
    }
    case 'unmerge':
      return unmerged(request, command.reason, given)
    case 'askExtension':
    case 'decideExtension':
      return extension(request, command, given)
    case 'triage':
      return triaged(request, command, given)
    case 'addHelper': {
      const helpers = [...request.helpers.filter(({ id }) => id !== command.helper.id), command.helper]
      return { facts: [{ type: 'helperJoined', helper: command.helper }], change: { helpers } }
    }
    case 'removeHelper': {
      const leaving = request.helpers.filter(({ id }) => id === command.helperId)
      return {
        facts: leaving.map((helper) => ({ type: 'helperLeft', helper })),
        change: { helpers: request.helpers.filter(({ id }) => id !== command.helperId) },
      }
    }
    case 'clear':
      return {
        facts: [{ type: 'cleared', note: command.note }],
        change: { safety: { ...request.safety, state: 'clear' } },
      }
    case 'publish': {
      const { text, photoIds, hidden } = command
      const publicity = { ...request.publicity, text, photoIds, hidden }
      return { facts: [{ type: 'published', publicity }], change: { publicity } }
    }
    case 'followUp':
      return { facts: [{ type: 'followedUp', outcome: command.outcome, note: command.note }], change: {} }
    case 'recall':
      return {
        facts: [{ type: 'followedUp', outcome: 'unresolved', note: command.note }],
        change: reopened(request, given),
      }
    case 'close':
      return { facts: [{ type: 'closed', note: command.note }], change: ended('closed') }
    case 'confirm':
      return { facts: [{ type: 'confirmed' }], change: ended('confirmed') }
    case 'reopen':
      return {
        facts: [{ type: 'reopened', reason: command.reason }],
        change: { ...reopened(request, given), reopenedTimes: request.reopenedTimes + 1 },
      }
    case 'rate': {
      const { rating, comment } = command
      return { facts: [{ type: 'rated', rating, comment }], change: { rating } }
    }
    case 'withdraw':
      return {
        facts: [{ type: 'withdrawn', reason: command.reason }],
        change: { ...ended('withdrawn'), mergedInto: '' },
      }
  }
}

/** The desk, in the hands of who acts now. */
function mine(request: ServiceRequest, caller: Caller): Desk {
  return { ...request.desk, assigneeId: caller.personId, assigneeName: caller.name }
}

/** Whoever does something about it has it; the first of them meets the limit to accept. */
function taken(
  request: ServiceRequest,
  { caller, at, terms }: Circumstances,
  status: 'accepted' | 'inProgress',
): Partial<ServiceRequest> {
  const desk = mine(request, caller)
  if (request.timing.acceptBy === 0) return { status, desk }
  return { status, desk, timing: awaitAnswer(request, at, terms), escalation: nobodyWatches }
}

function ended(status: ServiceRequest['status']): Partial<ServiceRequest> {
  return { status, timing: stopped, escalation: nobodyWatches, extension: null }
}

function reopened(request: ServiceRequest, { at, terms }: Circumstances): Partial<ServiceRequest> {
  return { status: 'reopened', mergedInto: '', timing: startTiming(request, at, terms), escalation: nobodyWatches }
}

function moved(request: ServiceRequest, why: Happening, desk: Desk, { at, terms }: Circumstances): Outcome {
  const timing = awaitAcceptance(request, at, terms)
  return {
    facts: [why, { type: 'routed', desk }],
    change: { status: 'routed', desk, timing, escalation: nobodyWatches, extension: null },
  }
}

function returned(request: ServiceRequest, command: CommandOf<'return'>, given: Circumstances): Outcome {
  const { facts, change } = moved(request, { type: 'returned', reason: command.reason }, command.nextDesk, given)
  return { facts, change: { ...change, returnedTimes: request.returnedTimes + 1 } }
}

/** A request of its own again, on the desk it was merged onto, with a fresh promise. */
export function unmerged(
  request: ServiceRequest,
  reason: string,
  { at, terms }: Pick<Circumstances, 'at' | 'terms'>,
): Outcome {
  const timing = startTiming(request, at, terms)
  return {
    facts: [
      { type: 'unmerged', reason },
      { type: 'routed', desk: request.desk },
    ],
    change: { status: 'routed', mergedInto: '', timing, escalation: nobodyWatches },
  }
}

function extension(
  request: ServiceRequest,
  command: CommandOf<'askExtension'> | CommandOf<'decideExtension'>,
  { caller, at, terms }: Circumstances,
): Outcome {
  if (command.type === 'askExtension') {
    const { minutes, reason } = command
    const asked = { minutes, reason, askedBy: caller.personId }
    return { facts: [{ type: 'extensionAsked', minutes, reason }], change: { extension: asked } }
  }
  const { granted, reason } = command
  const minutes = request.extension?.minutes ?? 0
  const facts: Happening[] = [{ type: 'extensionDecided', granted, minutes, reason }]
  if (!granted) return { facts, change: { extension: null } }
  const timing = { ...request.timing, extraMinutes: request.timing.extraMinutes + minutes }
  const extended = { ...request, timing }
  const isAccepted = request.timing.acceptBy === 0
  return {
    facts,
    change: {
      extension: null,
      escalation: nobodyWatches,
      timing: isAccepted ? awaitAnswer(extended, at, terms) : awaitAcceptance(extended, at, terms),
    },
  }
}

function triaged(request: ServiceRequest, command: CommandOf<'triage'>, { at, terms }: Circumstances): Outcome {
  const { urgency, reason } = command
  const judged = { ...request, urgency }
  const timing = request.timing.acceptBy === 0 ? awaitAnswer(judged, at, terms) : awaitAcceptance(judged, at, terms)
  return { facts: [{ type: 'triaged', urgency, reason }], change: { urgency, timing, escalation: nobodyWatches } }
}
