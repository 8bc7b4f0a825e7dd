// Where a matter stands in its three rounds (谈 · 议 · 定) and in what follows from them (办).
import type { Matter, Stage } from '@core/councils/matter'

export const rounds = ['talk', 'deliberate', 'decide', 'doing'] as const
export type Round = (typeof rounds)[number]
export type RoundState = 'done' | 'now' | 'ahead'

/** Only the three in which all have their say. */
export const threeRounds = rounds.slice(0, 3)

/** Before the first round nothing is done yet; after the last one everything is. */
export function stateOfRound(round: Round, stage: Stage): RoundState {
  if (stage === 'closed') return 'done'
  const at = rounds.findIndex((one) => one === stage)
  const index = rounds.indexOf(round)
  if (at < 0 || index > at) return 'ahead'
  return index === at ? 'now' : 'done'
}

/** Settled by the parties' own yes, with nobody having voted it through. */
export function isSettledByAgreement({ agreement, decisions }: Pick<Matter, 'agreement' | 'decisions'>): boolean {
  return agreement !== null && agreement.agreedAt > 0 && !decisions.some(({ outcome }) => outcome === 'adopted')
}

/** Whether the steps say anything: a matter that never began has none. */
export function hasRounds(stage: Stage): boolean {
  return stage !== 'declined' && stage !== 'withdrawn'
}
