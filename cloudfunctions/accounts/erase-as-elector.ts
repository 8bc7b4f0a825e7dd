// A vote that was cast stays in the count, under the elector's key: that is a record the law asks for. Which phone cast
// it, for oneself or as somebody's proxy, is forgotten.
import { ok } from '@core/kernel/result'
import { readAll } from '../_kit/read-all'
import type { Store } from '../_kit/store'
import { blank } from './blank'

export async function eraseAsElector(accountId: string, store: Store): Promise<void> {
  for (const { _id, registerId, electorKey } of await readAll(store, 'electorClaims', 'account', { accountId })) {
    for (const decision of await readAll(store, 'decisions', 'register', { registerId }))
      await eraseVotes(decision._id, electorKey, accountId, store)
    // The claim last: through it the votes are found.
    await blank(store, 'electorClaims', _id, (claim) => ok(claim.accountId === accountId ? { ...claim, accountId: '' } : claim)) // prettier-ignore
  }
}

async function eraseVotes(decisionId: string, electorKey: string, accountId: string, store: Store): Promise<void> {
  const holder = `${decisionId}:${electorKey}`
  // Also those that were given back since: the vote may have been cast before.
  const given = await readAll(store, 'proxies', 'holder', { holder })
  for (const key of [electorKey, ...given.map(({ principalKey }) => principalKey)]) {
    await blank(store, 'openVotes', `${decisionId}:${key}`, (vote) =>
      ok(vote.by.includes(accountId) ? { ...vote, by: vote.by.map((one) => (one === accountId ? '' : one)) } : vote),
    )
  }
}
