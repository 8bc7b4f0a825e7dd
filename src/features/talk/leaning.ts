// How those who judged a statement lean: a clear majority of those who took a side, or none.
import type { GroupTally } from '@core/talk/talk'

export type Leaning = 'agree' | 'disagree' | 'mixed'

/** Three in five of those who said yes or no. */
const clear = 0.6

export function leaningOf({ agree, disagree }: GroupTally): Leaning {
  const said = agree + disagree
  if (said === 0) return 'mixed'
  if (agree / said >= clear) return 'agree'
  return disagree / said >= clear ? 'disagree' : 'mixed'
}
