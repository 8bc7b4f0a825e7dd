// The ballot box, served: whoever calls is nobody, and a ballot is good by what is on it alone.
import type { ballotBoxApi } from '@core/ballots/ballot-box-api'
import { ballotLine, type Receipt } from '@core/ballots/result-file'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { castBallot, findBallot } from '../_kit/ballot-box/cast-ballot'
import { checkBallot } from '../_kit/ballot-box/check-ballot'
import { readKeys, signReceipt } from '../_kit/ballot-box/decision-keys'
import type { Context, Handlers } from '../_kit/context'

export const ballotBoxHandlers: Handlers<typeof ballotBoxApi> = { cast }

async function cast(input: InputOf<(typeof ballotBoxApi)['cast']>, context: Context): Promise<Result<Receipt>> {
  const { store, now } = context
  const { decisionId, ...ballot } = input
  const decision = await store.get('decisions', decisionId)
  if (!decision) return refuse('not-found', 'decisions.missing', { field: 'decisionId' })
  if (decision.mode !== 'secret') return refuse('conflict', 'ballots.not-secret')
  const checked = checkBallot(decisionId, decision, ballot)
  if (!checked.ok) return checked
  const keys = await readKeys(store, decisionId)
  const isOpen = decision.state === 'announced' && decision.opensAt <= now && now < decision.closesAt
  if (isOpen && keys.ok) {
    const lies = await castBallot(store, decision, ballot)
    return lies.ok ? ok(signReceipt(keys.value, decisionId, ballotLine(lies.value))) : lies
  }
  const lies = keys.ok ? await findBallot(store, decision, ballot) : undefined
  if (!lies || !keys.ok) return refuse('conflict', 'ballots.not-open')
  return ok(signReceipt(keys.value, decisionId, ballotLine(lies)))
}
