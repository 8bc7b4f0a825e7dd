// An open vote: one document an elector, replaced by compare-and-swap. It is acknowledged only while the vote had not
// been closed after it was written, so whatever is acknowledged is counted.
import type { ballotsApi } from '@core/ballots/ballots-api'
import type { OpenVote } from '@core/ballots/decision'
import { markOf } from '@core/ballots/electorate'
import { ballotLine } from '@core/ballots/result-file'
import type { InputOf, OutputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { readKeys, signReceipt } from '../_kit/ballot-box/decision-keys'
import type { Context } from '../_kit/context'
import { myVote } from './my-vote'
import { votingOpen } from './voting-open'
import { rightFor } from './voting-right'

type Input = InputOf<typeof ballotsApi.vote>
type Output = OutputOf<typeof ballotsApi.vote>

export async function vote(input: Input, context: Context): Promise<Result<Output>> {
  const { store, caller, now } = context
  const { decisionId, electorKey, choice, revision } = input
  const decision = await store.get('decisions', decisionId)
  if (!decision) return refuse('not-found', 'decisions.missing', { field: 'decisionId' })
  const right = await rightFor(decision, electorKey, context)
  if (!right.ok) return right
  if (decision.mode !== 'open') return refuse('conflict', 'ballots.secret')
  if (!decision.options.some(({ id }) => id === choice)) return refuse('invalid', 'input.choice', { field: 'choice' })
  const open = votingOpen(decision, now)
  if (!open.ok) return open
  const { elector, asProxy } = right.value
  const via = asProxy ? 'proxy' : 'phone'
  const put = await putVote({ decisionId, electorKey, choice, revision, via, by: [caller.accountId], at: now }, context)
  if (!put.ok) return put
  const counted = await stillOpen(decisionId, context)
  if (!counted.ok) return counted
  const keys = await readKeys(store, decisionId)
  if (!keys.ok) return keys
  const line = ballotLine({ mark: markOf(elector), choice, revision })
  return ok({ vote: await myVote(decision, right.value, context), receipt: signReceipt(keys.value, decisionId, line) })
}

/** The very same vote said again changes nothing; another one on the same revision lost the race. */
export async function putVote(body: OpenVote, { store }: Pick<Context, 'store'>): Promise<Result<true>> {
  const id = `${body.decisionId}:${body.electorKey}`
  const kept = { ...body, accountId: body.via === 'paper' ? '' : (body.by[0] ?? '') }
  if (body.revision === 1 && (await store.insert('openVotes', id, kept)) === 'inserted') return ok(true)
  const current = await store.get('openVotes', id)
  if (current && isSame(current, body)) return ok(true)
  const voted = refuse('conflict', 'ballots.voted-meanwhile', { field: 'revision' })
  if (current?.revision !== body.revision - 1) return voted
  if ((await store.replace('openVotes', id, current.rev, kept)) === 'replaced') return ok(true)
  const faster = await store.get('openVotes', id)
  return faster && isSame(faster, body) ? ok(true) : voted
}

function isSame(one: OpenVote, other: OpenVote): boolean {
  return one.choice === other.choice && one.revision === other.revision && one.by.join() === other.by.join()
}

/**
 * Counting begins by one write to the decision and reads the votes after it: a vote that found the decision open after it
 * was written is counted. One that found it closed may be or not, and is not acknowledged.
 */
export async function stillOpen(decisionId: string, { store }: Pick<Context, 'store'>): Promise<Result<true>> {
  const after = await store.get('decisions', decisionId)
  return after?.state === 'announced' ? ok(true) : refuse('conflict', 'ballots.not-open')
}
