// What is kept of one account as an elector: its lines in registers, what it voted by name, its slips and proxies.
import type { CouncilData } from '@core/accounts/council-data'
import { readAll } from '../_kit/read-all'
import type { Doc, Store } from '../_kit/store'

type ElectorData = Pick<CouncilData, 'electorClaims' | 'votes' | 'slips' | 'proxies'>
type Claim = Doc<'electorClaims'>

export async function electorData(accountId: string, store: Store): Promise<ElectorData> {
  const claims = await readAll(store, 'electorClaims', 'account', { accountId })
  const electorClaims: ElectorData['electorClaims'][number][] = []
  const slips: ElectorData['slips'][number][] = []
  const proxies: ElectorData['proxies'][number][] = []
  const cast = new Map((await readAll(store, 'openVotes', 'account', { accountId })).map((vote) => [vote._id, vote]))
  for (const claim of claims) {
    electorClaims.push(await ownLine(claim, store))
    const { registerId, electorKey } = claim
    for (const { _id, title } of await readAll(store, 'decisions', 'register', { registerId })) {
      const id = `${_id}:${electorKey}`
      const [own, taken, given, held] = await Promise.all([
        store.get('openVotes', id),
        store.get('slipsTaken', id),
        store.get('proxies', id),
        readAll(store, 'proxies', 'holder', { holder: id, stands: 1 }),
      ])
      // Of what a proxy cast, who gave his vote away is told with everybody.
      if (own && own.via !== 'proxy') cast.set(id, own)
      if (taken) slips.push({ title, by: taken.by })
      if (given?.stands === 1) proxies.push({ title, side: 'given', at: given.at })
      proxies.push(...held.map(({ at }) => ({ title, side: 'held' as const, at })))
    }
  }
  return { electorClaims, votes: await votesOf([...cast.values()], store), slips, proxies }
}

async function ownLine(
  { registerId, electorKey, claimedAt }: Claim,
  store: Store,
): Promise<ElectorData['electorClaims'][number]> {
  const register = await store.get('registers', registerId)
  const pages = register ? await store.query('electorPages', { index: 'list', equals: { list: `${registerId}:${register.version}` }, to: electorKey, order: 'desc', limit: 1 }) : undefined // prettier-ignore
  const elector = pages?.items[0]?.electors.find(({ key }) => key === electorKey)
  const { units = [], names = [], heads = 0, area = 0 } = elector ?? {}
  return { registerName: register?.name ?? '', claimedAt, units, names, heads, area }
}

async function votesOf(cast: readonly Doc<'openVotes'>[], store: Store): Promise<ElectorData['votes']> {
  const votes: ElectorData['votes'][number][] = []
  for (const { decisionId, choice, at, via } of cast) {
    const decision = await store.get('decisions', decisionId)
    const said = decision?.options.find(({ id }) => id === choice)?.text ?? choice
    votes.push({ title: decision?.title ?? '', choice: said, at, via })
  }
  return votes
}
