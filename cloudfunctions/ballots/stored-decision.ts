// A decision as the store keeps it: with the fields it is listed and timed by, always derived from the decision itself.
import type { Decision } from '@core/ballots/decision'
import { dueOf } from '@core/ballots/decide-decision'
import type { DecisionIndexFields } from '../_kit/index-fields'

export type StoredDecision = Decision & DecisionIndexFields

/** `told`: how far the oldest untold fact has been told; empty once it has been to all. */
export function storedDecision(decision: Decision, told = ''): StoredDecision {
  const { nextAt } = dueOf(decision, 0)
  return {
    ...decision,
    registerId: decision.electorate.registerId,
    timed: nextAt > 0 ? 1 : 0,
    nextAt,
    undelivered: decision.log.length > decision.delivered ? 1 : 0,
    told,
  }
}
