// Matters of a unit and everything below it, those last moved first; and one's own.
import { holdsOver, type Caller } from '@core/kernel/caller'
import { committeeRoles } from '@core/councils/council-life'
import type { councilsApi, MatterSummary } from '@core/councils/councils-api'
import { sightOf } from '@core/councils/may-matter'
import { sayerOf } from '@core/councils/sayer'
import { summaryFor } from '@core/councils/see-matter'
import type { OrgUnit } from '@core/district/org-unit'
import type { Page } from '@core/kernel/page'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { Role } from '@core/kernel/role'
import type { Context } from '../_kit/context'
import { districtMap, type DistrictMap } from '../_kit/district-map'
import type { Rows } from '../_kit/store'

const pageSize = 20

type Input = InputOf<typeof councilsApi.list>

export async function list(input: Input, context: Context): Promise<Result<Page<MatterSummary>>> {
  const map = await districtMap(context.store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const unit = unitFor(input, map, context.caller)
  if (!unit) return refuse('invalid', 'units.missing', { field: 'unitId' })
  if (input.view === 'screening' && !holdsOver(context.caller, committeeRoles, unit.path))
    return refuse('forbidden', 'councils.not-your-unit', { field: 'unitId' })
  return page(await rowsOf(unit, input, context), context.caller)
}

export async function mine(
  { cursor }: InputOf<typeof councilsApi.mine>,
  context: Context,
): Promise<Result<Page<MatterSummary>>> {
  const { store, caller } = context
  const equals = { raiserAccountId: caller.accountId }
  return page(await store.query('matters', { index: 'raiser', equals, order: 'desc', limit: pageSize, cursor }), caller)
}

function page({ items, cursor }: Rows<'matters'>, caller: Caller): Result<Page<MatterSummary>> {
  const seen = items.flatMap((matter) => {
    const sayer = sayerOf(matter, caller)
    return sightOf(matter, sayer) === 'none' ? [] : [summaryFor(matter, sayer)]
  })
  return ok({ items: seen, cursor })
}

/** Unasked, everybody sees the whole district, and a committee what waits for it. */
function unitFor({ unitId, view }: Input, map: DistrictMap, { grants }: Caller): OrgUnit | undefined {
  if (unitId !== undefined) return map.unit(unitId)
  const roles: readonly Role[] = committeeRoles
  const own = view === 'screening' ? grants.find(({ role }) => roles.includes(role)) : undefined
  return own ? map.unit(own.unitId) : map.root
}

function rowsOf({ id, level }: OrgUnit, { view: shelf, cursor }: Input, { store }: Context): Promise<Rows<'matters'>> {
  const rest = { order: 'desc', limit: pageSize, cursor } as const
  switch (level) {
    case 'district':
      return store.query('matters', { index: 'district', equals: { shelf }, ...rest })
    case 'subdistrict':
      return store.query('matters', { index: 'subdistrict', equals: { subdistrictId: id, shelf }, ...rest })
    case 'community':
      return store.query('matters', { index: 'community', equals: { communityId: id, shelf }, ...rest })
    case 'gridBranch':
    case 'partyGroup':
    case 'memberHousehold':
      return store.query('matters', { index: 'branch', equals: { branchId: id, shelf }, ...rest })
  }
}
