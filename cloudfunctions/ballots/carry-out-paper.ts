// What two people read alike on a paper becomes the vote. Done twice it is done once, and a later vote is never undone.
import type { OpenVote, PaperEntry } from '@core/ballots/decision'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { Context } from '../_kit/context'
import type { Doc } from '../_kit/store'
import { castPaper } from './hand-paper'
import { putVote } from './vote'

type World = Pick<Context, 'store'>

const attempts = 20

export async function carryOutPaper(
  decision: Doc<'decisions'>,
  entry: PaperEntry,
  world: World,
): Promise<Result<true>> {
  if (entry.state !== 'agreed' || !entry.second) return ok(true)
  if (decision.mode === 'open') return carryOutOpen(decision._id, entry, world)
  const cast = await castPaper(world.store, decision, entry.slip, entry.second.choice)
  return cast.ok ? ok(true) : cast
}

/** A paper counts from the moment it was agreed on: what was voted after that stands. */
async function carryOutOpen(decisionId: string, entry: PaperEntry, world: World): Promise<Result<true>> {
  const { slip: electorKey, first, second } = entry
  if (!second) return ok(true)
  for (let attempt = 0; attempt < attempts; attempt++) {
    const current = await world.store.get('openVotes', `${decisionId}:${electorKey}`)
    if (current && current.at >= second.at) return ok(true)
    const revision = (current?.revision ?? 0) + 1
    const by = [first.personId, second.personId]
    const vote: OpenVote = { decisionId, electorKey, choice: second.choice, revision, via: 'paper', by, at: second.at }
    if ((await putVote(vote, world)).ok) return ok(true)
  }
  return refuse('conflict', 'store.busy')
}
