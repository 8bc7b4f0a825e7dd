// A vote that was cast stays in the count, under the elector's key: that is a record the law asks for. Which phone cast
// it, for oneself or as somebody's proxy, is forgotten, also where somebody else has taken up the letter since.
import { ok } from '@core/kernel/result'
import { readAll } from '../_kit/read-all'
import type { Store } from '../_kit/store'
import { blank } from './blank'

export async function eraseAsElector(accountId: string, store: Store): Promise<void> {
  for (const { _id } of await readAll(store, 'openVotes', 'account', { accountId })) {
    await blank(
      store,
      'openVotes',
      _id,
      (vote) =>
      ok({ ...vote, accountId: vote.accountId === accountId ? '' : vote.accountId, by: vote.by.map((one) => (one === accountId ? '' : one)) }), // prettier-ignore
    )
  }
  for (const { _id } of await readAll(store, 'electorClaims', 'account', { accountId })) {
    await blank(store, 'electorClaims', _id, (claim) => ok(claim.accountId === accountId ? { ...claim, accountId: '' } : claim)) // prettier-ignore
  }
}
