// Of a handful of electors: who took part in a vote and how, and for whom somebody else stands in. Never what they chose.
import type { ElectorRow } from '@core/ballots/ballots-api'
import type { Context } from '../_kit/context'

export interface PartsTaken {
  how(electorKey: string): ElectorRow['tookPart']
  /** Elector key of who stands in for him; empty where nobody does. */
  holder(electorKey: string): string
}

/** At most 100 keys. Without a vote nobody took part in any. */
export async function partsTaken(
  decisionId: string | undefined,
  keys: readonly string[],
  store: Context['store'],
): Promise<PartsTaken> {
  if (decisionId === undefined || keys.length === 0) return { how: () => '', holder: () => '' }
  const ids = keys.map((key) => `${decisionId}:${key}`)
  const [votes, slips, proxies] = await Promise.all([
    store.getMany('openVotes', ids),
    store.getMany('slipsTaken', ids),
    store.getMany('proxies', ids),
  ])
  const how = new Map<string, ElectorRow['tookPart']>()
  for (const { electorKey, via } of votes) how.set(electorKey, via)
  for (const { electorKey, by } of slips) how.set(electorKey, by)
  const standing = proxies.filter(({ stands }) => stands === 1)
  const holders = new Map(standing.map(({ principalKey, holderKey }) => [principalKey, holderKey]))
  return { how: (key) => how.get(key) ?? '', holder: (key) => holders.get(key) ?? '' }
}
