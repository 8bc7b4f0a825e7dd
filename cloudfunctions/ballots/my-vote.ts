// What one account may do in a vote for one elector, and what stands of it.
import type { MyVote } from '@core/ballots/ballots-api'
import type { Decision } from '@core/ballots/decision'
import { markOf } from '@core/ballots/electorate'
import { slipsOf } from '@core/ballots/slips'
import type { Context } from '../_kit/context'
import type { VotingRight } from './voting-right'

type Vote = Pick<Decision, 'mode' | 'electorate' | 'kinds'> & { readonly _id: string }

export async function myVote(
  vote: Vote,
  { elector, asProxy, standIn }: VotingRight,
  { store }: Pick<Context, 'store'>,
): Promise<MyVote> {
  const id = `${vote._id}:${elector.key}`
  const isSecret = vote.mode === 'secret'
  const [open, taken] = await Promise.all([
    isSecret ? undefined : store.get('openVotes', id),
    isSecret ? store.get('slipsTaken', id) : undefined,
  ])
  const byPaper = taken?.by === 'paper'
  return {
    electorKey: elector.key,
    units: elector.units,
    name: elector.names[0] ?? '',
    area: elector.area,
    heads: elector.heads,
    mark: markOf(elector),
    asProxy,
    barred: standIn ? 'proxy' : byPaper ? 'paper' : '',
    // Who gave his vote out of his hands is not told what was made of it before all are.
    vote: open && !standIn ? { choice: open.choice, revision: open.revision, via: open.via } : null,
    slips: isSecret && !standIn ? slipsOf(elector, vote.kinds) : [],
    slipsTaken: taken !== undefined,
  }
}
