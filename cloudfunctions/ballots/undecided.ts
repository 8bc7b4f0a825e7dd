// Who of a handful of electors still has something to vote: for himself, or for somebody he stands in for.
import type { Context } from '../_kit/context'
import { partsTaken } from './parts-taken'

/** At most 100 keys. */
export async function undecided(
  decisionId: string,
  keys: readonly string[],
  store: Context['store'],
): Promise<ReadonlySet<string>> {
  const taken = await partsTaken(decisionId, keys, store)
  const left = new Set(keys.filter((key) => taken.how(key) === '' && taken.holder(key) === ''))
  const ledgers = await store.getMany('proxyHolders', keys.map((key) => `${decisionId}:${key}`)) // prettier-ignore
  for (const { holderKey, principals } of ledgers) {
    const theirs = await partsTaken(decisionId, principals, store)
    const isLeft = (key: string) => theirs.holder(key) === holderKey && theirs.how(key) === ''
    if (principals.some(isLeft)) left.add(holderKey)
  }
  return left
}
