// Where somebody stands with a family, as the page shows it.
import type { FamilyView } from '@core/pledges/pledges-views'

export type Standing = 'none' | 'may-ask' | 'enough' | 'asked' | 'agreed' | 'later'

export function standingOf({ mine, free }: Pick<FamilyView, 'mine' | 'free'>, mayAsk: boolean, now: number): Standing {
  if (mine?.state === 'asked' || mine?.state === 'agreed') return mine.state
  // Sent away, nobody stands at the door again before half a year: nothing is offered that would be refused.
  if (mine && now < mine.againAt) return 'later'
  if (!mayAsk) return 'none'
  return free > 0 ? 'may-ask' : 'enough'
}
