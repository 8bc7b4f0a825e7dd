// How a matter gets from one round to the next: screened, moved, closed, taken up again.
import { dayMs, startOfChinaDay } from '@core/kernel/china-day'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { CouncilCommandOf } from './council-command'
import { isOwed } from './due'
import type { Deadlines, Matter } from './matter'
import { isVoteRunning } from './note-decision'
import { outcome, type Outcome } from './outcome'

type StageCommand = CouncilCommandOf<'screen' | 'withdraw' | 'move' | 'close' | 'reopen'>

/** How often one matter may be taken up again: after that it is another matter. */
export const reopenLimit = 5

export function decideStage(matter: Matter, command: StageCommand, at: number): Result<Outcome> {
  switch (command.type) {
    case 'screen':
      return screen(matter, command, at)
    case 'withdraw':
      return outcome({ stage: 'withdrawn' }, { type: 'withdrawn', reason: command.reason })
    case 'move':
      return move(matter, command, at)
    case 'close':
      return close(matter, command)
    case 'reopen':
      return reopen(matter, command)
  }
}

function screen(matter: Matter, command: CouncilCommandOf<'screen'>, at: number): Result<Outcome> {
  const { accepted, reason } = command
  const happening = { type: 'screened', accepted, reason } as const
  const screening = { accepted, reason, at }
  if (!command.accepted) return outcome({ stage: 'declined', screening }, happening)
  const deadlines = roundDeadlines(matter.deadlines, command.to, command.days, at)
  return outcome({ stage: command.to, screening, deadlines }, happening)
}

function move(matter: Matter, command: CouncilCommandOf<'move'>, at: number): Result<Outcome> {
  const { to, reason, days } = command
  const question = command.question === '' ? matter.question : command.question
  if (to === matter.stage) return refuse('conflict', 'councils.not-now', { field: 'to' })
  if (isVoteRunning(matter)) return refuse('conflict', 'councils.vote-running')
  const ready = readyFor(matter, to, question)
  if (!ready.ok) return ready
  const deadlines = roundDeadlines(matter.deadlines, to, days ?? 0, at)
  return outcome({ stage: to, deadlines, question }, { type: 'moved', to, reason })
}

function readyFor(matter: Matter, to: Matter['stage'], question: string): Result<true> {
  if (to === 'decide' && question === '' && !matter.options.some(({ withdrawn }) => !withdrawn))
    return refuse('conflict', 'councils.option-needed', { field: 'question' })
  // From `deliberate` the committee may say, with its reason, that no vote is needed.
  if (to === 'doing' && matter.stage !== 'deliberate' && !isSettled(matter))
    return refuse('conflict', 'councils.deliberate-first', { field: 'to' })
  return ok(true)
}

/** A vote adopted something, or all parties agreed, and nothing has reopened it since. */
export function isSettled({ log, agreement }: Pick<Matter, 'log' | 'agreement'>): boolean {
  const since = log.map(({ type }) => type).lastIndexOf('reopened')
  const current = log.slice(since + 1)
  const isAdopted = current.some((fact) => fact.type === 'decisionClosed' && fact.outcome === 'adopted')
  const isAgreed = agreement?.state === 'agreed' || agreement?.state === 'kept'
  return isAdopted || (isAgreed && current.some(({ type }) => type === 'agreed'))
}

/** With all done, closing speaks for itself; otherwise it is said why. */
function close(matter: Matter, { reason }: CouncilCommandOf<'close'>): Result<Outcome> {
  if (isVoteRunning(matter)) return refuse('conflict', 'councils.vote-running')
  if (reason === '' && (matter.stage !== 'doing' || openWork(matter) > 0))
    return refuse('invalid', 'councils.still-open', { field: 'reason' })
  return outcome({ stage: 'closed' }, { type: 'moved', to: 'closed', reason })
}

function openWork({ tasks, agreement }: Matter): number {
  const owed = agreement?.state === 'agreed' || agreement?.state === 'broken' ? agreement.instalments : []
  return (
    tasks.filter(({ doneAt }) => doneAt === 0).length + owed.filter((one) => isOwed(one) || one.keptAt === 0).length
  )
}

function reopen(matter: Matter, { reason, screenBy, flags }: CouncilCommandOf<'reopen'>): Result<Outcome> {
  if (isVoteRunning(matter)) return refuse('conflict', 'councils.vote-running')
  if (matter.reopened >= reopenLimit) return refuse('conflict', 'councils.reopened-enough', { params: { limit: reopenLimit } }) // prettier-ignore
  const change: Partial<Matter> = {
    stage: 'raised',
    screening: null,
    screeningEscalated: false,
    deadlines: { screenBy, talkUntil: 0, deliberateUntil: 0 },
    question: '',
    flags,
    reopened: matter.reopened + 1,
  }
  return outcome(change, { type: 'reopened', reason })
}

/** A round ends with the day: who reads “until the 30th” may speak all of the 30th. */
function roundDeadlines(deadlines: Deadlines, to: Matter['stage'], days: number, at: number): Deadlines {
  const until = days > 0 ? startOfChinaDay(at) + (days + 1) * dayMs - 1 : 0
  if (to === 'talk') return { ...deadlines, talkUntil: until }
  if (to === 'deliberate') return { ...deadlines, deliberateUntil: until }
  return deadlines
}
