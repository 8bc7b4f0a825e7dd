// Where somebody stands with a family, as the page shows it.
import { dayMs } from '@core/kernel/china-day'
import { askAgainDays } from '@core/pledges/decide-family'
import type { FamilyView } from '@core/pledges/pledges-views'

export type Standing = 'none' | 'may-ask' | 'enough' | 'asked' | 'agreed' | 'declined'

export function standingOf({ mine, free }: Pick<FamilyView, 'mine' | 'free'>, mayAsk: boolean, now: number): Standing {
  if (mine?.state === 'asked' || mine?.state === 'agreed') return mine.state
  // Sent away, nobody stands at the door again before half a year. Who ended it is not told: the server says it then.
  if (mine?.state === 'declined' && now - mine.endedAt < askAgainDays * dayMs) return 'declined'
  if (!mayAsk) return 'none'
  return free > 0 ? 'may-ask' : 'enough'
}
