// The registers of a unit and of what lies above it, and the electors of one of them, for the committee that runs it.
import type { ballotsApi, ElectorRow, RegisterView } from '@core/ballots/ballots-api'
import type { Elector, Register } from '@core/ballots/register'
import { committeeRoles } from '@core/councils/council-life'
import { holdsOver } from '@core/kernel/caller'
import type { Page } from '@core/kernel/page'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { Context } from '../_kit/context'
import { readAll } from '../_kit/read-all'
import type { Doc } from '../_kit/store'
import { electorPage, electorsIn, type ListOf } from './elector-pages'
import { partsTaken } from './parts-taken'
import { registerView } from './register-view'

type Input<Name extends keyof typeof ballotsApi> = InputOf<(typeof ballotsApi)[Name]>

/** What a search shows at most: who wants more says more. */
const foundLimit = 100

export async function registers(
  { unitId }: Input<'registers'>,
  context: Context,
): Promise<Result<readonly RegisterView[]>> {
  const { store, caller } = context
  const all = unitId === undefined ? await readAll(store, 'registers', 'all', {}) : await readAll(store, 'registers', 'unit', { unitId }) // prettier-ignore
  const own = all.filter(({ path, version }) => version > 0 && holdsOver(caller, committeeRoles, path))
  if (own.length === 0 && all.length > 0 && unitId !== undefined) return refuse('forbidden', 'register.not-yours')
  return ok(await Promise.all(own.map((register) => registerView(register, context))))
}

export async function ownRegisterOf(
  registerId: string,
  { store, caller }: Pick<Context, 'store' | 'caller'>,
): Promise<Result<Doc<'registers'>>> {
  const register = await store.get('registers', registerId)
  if (!register) return refuse('not-found', 'registers.missing', { field: 'registerId' })
  if (!holdsOver(caller, committeeRoles, register.path)) return refuse('forbidden', 'register.not-yours')
  return register.version > 0 ? ok(register) : refuse('not-found', 'registers.missing', { field: 'registerId' })
}

export async function electors(input: Input<'electors'>, context: Context): Promise<Result<Page<ElectorRow>>> {
  const register = await ownRegisterOf(input.registerId, context)
  if (!register.ok) return register
  const of = await listAskedFor(input, register.value, context)
  if (!of.ok) return of
  const find = input.find ?? ''
  const page = pageOf(input.cursor)
  if (page === undefined) return refuse('invalid', 'input.cursor', { field: 'cursor' })
  const shown = find === '' ? ((await electorPage(of.value, page, context.store)) ?? []) : await found(of.value, find, context) // prettier-ignore
  const hasMore = find === '' && (await electorPage(of.value, page + 1, context.store)) !== undefined
  const items = await rowsOf(shown, of.value.registerId, input.decisionId, context)
  return ok({ items, cursor: hasMore ? String(page + 1) : null })
}

/** The newest list, or the one a vote was announced on. */
async function listAskedFor(
  { registerId, decisionId }: Input<'electors'>,
  { version }: Register,
  { store }: Context,
): Promise<Result<ListOf>> {
  if (decisionId === undefined) return ok({ registerId, version })
  const decision = await store.get('decisions', decisionId)
  if (decision?.electorate.registerId !== registerId)
    return refuse('not-found', 'decisions.missing', { field: 'decisionId' })
  return ok({ registerId, version: decision.electorate.version })
}

function pageOf(cursor = '0'): number | undefined {
  return /^\d{1,4}$/.test(cursor) ? Number(cursor) : undefined
}

async function found(of: ListOf, find: string, { store }: Context): Promise<readonly Elector[]> {
  const all = await electorsIn(of, store)
  const has = ({ key, units, names }: Elector) => key === find || [...units, ...names].some((word) => word.includes(find)) // prettier-ignore
  return all.filter(has).slice(0, foundLimit)
}

export async function rowsOf(
  shown: readonly Elector[],
  registerId: string,
  decisionId: string | undefined,
  { store }: Pick<Context, 'store'>,
): Promise<readonly ElectorRow[]> {
  const keys = shown.map(({ key }) => key)
  const claims = await store.getMany('electorClaims', keys.map((key) => `${registerId}:${key}`)) // prettier-ignore
  const claimed = new Set(claims.filter(({ accountId }) => accountId !== '').map(({ electorKey }) => electorKey))
  const taken = await partsTaken(decisionId, keys, store)
  return shown.map(({ key, units, names, heads, area }) => ({ key, units, names, heads, area, claimed: claimed.has(key), tookPart: taken.how(key), proxyHolder: taken.holder(key) })) // prettier-ignore
}
