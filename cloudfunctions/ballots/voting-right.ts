// By what right an account votes for an elector: by the letter it took up, or because it stands in for somebody.
import type { Decision } from '@core/ballots/decision'
import type { Elector } from '@core/ballots/register'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { Context } from '../_kit/context'
import { readAll } from '../_kit/read-all'
import { findElector } from './elector-pages'

type Asking = Pick<Context, 'store' | 'caller'>
type Vote = Pick<Decision, 'electorate'> & { readonly _id: string }

export interface VotingRight {
  readonly elector: Elector
  readonly asProxy: boolean
  /** Somebody else stands in for him. */
  readonly standIn: boolean
}

/** For the one elector: refused where it is nobody's of this account, or where somebody else stands in for him. */
export async function rightFor(vote: Vote, electorKey: string, asking: Asking): Promise<Result<VotingRight>> {
  const { store } = asking
  const [elector, proxy] = await Promise.all([
    findElector(vote.electorate, electorKey, store),
    store.get('proxies', `${vote._id}:${electorKey}`),
  ])
  // Who is no elector is told the same as who is somebody else's.
  const notYours = refuse('forbidden', 'ballots.not-your-vote', { field: 'electorKey' })
  if (!elector) return notYours
  if (proxy?.stands !== 1) {
    return (await isOwn(vote, electorKey, asking)) ? ok({ elector, asProxy: false, standIn: false }) : notYours
  }
  if (await standsIn(vote, electorKey, proxy.holderKey, asking)) return ok({ elector, asProxy: true, standIn: false })
  return (await isOwn(vote, electorKey, asking)) ? refuse('conflict', 'ballots.proxy-stands', { field: 'electorKey' }) : notYours // prettier-ignore
}

/** All of the caller's, his own first. */
export async function rightsOf(vote: Vote, asking: Asking): Promise<readonly VotingRight[]> {
  const { store, caller } = asking
  if (caller.accountId === '') return []
  const { registerId } = vote.electorate
  const claims = await readAll(store, 'electorClaims', 'registerAccount', { registerId, accountId: caller.accountId })
  const own: VotingRight[] = []
  const others: VotingRight[] = []
  for (const { electorKey } of claims) {
    const [elector, proxy] = await Promise.all([
      findElector(vote.electorate, electorKey, store),
      store.get('proxies', `${vote._id}:${electorKey}`),
    ])
    // A list may have changed since the letter: who is not on this one has no vote in it.
    if (!elector) continue
    own.push({ elector, asProxy: false, standIn: proxy?.stands === 1 })
    others.push(...(await heldBy(vote, electorKey, store)))
  }
  // Two electors of one account may stand in for each other: each is shown once, as what he can do.
  const held = new Set(others.map(({ elector }) => elector.key))
  return [...own.filter(({ elector }) => !held.has(elector.key)), ...others]
}

/** For whom the holder stands in. */
export async function heldBy(vote: Vote, holderKey: string, store: Context['store']): Promise<readonly VotingRight[]> {
  const ledger = await store.get('proxyHolders', `${vote._id}:${holderKey}`)
  const held: VotingRight[] = []
  for (const principal of ledger?.principals ?? []) {
    const proxy = await store.get('proxies', `${vote._id}:${principal}`)
    if (proxy?.stands !== 1 || proxy.holderKey !== holderKey) continue
    const elector = await findElector(vote.electorate, principal, store)
    if (elector) held.push({ elector, asProxy: true, standIn: false })
  }
  return held
}

async function isOwn({ electorate }: Vote, electorKey: string, { store, caller }: Asking): Promise<boolean> {
  const claim = await store.get('electorClaims', `${electorate.registerId}:${electorKey}`)
  return claim !== undefined && caller.accountId !== '' && claim.accountId === caller.accountId
}

/** Both documents must say so, see `ProxyHolder`. */
async function standsIn(vote: Vote, principal: string, holderKey: string, asking: Asking): Promise<boolean> {
  if (!(await isOwn(vote, holderKey, asking))) return false
  const ledger = await asking.store.get('proxyHolders', `${vote._id}:${holderKey}`)
  return ledger?.principals.includes(principal) ?? false
}
