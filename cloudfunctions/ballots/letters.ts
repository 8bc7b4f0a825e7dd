// Letters with codes, and the code taken up: how an account comes to vote as an elector.
import type { ballotsApi, ElectorLetter } from '@core/ballots/ballots-api'
import type { Elector, ElectorClaim } from '@core/ballots/register'
import { electorCodesPerDay } from '@core/accounts/daily-limits'
import type { InputOf, OutputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { change } from '../_kit/change'
import type { Context } from '../_kit/context'
import { takeQuota } from '../_kit/quota'
import { codeLivesMs, electorCodeHash, newElectorCode } from './elector-code'
import { electorPage, findElector } from './elector-pages'
import { ownRegisterOf } from './registers'
import { mayTakeUp, tellMoved } from './take-up-letter'

type Input<Name extends keyof typeof ballotsApi> = InputOf<(typeof ballotsApi)[Name]>

export async function letters(
  input: Input<'letters'>,
  context: Context,
): Promise<Result<OutputOf<typeof ballotsApi.letters>>> {
  const { registerId, page, electorKey, unclaimedOnly } = input
  const register = await ownRegisterOf(registerId, context)
  if (!register.ok) return register
  const { version, versions } = register.value
  const of = { registerId, version }
  const pages = versions.find((one) => one.version === version)?.pages ?? 0
  const one = electorKey === undefined ? undefined : await findElector(of, electorKey, context.store)
  if (electorKey !== undefined && !one) return refuse('not-found', 'elector.missing', { field: 'electorKey' })
  const meant = one ? [one] : ((await electorPage(of, page, context.store)) ?? [])
  const written: ElectorLetter[] = []
  // Their hashes at once, on all threads there are: one after the other a page would take seconds.
  const codes = await Promise.all(meant.map(() => newCode(context)))
  for (const [at, elector] of meant.entries()) {
    const code = await newLetter(registerId, elector, codes[at], unclaimedOnly, context)
    if (code !== undefined) written.push({ electorKey: elector.key, units: elector.units, names: elector.names, code })
  }
  return ok({ letters: written, pages })
}

interface NewCode {
  readonly code: string
  readonly codeHash: string
}

async function newCode({ newId }: Context): Promise<NewCode> {
  const code = newElectorCode(newId())
  return { code, codeHash: await electorCodeHash(code) }
}

/** Undefined where the old letter was used and another one is not wanted. Until it is used, whoever voted so far goes on. */
async function newLetter(
  registerId: string,
  { key }: Elector,
  made: NewCode | undefined,
  unclaimedOnly: boolean,
  { store, now }: Context,
): Promise<string | undefined> {
  if (!made) return undefined
  const { code, codeHash } = made
  const fresh = { codeHash, codeUntil: now + codeLivesMs, updatedAt: now }
  const body: ElectorClaim = { registerId, electorKey: key, accountId: '', claimedAt: 0, ...fresh }
  if ((await store.insert('electorClaims', `${registerId}:${key}`, body)) === 'inserted') return code
  const changed = await change(store, 'electorClaims', `${registerId}:${key}`, (claim) =>
    ok(unclaimedOnly && claim.accountId !== '' ? claim : { ...claim, ...fresh }),
  )
  return changed.ok && changed.value.codeHash === fresh.codeHash ? code : undefined
}

/** `codeUntil` is 0 once the code was used: it is dead for everybody but the account that used it. */
export async function claim(
  { code }: Input<'claim'>,
  context: Context,
): Promise<Result<OutputOf<typeof ballotsApi.claim>>> {
  const { store, caller, now } = context
  const { accountId } = caller
  const codeHash = await electorCodeHash(code)
  // Before anything is looked up: right or wrong, so many codes a day and no more.
  const quota = await takeQuota(store, { accountId, kind: 'electorCodes', key: codeHash, limit: electorCodesPerDay, now }) // prettier-ignore
  if (!quota.ok) return quota
  const found = await store.query('electorClaims', { index: 'code', equals: { codeHash }, order: 'asc', limit: 1 })
  const [meant] = found.items
  if (!meant) return refuse('not-found', 'elector.code-unknown', { field: 'code' })
  const may = await mayTakeUp(meant, context)
  if (!may.ok) return may
  let before = ''
  const claimed = await change(store, 'electorClaims', meant._id, (current) => {
    before = current.accountId
    // A newer letter has taken its place in between.
    if (current.codeHash !== codeHash) return refuse('not-found', 'elector.code-unknown', { field: 'code' })
    if (current.accountId === accountId && current.codeUntil === 0) return ok(current)
    if (current.codeUntil <= now) return refuse('conflict', 'elector.code-over', { field: 'code' })
    return ok({ ...current, accountId, codeUntil: 0, claimedAt: now, updatedAt: now })
  })
  if (!claimed.ok) return claimed
  const { registerId, electorKey } = claimed.value
  if (before !== '' && before !== accountId) await tellMoved(before, claimed.value, context)
  const register = await store.get('registers', registerId)
  if (!register) return refuse('not-found', 'registers.missing')
  const elector = await findElector({ registerId, version: register.version }, electorKey, store)
  return ok({ registerName: register.name, units: elector?.units ?? [] })
}
