// Moderation of a statement: hidden with a reason everybody may read, appealed once, decided by somebody else.
import type { Caller } from '@core/kernel/caller'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { Statement } from './talk'

/** Said again by the same person, it changes nothing. */
export function hideStatement(statement: Statement, reason: string, by: Caller, now: number): Result<Statement> {
  if (statement.state === 'hidden') {
    const isAgain = statement.moderatedBy === by.personId && statement.reason === reason
    return isAgain ? ok(statement) : refuse('conflict', 'talk.hidden-already')
  }
  return ok({ ...moderated(statement, by, now), state: 'hidden', reason, appeal: null })
}

/** One that was held back or hidden by mistake. An open appeal is thereby granted. */
export function showStatement(statement: Statement, by: Caller, now: number): Result<Statement> {
  if (statement.state === 'shown') return ok(statement)
  const { appeal } = statement
  const granted = appeal && { ...appeal, decision: 'restored' as const, decidedBy: by.personId }
  return ok({ ...moderated(statement, by, now), state: 'shown', reason: '', appeal: granted })
}

/** By its author, once each time it was hidden. */
export function appealHiding(statement: Statement, text: string, now: number): Result<Statement> {
  const { appeal, state, moderatedBy } = statement
  if (appeal) return appeal.text === text ? ok(statement) : refuse('conflict', 'talk.appealed-already')
  if (state !== 'hidden') return refuse('conflict', 'talk.not-hidden')
  const open = { text, at: now, decision: 'open', reason: '', decidedBy: '', against: moderatedBy } as const
  return ok({ ...statement, appeal: open, updatedAt: now })
}

export function decideAppeal(
  statement: Statement,
  { restored, reason }: { readonly restored: boolean; readonly reason: string },
  by: Caller,
  now: number,
): Result<Statement> {
  const { appeal } = statement
  if (!appeal) return refuse('conflict', 'talk.no-appeal')
  const decision = restored ? 'restored' : 'upheld'
  if (appeal.decision !== 'open') {
    const isAgain = appeal.decision === decision && appeal.decidedBy === by.personId && appeal.reason === reason
    return isAgain ? ok(statement) : refuse('conflict', 'talk.appeal-decided')
  }
  const decided = {
    ...statement,
    appeal: { ...appeal, decision, reason, decidedBy: by.personId },
    updatedAt: now,
  } as const
  return ok(restored ? { ...moderated(decided, by, now), state: 'shown', reason: '' } : decided)
}

function moderated(statement: Statement, by: Caller, now: number): Statement {
  return { ...statement, moderatedBy: by.personId, moderatedAt: now, updatedAt: now }
}
