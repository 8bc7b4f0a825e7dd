// What two people read alike on a paper becomes the vote. Done twice it is done once, and a later vote is never undone.
import type { OpenVote, PaperEntry } from '@core/ballots/decision'
import { ok, refuse, type Result } from '@core/kernel/result'
import { change } from '../_kit/change'
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
  if (entry.state !== 'agreed' || !entry.second || isCast(entry)) return ok(true)
  if (decision.mode === 'open') return carryOutOpen(decision._id, entry, world)
  const cast = await castPaper(world.store, decision, entry.slip, entry.second.choice)
  return cast.ok ? forgetChoice(decision._id, entry.slip, world) : cast
}

/** Of a secret paper that lies in the box stays who entered it, not what they read. */
export function isCast({ state, second }: PaperEntry): boolean {
  return state === 'agreed' && second?.choice === ''
}

async function forgetChoice(decisionId: string, slip: string, { store }: World): Promise<Result<true>> {
  const forgotten = await change(store, 'paperEntries', `${decisionId}:${slip}`, (entry) =>
    ok(
      entry.state === 'agreed' && entry.second
        ? { ...entry, first: { ...entry.first, choice: '' }, second: { ...entry.second, choice: '' } }
        : entry,
    ),
  )
  return forgotten.ok ? ok(true) : forgotten
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
