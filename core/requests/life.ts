// The life of a request as one table: which command, from which states, to which, and whose it is. Buttons, refusals,
// tests and the diagram in the docs all come from here.

export const requestStatuses = [
  'routed',
  'accepted',
  'inProgress',
  'answered',
  'reopened',
  'confirmed',
  'closed',
  'merged',
  'withdrawn',
] as const
export type RequestStatus = (typeof requestStatuses)[number]

/**
 * `author`: the resident. `handler`: staff of the desk's unit or of one above. `superior`: staff above the desk.
 * `clock`: nobody but the product itself.
 */
export type Side = 'author' | 'handler' | 'superior' | 'clock'

export interface Step {
  readonly by: Side
  readonly from: readonly RequestStatus[]
  /** `same`: the state stays what it is. */
  readonly to: RequestStatus | 'same'
}

const open = ['routed', 'accepted', 'inProgress', 'reopened'] as const
const over = ['answered', 'confirmed', 'closed'] as const

export const life = {
  accept: { by: 'handler', from: ['routed', 'reopened'], to: 'accepted' },
  progress: { by: 'handler', from: open, to: 'inProgress' },
  answer: { by: 'handler', from: open, to: 'answered' },
  return: { by: 'handler', from: open, to: 'routed' },
  transfer: { by: 'handler', from: open, to: 'routed' },
  split: { by: 'handler', from: open, to: 'inProgress' },
  join: { by: 'handler', from: open, to: 'inProgress' },
  merge: { by: 'handler', from: open, to: 'merged' },
  unmerge: { by: 'handler', from: ['merged'], to: 'routed' },
  askExtension: { by: 'handler', from: open, to: 'same' },
  decideExtension: { by: 'superior', from: open, to: 'same' },
  triage: { by: 'handler', from: open, to: 'same' },
  addHelper: { by: 'handler', from: open, to: 'same' },
  removeHelper: { by: 'handler', from: open, to: 'same' },
  clear: { by: 'handler', from: requestStatuses, to: 'same' },
  publish: { by: 'handler', from: requestStatuses, to: 'same' },
  followUp: { by: 'handler', from: over, to: 'same' },
  /** A follow-up call that finds it undone. */
  recall: { by: 'handler', from: over, to: 'reopened' },
  close: { by: 'handler', from: ['answered', 'confirmed'], to: 'closed' },
  confirm: { by: 'author', from: ['answered'], to: 'confirmed' },
  reopen: { by: 'author', from: ['answered', 'closed'], to: 'reopened' },
  rate: { by: 'author', from: over, to: 'same' },
  withdraw: { by: 'author', from: [...open, 'merged'], to: 'withdrawn' },
  /** The clock's own. */
  remind: { by: 'clock', from: open, to: 'same' },
  escalate: { by: 'clock', from: open, to: 'same' },
  rehome: { by: 'clock', from: open, to: 'routed' },
  partDone: { by: 'clock', from: requestStatuses, to: 'same' },
  absorb: { by: 'clock', from: requestStatuses, to: 'same' },
  followAnswer: { by: 'clock', from: ['merged'], to: 'answered' },
  settle: { by: 'clock', from: ['answered'], to: 'closed' },
} as const satisfies Readonly<Record<string, Step>>

export type Move = keyof typeof life

/** Moves that need a person. */
export type CommandName = { [M in Move]: (typeof life)[M]['by'] extends 'clock' ? never : M }[Move]
export const commandNames = (Object.keys(life) as Move[]).filter(
  (move): move is CommandName => life[move].by !== 'clock',
)

export function leadsFrom(move: Move, status: RequestStatus): boolean {
  return (life[move].from as readonly RequestStatus[]).includes(status)
}

/** Needs somebody's hands, waits for the resident, or is over: what a desk is ordered by. */
export type Queue = 'toDo' | 'waiting' | 'done'

export function queueOf(status: RequestStatus): Queue {
  switch (status) {
    case 'routed':
    case 'accepted':
    case 'inProgress':
    case 'reopened':
      return 'toDo'
    case 'answered':
      return 'waiting'
    case 'merged':
    case 'confirmed':
    case 'closed':
    case 'withdrawn':
      return 'done'
  }
}
