// A decision as the store keeps it: with the fields it is listed and timed by, always derived from the decision itself.
import type { Decision } from '@core/ballots/decision'
import { dueOf } from '@core/ballots/decide-decision'
import type { DecisionIndexFields } from '../_kit/index-fields'

export type StoredDecision = Decision & DecisionIndexFields

/** What was just written is being told by its own call; the clock takes over after this long. */
const graceMs = 30_000

/**
 * It has changed, so that what failed before may go well now. `told`: how far the oldest untold fact has been told; empty
 * once it has been to all.
 */
export function storedDecision(decision: Decision | StoredDecision, told = ''): StoredDecision {
  const { nextAt } = dueOf(decision, 0)
  const { failures, tellFailures, ...body }: Decision & Partial<StoredDecision> = decision
  void [failures, tellFailures]
  return {
    ...body,
    registerId: decision.electorate.registerId,
    timed: nextAt > 0 ? 1 : 0,
    nextAt,
    undelivered: decision.log.length > decision.delivered ? 1 : 0,
    tellAt: decision.updatedAt + graceMs,
    told,
  }
}
