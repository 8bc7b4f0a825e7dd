// Everything of one account in matters, talks and votes, gathered for its owner.
import type { CouncilData } from '@core/accounts/council-data'
import { bodyOf } from '../_kit/body-of'
import { readAll } from '../_kit/read-all'
import type { Store } from '../_kit/store'

export async function councilDataOf(accountId: string, store: Store): Promise<CouncilData> {
  const [matters, parties, signIns, ratings, statements, opinions, elector] = await Promise.all([
    readAll(store, 'matters', 'raiser', { raiserAccountId: accountId }),
    partiesOf(accountId, store),
    readAll(store, 'signIns', 'account', { accountId }),
    readAll(store, 'matterRatings', 'account', { accountId }),
    readAll(store, 'statements', 'author', { authorId: accountId }),
    readAll(store, 'opinions', 'account', { accountId }),
    electorOf(accountId, store),
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

async function electorOf(accountId: string, store: Store): Promise<Pick<CouncilData, 'electorClaims' | 'votes'>> {
  const electorClaims: CouncilData['electorClaims'][number][] = []
  const votes: CouncilData['votes'][number][] = []
  for (const { registerId, electorKey, claimedAt } of await readAll(store, 'electorClaims', 'account', { accountId })) {
    const register = await store.get('registers', registerId)
    electorClaims.push({ registerName: register?.name ?? '', claimedAt })
    for (const { _id, title, options } of await readAll(store, 'decisions', 'register', { registerId })) {
      const vote = await store.get('openVotes', `${_id}:${electorKey}`)
      if (!vote) continue
      const choice = options.find(({ id }) => id === vote.choice)?.text ?? vote.choice
      votes.push({ title, choice, at: vote.at })
    }
  }
  return { electorClaims, votes }
}
