// Whether ballots are taken at this moment, and if not, why.
import type { Decision } from '@core/ballots/decision'
import { isOpenForVoting } from '@core/ballots/decide-decision'
import { ok, refuse, type Result } from '@core/kernel/result'

type Times = Pick<Decision, 'state' | 'opensAt' | 'closesAt'>

export function votingOpen(decision: Times, now: number): Result<true> {
  if (isOpenForVoting(decision, now)) return ok(true)
  const isBefore = decision.state === 'announced' && now < decision.opensAt
  return refuse('conflict', isBefore ? 'ballots.not-yet' : 'ballots.not-open')
}
