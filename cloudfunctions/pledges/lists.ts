// What a unit and those below it offer, who took it on, and what one has taken on oneself.
import type { OrgUnit } from '@core/district/org-unit'
import type { Page } from '@core/kernel/page'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { isUnderWay } from '@core/pledges/decide-family'
import { mayLookAfter, type PledgeKind } from '@core/pledges/pledge'
import { pledgePageSize, type pledgesApi } from '@core/pledges/pledges-api'
import type { FamilyView, PledgeRow, PostView, ProblemView } from '@core/pledges/pledges-views'
import type { Context } from '../_kit/context'
import { districtMap } from '../_kit/district-map'
import type { Rows, Store } from '../_kit/store'
import { familyView, postView, problemView } from './views'

type Listed = InputOf<typeof pledgesApi.postsOf>
type Worked = 'posts' | 'families' | 'problems'

export async function postsOf(input: Listed, context: Context): Promise<Result<Page<PostView>>> {
  const map = await districtMap(context.store)
  const rows = await rowsFor('posts', input, context)
  return rows.ok ? ok({ ...rows.value, items: rows.value.items.map((one) => postView(one, map, context)) }) : rows
}

export async function familiesOf(input: Listed, context: Context): Promise<Result<Page<FamilyView>>> {
  const { store, caller } = context
  const map = await districtMap(store)
  const rows = await rowsFor('families', input, context)
  if (!rows.ok) return rows
  const ids = rows.value.items.map(({ _id }) => _id)
  const contacts = ids.length === 0 ? [] : await store.getMany('familyContacts', ids)
  const kept = new Set(contacts.filter(({ closed }) => !closed).map(({ _id }) => _id))
  return ok({ ...rows.value, items: rows.value.items.map((one) => familyView(one, kept.has(one._id), map, caller)) })
}

export async function problemsOf(input: Listed, context: Context): Promise<Result<Page<ProblemView>>> {
  const map = await districtMap(context.store)
  const rows = await rowsFor('problems', input, context)
  return rows.ok ? ok({ ...rows.value, items: rows.value.items.map((one) => problemView(one, map, context.caller)) }) : rows // prettier-ignore
}

/** Those who are at it, by when they took it on. */
export async function pledgesOf(
  { kind, ofId }: InputOf<typeof pledgesApi.pledgesOf>,
  { store, caller }: Context,
): Promise<Result<readonly PledgeRow[]>> {
  const found = await pledgedTo(kind, ofId, store)
  if (!found) return refuse('not-found', 'pledges.missing', { field: 'ofId' })
  if (!mayLookAfter(found, caller)) return refuse('forbidden', 'pledges.not-yours')
  return ok([...found.rows].sort((a, b) => a.at - b.at))
}

interface Pledged {
  readonly path: readonly string[]
  readonly rows: readonly PledgeRow[]
}

async function pledgedTo(kind: PledgeKind, ofId: string, store: Store): Promise<Pledged | undefined> {
  switch (kind) {
    case 'post': {
      const post = await store.get('posts', ofId)
      return post && { path: post.path, rows: post.holders.map(({ pledgeId, name, from, until }) => ({ pledgeId, name, partnerUnitId: '', state: 'held', at: from, until })) } // prettier-ignore
    }
    case 'family': {
      const family = await store.get('families', ofId)
      const underWay = family?.adoptions.filter(isUnderWay) ?? []
      return family && { path: family.path, rows: underWay.map(({ pledgeId, name, state, askedAt }) => ({ pledgeId, name, partnerUnitId: '', state, at: askedAt, until: 0 })) } // prettier-ignore
    }
    case 'problem': {
      const problem = await store.get('problems', ofId)
      const staying = problem?.takers.filter(({ state }) => state !== 'back') ?? []
      return problem && { path: problem.path, rows: staying.map(({ pledgeId, name, partnerUnitId, state, at }) => ({ pledgeId, name, partnerUnitId, state, at, until: 0 })) } // prettier-ignore
    }
  }
}

async function rowsFor<C extends Worked>(
  collection: C,
  { unitId, view, cursor }: Listed,
  { store, caller }: Context,
): Promise<Result<Rows<C>>> {
  const map = await districtMap(store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const unit = map.unit(unitId)
  if (!unit) return refuse('invalid', 'units.missing', { field: 'unitId' })
  if (!mayLookAfter(unit, caller)) return refuse('forbidden', 'pledges.not-yours', { field: 'unitId' })
  // The three are kept by the same fields and indexes: one of them stands for all.
  const rows = await query(collection as 'posts', unit, view, cursor, store)
  return ok(rows as unknown as Rows<C>)
}

function query(
  collection: 'posts',
  { id, level }: OrgUnit,
  shelf: Listed['view'],
  cursor: string | undefined,
  store: Store,
): Promise<Rows<'posts'>> {
  const rest = { order: 'desc', limit: pledgePageSize, cursor } as const
  switch (level) {
    case 'district':
      return store.query(collection, { index: 'district', equals: { shelf }, ...rest })
    case 'subdistrict':
      return store.query(collection, { index: 'subdistrict', equals: { subdistrictId: id, shelf }, ...rest })
    case 'community':
      return store.query(collection, { index: 'community', equals: { communityId: id, shelf }, ...rest })
    case 'gridBranch':
    case 'partyGroup':
    case 'memberHousehold':
      return store.query(collection, { index: 'branch', equals: { branchId: id, shelf }, ...rest })
  }
}
