// Counts a closed vote and publishes the result. The pieces stand under the result's own fingerprint and the vote is
// closed by one last write, so that tries that died, or two at once, never mix.
import type { Decision } from '@core/ballots/decision'
import { decideDecision, decisionClock } from '@core/ballots/decide-decision'
import { publishResult, type ClosedVote } from '@core/ballots/publish-result'
import { canonicalJson, type ResultFile } from '@core/ballots/result-file'
import { inParts } from '@core/ballots/result-parts'
import { ok, type Result } from '@core/kernel/result'
import { sealBoxes } from '../_kit/ballot-box/ballot-boxes'
import { readKeys, signResult } from '../_kit/ballot-box/decision-keys'
import { change } from '../_kit/change'
import type { World } from '../_kit/dispatch'
import { readAll } from '../_kit/read-all'
import type { Doc, Store } from '../_kit/store'
import { carryOutPaper } from './carry-out-paper'
import { electorsIn } from './elector-pages'
import { issuedSlips } from './issued-slips'
import { resultPartId } from './result-part'
import { storedDecision } from './stored-decision'

type CountWorld = Pick<World, 'store' | 'now'>

export async function countVotes(decision: Doc<'decisions'>, world: CountWorld): Promise<Result<Doc<'decisions'>>> {
  const { store, now } = world
  const { _id } = decision
  const vote = await closedVote(decision, world)
  if (!vote.ok) return vote
  const keys = await readKeys(store, _id)
  if (!keys.ok) return (await closedMeanwhile(_id, store)) ?? keys
  const result = await publishResult(vote.value, (text) => signResult(keys.value, text))
  if (!result.ok) return result
  const { fingerprint, tally } = result.value
  const resultParts = await writeParts(_id, result.value, store)
  return change(store, 'decisions', _id, (current) => {
    const command = { type: 'close', commandId: `${_id}:close`, tally, fingerprint, resultParts } as const
    const decided = decideDecision<Decision>(current, command, decisionClock, now)
    if (!decided.ok) return decided
    return ok(decided.value === (current as Decision) ? current : storedDecision(decided.value, current.told))
  })
}

/** Another clock was faster, and has destroyed the keys since. */
async function closedMeanwhile(id: string, store: Store): Promise<Result<Doc<'decisions'>> | undefined> {
  const current = await store.get('decisions', id)
  return current?.state === 'closed' ? ok(current) : undefined
}

/** Papers first: what two people agreed on counts even where the try that should have cast it died. */
async function closedVote(decision: Doc<'decisions'>, world: CountWorld): Promise<Result<ClosedVote>> {
  const { store } = world
  const { _id, mode, electorate, countingAt } = decision
  for (const entry of await readAll(store, 'paperEntries', 'decisionState', { decisionId: _id, state: 'agreed' })) {
    const carried = await carryOutPaper(decision, entry, world)
    // A paper that was agreed on after an earlier try had sealed the boxes was refused to whoever entered it.
    if (!carried.ok && carried.error.reason !== 'ballots.not-open') return carried
  }
  const electors = await electorsIn(electorate, store)
  const common = { decision: { ...decision, id: _id }, electors, publishedAt: countingAt }
  if (mode === 'open') {
    const openVotes = await readAll(store, 'openVotes', 'decision', { decisionId: _id })
    return ok({ ...common, openVotes, issued: [] })
  }
  const sealed = await sealBoxes(store, decision)
  if (!sealed.ok) return sealed
  return ok({ ...common, ballots: sealed.value, issued: await issuedSlips(decision, electors, store) })
}

/** Signing again gives another signature: the first one that was kept is everybody's. */
async function writeParts(decisionId: string, result: ResultFile, store: Store): Promise<number> {
  const { fingerprint } = result
  const id = resultPartId(decisionId, fingerprint, 'signature')
  await store.insert('resultParts', id, { data: result.signature })
  const signature = (await store.get('resultParts', id))?.data ?? result.signature
  const parts = inParts(canonicalJson({ ...result, signature }))
  for (const [part, data] of parts.entries()) {
    await store.insert('resultParts', resultPartId(decisionId, fingerprint, String(part)), { data })
  }
  return parts.length
}
