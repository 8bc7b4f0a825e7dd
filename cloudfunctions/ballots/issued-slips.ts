// How many slips of each kind were handed out in a secret vote, worked out from who took them.
import type { ResultFile } from '@core/ballots/result-file'
import type { Elector } from '@core/ballots/register'
import { slipsOf } from '@core/ballots/slips'
import { readAll } from '../_kit/read-all'
import type { Doc, Store } from '../_kit/store'

/** A paper has the head's slip alone: votes by area are not held on paper. */
const onPaper = ['h']

export async function issuedSlips(
  { _id, kinds }: Doc<'decisions'>,
  electors: readonly Elector[],
  store: Store,
): Promise<ResultFile['issued']> {
  const byKey = new Map(electors.map((elector) => [elector.key, elector]))
  const issued = new Map(kinds.map(({ id }) => [id, { kind: id, phone: 0, paper: 0 }]))
  for (const { electorKey, by } of await readAll(store, 'slipsTaken', 'decision', { decisionId: _id })) {
    const elector = byKey.get(electorKey)
    if (!elector) continue
    for (const kind of by === 'paper' ? onPaper : slipsOf(elector, kinds)) {
      const line = issued.get(kind)
      if (line) line[by] += 1
    }
  }
  return [...issued.values()]
}
