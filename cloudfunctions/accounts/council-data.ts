// Everything of one account in matters, talks and votes, gathered for its owner.
import type { CouncilData } from '@core/accounts/council-data'
import { bodyOf } from '../_kit/body-of'
import { readAll } from '../_kit/read-all'
import type { Store } from '../_kit/store'
import { electorData } from './elector-data'

export async function councilDataOf(accountId: string, store: Store): Promise<CouncilData> {
  const [matters, parties, signIns, ratings, statements, opinions, elector] = await Promise.all([
    readAll(store, 'matters', 'raiser', { raiserAccountId: accountId }),
    partiesOf(accountId, store),
    readAll(store, 'signIns', 'account', { accountId }),
    readAll(store, 'matterRatings', 'account', { accountId }),
    readAll(store, 'statements', 'author', { authorId: accountId }),
    readAll(store, 'opinions', 'account', { accountId }),
    electorData(accountId, store),
  ])
  return {
    matters: matters.map(({ title, text, raisedAt }) => ({ title, text, raisedAt })),
    parties,
    signIns: signIns.map(({ at }) => ({ at })),
    ratings: ratings.map(({ rating, comment, at }) => ({ rating, comment, at })),
    statements: statements.map(({ text, at }) => ({ text, at })),
    opinions: opinions.map((opinion) => bodyOf(opinion)),
    ...elector,
  }
}

async function partiesOf(accountId: string, store: Store): Promise<CouncilData['parties']> {
  const all: CouncilData['parties'][number][] = []
  for (const { matterId } of await readAll(store, 'partySpeakers', 'account', { accountId })) {
    const matter = await store.get('matters', matterId)
    const spoken = matter?.parties.filter((party) => party.accountId === accountId) ?? []
    all.push(...spoken.map(({ name }) => ({ matter: matter?.title ?? '', party: name })))
  }
  return all
}
