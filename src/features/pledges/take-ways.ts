// In whose name somebody may still take a problem on: their own, or that of a unit they speak for.
import type { ProblemView } from '@core/pledges/pledges-views'
import type { Option } from '@/ui/choice'
import { problemWords as words } from '@/ui/words/pledges-problems'

export interface TakeWay {
  /** Empty: for oneself. */
  readonly unitId: string
  readonly text: string
}

/** Whoever speaks for a unit comes in its name first. */
export function takeWays({ mine }: Pick<ProblemView, 'mine'>, units: readonly Option<string>[]): readonly TakeWay[] {
  const atIt = mine.filter(({ state }) => state === 'taken').map(({ partnerUnitId }) => partnerUnitId)
  const ways = [...units.map(({ value, text }) => ({ unitId: value, text: words.takeFor(text) })), { unitId: '', text: units.length > 0 ? words.takeMyself : words.take }] // prettier-ignore
  return ways.filter(({ unitId }) => !atIt.includes(unitId))
}
