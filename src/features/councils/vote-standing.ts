// Where all stand who decide a matter together: no vote called yet, one announced, open or counted, or one held already.
import type { DecisionView } from '@core/ballots/ballots-api'
import type { MatterDecision } from '@core/councils/matter'
import { formatDay, formatMoment } from '@/ui/time'
import { councilWords } from '@/ui/words/councils'

const words = councilWords.one

export type VoteTimes = Pick<DecisionView, 'id' | 'opensAt' | 'closesAt'>
type Decided = Pick<MatterDecision, 'decisionId' | 'state'>

export function isAnnounced({ state }: Pick<Decided, 'state'>): boolean {
  return state === 'announced'
}

/** In a list, where nobody has asked for the times. */
export function voteInRow(decisions: readonly Decided[]): string {
  if (decisions.some(isAnnounced)) return words.announced
  return decisions.some(({ state }) => state === 'closed') ? words.voteOver : words.noVote
}

/** Of the matter itself; of several votes the one that ends first. `votes` undefined: the times are not known yet. */
export function voteStanding(decisions: readonly Decided[], votes: readonly VoteTimes[] | undefined, now: number) {
  const running = decisions.filter(isAnnounced).map(({ decisionId }) => decisionId)
  if (running.length === 0) return decisions.some(({ state }) => state === 'closed') ? words.voteHeld : words.noVote
  const timed = (votes ?? []).filter(({ id }) => running.includes(id))
  const [first] = [...timed].sort((a, b) => a.closesAt - b.closesAt)
  return first ? voteTimes(first, now) : words.voteOut
}

/** From when until when, by the phone's clock. */
export function voteTimes({ opensAt, closesAt }: VoteTimes, now: number): string {
  if (now >= closesAt) return words.counting
  const until = formatMoment(closesAt, now)
  return now < opensAt ? words.opens(formatMoment(opensAt, now), until) : words.open(formatDay(opensAt, now), until)
}
