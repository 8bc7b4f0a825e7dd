// Who stands in for whom: written down by the committee before the principal votes, and taken back.
import type { ballotsApi, ElectorRow } from '@core/ballots/ballots-api'
import type { Proxy } from '@core/ballots/decision'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import type { Doc } from '../_kit/store'
import { findElector } from './elector-pages'
import { ownDecision } from './own-decision'
import { partsTaken } from './parts-taken'
import { enlist, strike } from './proxy-ledger'
import { rowsOf } from './registers'

type Input = InputOf<typeof ballotsApi.setProxy>

export async function setProxy(input: Input, context: Context): Promise<Result<ElectorRow>> {
  const { decisionId, principalKey, holderKey } = input
  const found = await ownDecision(decisionId, context)
  if (!found.ok) return found
  const decision = found.value
  if (decision.state !== 'announced' || context.now >= decision.closesAt) return refuse('conflict', 'ballots.not-open')
  const principal = await findElector(decision.electorate, principalKey, context.store)
  if (!principal) return refuse('not-found', 'elector.missing', { field: 'principalKey' })
  const set = holderKey === '' ? await takeBack(input, context) : await appoint(input, decision, context)
  if (!set.ok) return set
  const [row] = await rowsOf([principal], decision.electorate.registerId, decisionId, context)
  return row ? ok(row) : refuse('not-found', 'elector.missing', { field: 'principalKey' })
}

/** The holder's list takes the name first and loses it last, so that no crash lets it grow beyond the limit. */
async function appoint(input: Input, decision: Doc<'decisions'>, context: Context): Promise<Result<true>> {
  const { decisionId, principalKey, holderKey } = input
  const { store, caller, now } = context
  const id = `${decisionId}:${principalKey}`
  const allowed = await mayAppoint(input, decision, context)
  if (!allowed.ok) return allowed
  const listed = await enlist(input, decision.proxyLimit, store)
  if (!listed.ok) return listed
  const proxy: Proxy = { decisionId, principalKey, holderKey, holder: `${decisionId}:${holderKey}`, stands: 1, enteredBy: caller.personId, at: now } // prettier-ignore
  if ((await store.insert('proxies', id, proxy)) === 'inserted') return ok(true)
  const written = await change(store, 'proxies', id, (current) => {
    if (current.stands === 0) return ok(proxy)
    return current.holderKey === holderKey ? ok(current) : refuse('conflict', 'proxy.stands-already')
  })
  // Somebody else was faster with another holder.
  if (!written.ok) await strike(decisionId, holderKey, principalKey, store)
  return written.ok ? ok(true) : written
}

async function mayAppoint(
  { decisionId, principalKey, holderKey }: Input,
  { electorate, proxyLimit }: Doc<'decisions'>,
  { store }: Context,
): Promise<Result<true>> {
  if (proxyLimit === 0) return refuse('conflict', 'proxy.none-allowed')
  if (principalKey === holderKey) return refuse('invalid', 'proxy.self', { field: 'holderKey' })
  const holder = await findElector(electorate, holderKey, store)
  if (!holder) return refuse('not-found', 'elector.missing', { field: 'holderKey' })
  const [before, his] = await Promise.all(
    [principalKey, holderKey].map((key) => store.get('proxies', `${decisionId}:${key}`)),
  )
  if (before?.stands === 1) return before.holderKey === holderKey ? ok(true) : refuse('conflict', 'proxy.stands-already') // prettier-ignore
  if (before) await strike(decisionId, before.holderKey, principalKey, store)
  if (his?.stands === 1) return refuse('conflict', 'proxy.holder-gave-his', { field: 'holderKey' })
  const taken = await partsTaken(decisionId, [principalKey], store)
  return taken.how(principalKey) === ''
    ? ok(true)
    : refuse('conflict', 'proxy.voted-already', { field: 'principalKey' })
}

/** The proxy goes on naming its last holder, so that his list can be cleared however often it takes. */
async function takeBack({ decisionId, principalKey }: Input, { store, caller, now }: Context): Promise<Result<true>> {
  const taken = await change(store, 'proxies', `${decisionId}:${principalKey}`, (proxy) =>
    ok(proxy.stands === 0 ? proxy : { ...proxy, stands: 0, enteredBy: caller.personId, at: now }),
  )
  if (!taken.ok) return taken.error.code === 'not-found' ? ok(true) : taken
  await strike(decisionId, taken.value.holderKey, principalKey, store)
  return ok(true)
}
