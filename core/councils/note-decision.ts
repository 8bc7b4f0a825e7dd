// What the ballots tell a matter: that a vote was announced, what came of it, or that it was called off. It has happened
// by then, so it is written down wherever the matter stands, once.
import type { CouncilFact, CouncilHappening } from './council-fact'
import type { Matter, MatterDecision } from './matter'

export type DecisionNote = { readonly decisionId: string; readonly question: string } & (
  | { readonly type: 'announced' }
  /** `adoptedOptionId`, `adoptedText`: of the ballot's option that was adopted; empty where none was. */
  | { readonly type: 'closed'; readonly outcome: 'adopted' | 'notAdopted' | 'noQuorum'; readonly adoptedOptionId: string; readonly adoptedText: string } // prettier-ignore
  | { readonly type: 'cancelled'; readonly reason: string }
)

/** The same matter where it was noted already, so a telling may be repeated. Late: an end is never undone. */
export function noteDecision<M extends Matter>(matter: M, note: DecisionNote, at: number): M {
  const known = matter.decisions.find(({ decisionId }) => decisionId === note.decisionId)
  if (known && (note.type === 'announced' || known.state !== 'announced')) return matter
  const decision = decisionOf(note)
  const decisions = known ? matter.decisions.map((one) => (one === known ? decision : one)) : [...matter.decisions, decision] // prettier-ignore
  const fact: CouncilFact = {
    ...happeningOf(note),
    at,
    by: { id: 'clock', name: '', side: 'clock' },
    commandId: `decision:${note.decisionId}:${note.type}`,
  }
  return { ...matter, decisions, updatedAt: at, log: [...matter.log, fact] }
}

/** While it is voted on, the matter stays where it is. */
export function isVoteRunning({ decisions }: Pick<Matter, 'decisions'>): boolean {
  return decisions.some(({ state }) => state === 'announced')
}

function decisionOf(note: DecisionNote): MatterDecision {
  const { decisionId, question } = note
  const none = { adoptedOptionId: '', adoptedText: '' }
  switch (note.type) {
    case 'announced':
      return { decisionId, question, state: 'announced', outcome: 'pending', ...none }
    case 'closed': {
      const { outcome, adoptedOptionId, adoptedText } = note
      return { decisionId, question, state: 'closed', outcome, ...(outcome === 'adopted' ? { adoptedOptionId, adoptedText } : none) } // prettier-ignore
    }
    case 'cancelled':
      return { decisionId, question, state: 'cancelled', outcome: 'pending', ...none }
  }
}

function happeningOf(note: DecisionNote): CouncilHappening {
  const { decisionId } = note
  switch (note.type) {
    case 'announced':
      return { type: 'decisionAnnounced', decisionId, question: note.question }
    case 'closed':
      return { type: 'decisionClosed', decisionId, outcome: note.outcome, adoptedText: note.adoptedText }
    case 'cancelled':
      return { type: 'decisionCancelled', decisionId, reason: note.reason }
  }
}
