// The family's own side: who waits for a word, who comes, and what is over.
import type { AdoptionView, OurFamily } from '@core/pledges/pledges-views'

export interface OurPledges {
  readonly asking: readonly AdoptionView[]
  readonly coming: readonly AdoptionView[]
  /** The latest first. */
  readonly over: readonly AdoptionView[]
}

export function ourPledges({ adoptions }: Pick<OurFamily, 'adoptions'>): OurPledges {
  const inState = (...states: readonly AdoptionView['state'][]) =>
    adoptions.filter(({ state }) => states.includes(state))
  return {
    asking: inState('asked'),
    coming: inState('agreed'),
    over: [...inState('declined', 'ended')].sort((a, b) => b.endedAt - a.endedAt),
  }
}
