// What became of a vote, written on the matter it is about. Noted already, it is not noted twice.
import { adoptedBy } from '@core/ballots/ballot-options'
import type { Decision } from '@core/ballots/decision'
import { noteDecision, type DecisionNote } from '@core/councils/note-decision'
import { ok } from '@core/kernel/result'
import { change } from '../_kit/change'
import type { World } from '../_kit/dispatch'
import { storedMatter } from '../_kit/stored-matter'

/** False where the matter was too busy: the clock tries again. */
export async function noteOnMatter(
  decisionId: string,
  decision: Decision,
  { store, now }: Pick<World, 'store' | 'now'>,
): Promise<boolean> {
  const note = noteOf(decisionId, decision)
  const noted = await change(store, 'matters', decision.matterId, (matter) => {
    const told = noteDecision(matter, note, now)
    return ok(told === matter ? matter : storedMatter(told))
  })
  return noted.ok || noted.error.code !== 'conflict'
}

function noteOf(decisionId: string, decision: Decision): DecisionNote {
  const about = { decisionId, question: decision.question }
  const cancelled = decision.log.find((fact) => fact.type === 'cancelled')
  if (cancelled?.type === 'cancelled') return { ...about, type: 'cancelled', reason: cancelled.reason }
  if (decision.state !== 'closed' || !decision.tally) return { ...about, type: 'announced' }
  return { ...about, type: 'closed', outcome: decision.tally.outcome.kind, ...adoptedBy(decision) }
}
