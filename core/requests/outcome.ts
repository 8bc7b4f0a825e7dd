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

type Outcomes = {
  readonly [T in RequestCommand['type']]: (
    request: ServiceRequest,
    command: CommandOf<T>,
    given: Circumstances,
  ) => Outcome
}

const outcomes: Outcomes = {
  accept: (request, _, given) => ({ facts: [{ type: 'accepted' }], change: taken(request, given, 'accepted') }),
  progress: (request, { text, photos }, given) => ({
    facts: [{ type: 'progressed', text, photos }],
    change: taken(request, given, 'inProgress'),
  }),
  answer: (request, { text, photos }, { caller }) => ({
    facts: [{ type: 'answered', text, photos }],
    change: { ...ended('answered'), desk: mine(request, caller) },
  }),
  return: returned,
  transfer: (request, { reason, nextDesk }, given) => moved(request, { type: 'transferred', reason }, nextDesk, given),
  split: (request, { parts }, given) => ({
    facts: [{ type: 'split', parts }],
    change: { ...taken(request, given, 'inProgress'), parts },
  }),
  join: (request, { reason }, given) => ({
    facts: [{ type: 'joined', reason }],
    change: { ...taken(request, given, 'inProgress'), parts: request.parts.map((part) => ({ ...part, done: true })) },
  }),
  merge: (_, { into: { id, desk } }) => ({
    facts: [{ type: 'merged', intoId: id }],
    change: { ...ended('merged'), mergedInto: id, desk },
  }),
  unmerge: (request, { reason }, given) => unmerged(request, reason, given),
  askExtension: (_, { minutes, reason }, { caller }) => ({
    facts: [{ type: 'extensionAsked', minutes, reason }],
    change: { extension: { minutes, reason, askedBy: caller.personId } },
  }),
  decideExtension: extended,
  triage: triaged,
  addHelper: ({ helpers }, { helper }) => ({
    facts: [{ type: 'helperJoined', helper }],
    change: { helpers: [...helpers.filter(({ id }) => id !== helper.id), helper] },
  }),
  removeHelper: ({ helpers }, { helperId }) => ({
    facts: helpers.filter(({ id }) => id === helperId).map((helper) => ({ type: 'helperLeft', helper })),
    change: { helpers: helpers.filter(({ id }) => id !== helperId) },
  }),
  clear: ({ safety }, { note }) => ({
    facts: [{ type: 'cleared', note }],
    change: { safety: { ...safety, state: 'clear' } },
  }),
  publish: (request, { text, photoIds, hidden }) => {
    const publicity = { ...request.publicity, text, photoIds, hidden }
    return { facts: [{ type: 'published', publicity }], change: { publicity } }
  },
  followUp: (_, { outcome, note }) => ({ facts: [{ type: 'followedUp', outcome, note }], change: {} }),
  recall: (request, { note }, given) => ({
    facts: [{ type: 'followedUp', outcome: 'unresolved', note }],
    change: reopened(request, given),
  }),
  close: (_, { note }) => ({ facts: [{ type: 'closed', note }], change: ended('closed') }),
  confirm: () => ({ facts: [{ type: 'confirmed' }], change: ended('confirmed') }),
  reopen: (request, { reason }, given) => ({
    facts: [{ type: 'reopened', reason }],
    change: { ...reopened(request, given), reopenedTimes: request.reopenedTimes + 1 },
  }),
  rate: (_, { rating, comment }) => ({ facts: [{ type: 'rated', rating, comment }], change: { rating } }),
  withdraw: (_, { reason }) => ({
    facts: [{ type: 'withdrawn', reason }],
    change: { ...ended('withdrawn'), mergedInto: '' },
  }),
}

export function outcomeOf(request: ServiceRequest, command: RequestCommand, given: Circumstances): Outcome {
  const outcome = outcomes[command.type] as (
    request: ServiceRequest,
    command: RequestCommand,
    given: Circumstances,
  ) => Outcome
  return outcome(request, command, given)
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

function extended(
  request: ServiceRequest,
  { granted, reason }: CommandOf<'decideExtension'>,
  { at, terms }: Circumstances,
): Outcome {
  const minutes = request.extension?.minutes ?? 0
  const facts: Happening[] = [{ type: 'extensionDecided', granted, minutes, reason }]
  if (!granted) return { facts, change: { extension: null } }
  const longer = { ...request, timing: { ...request.timing, extraMinutes: request.timing.extraMinutes + minutes } }
  const isAccepted = request.timing.acceptBy === 0
  const timing = isAccepted ? awaitAnswer(longer, at, terms) : awaitAcceptance(longer, at, terms)
  return { facts, change: { extension: null, escalation: nobodyWatches, timing } }
}

function triaged(request: ServiceRequest, command: CommandOf<'triage'>, { at, terms }: Circumstances): Outcome {
  const { urgency, reason } = command
  const judged = { ...request, urgency }
  const timing = request.timing.acceptBy === 0 ? awaitAnswer(judged, at, terms) : awaitAcceptance(judged, at, terms)
  return { facts: [{ type: 'triaged', urgency, reason }], change: { urgency, timing, escalation: nobodyWatches } }
}
