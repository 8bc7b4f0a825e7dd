// What may be called, what was blown, what a unit was called to: open first to be done, oldest first; the rest newest first.
import { holdsAnywhere, type Caller } from '@core/kernel/caller'
import type { Page } from '@core/kernel/page'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import type { Role } from '@core/kernel/role'
import type { OrgUnit } from '@core/district/org-unit'
import { fittingUnits } from '@core/partners/call-units'
import { whistlePageSize, type CallableUnit, type partnersApi, type WhistleSummary } from '@core/partners/partners-api'
import { blowingRoles, liaisonRoles, mayBlowFor, speaksFor } from '@core/partners/whistle-life'
import type { Context } from '../_kit/context'
import { districtMap, type DistrictMap } from '../_kit/district-map'
import { whistleSummary } from './whistle-view'

type Input<Name extends keyof typeof partnersApi> = InputOf<(typeof partnersApi)[Name]>

/** More than any district has within reach of one community. */
const unitsShown = 300

export async function units(
  { unitId, serviceCode = '' }: Input<'units'>,
  context: Context,
): Promise<Result<readonly CallableUnit[]>> {
  const found = await ownUnit(unitId, context)
  if (!found.ok) return found
  const { unit, map } = found.value
  const fitting = fittingUnits(map.partners, unit.path, serviceCode).slice(0, unitsShown)
  return ok(
    fitting.map(({ id, name, kind, phone, demo, serviceCodes }) => ({
      id,
      name,
      kind,
      phone,
      demo,
      fits: serviceCodes.includes(serviceCode),
    })),
  )
}

export async function blown(input: Input<'blown'>, context: Context): Promise<Result<Page<WhistleSummary>>> {
  const found = await ownUnit(input.unitId, context)
  if (!found.ok) return found
  const rows = await context.store.query('whistles', {
    index: 'unit',
    equals: { unitId: found.value.unit.id, over: overOf(input.view) },
    ...pageOf(input),
  })
  return ok({ items: rows.items.map((whistle) => whistleSummary(whistle, context.caller)), cursor: rows.cursor })
}

export async function forUnit(input: Input<'forUnit'>, context: Context): Promise<Result<Page<WhistleSummary>>> {
  const { store, caller } = context
  const unitId = input.unitId ?? firstHeld(liaisonRoles, caller)
  if (unitId === undefined || !speaksFor(unitId, caller))
    return refuse('forbidden', 'whistle.not-your-unit', { field: 'unitId' })
  const rows = await store.query('whistleCalls', {
    index: 'unit',
    equals: { unitId, over: overOf(input.view) },
    ...pageOf(input),
  })
  const whistles = await store.getMany(
    'whistles',
    rows.items.map((call) => call.whistleId),
  )
  return ok({ items: whistles.map((whistle) => whistleSummary(whistle, caller)), cursor: rows.cursor })
}

/** The unit asked for, or the caller's first; only one they may blow for. */
export async function ownUnit(
  unitId: string | undefined,
  { store, caller }: Context,
): Promise<Result<{ readonly unit: OrgUnit; readonly map: DistrictMap }>> {
  const map = await districtMap(store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const unit = map.unit(unitId ?? firstHeld(blowingRoles, caller) ?? '')
  if (!unit) return refuse('invalid', 'units.missing', { field: 'unitId' })
  if (!mayBlowFor(unit.path, caller)) return refuse('forbidden', 'whistle.not-your-unit', { field: 'unitId' })
  return ok({ unit, map })
}

function firstHeld(roles: readonly Role[], caller: Caller): string | undefined {
  if (!holdsAnywhere(caller, roles)) return undefined
  return caller.grants.find((grant) => roles.includes(grant.role))?.unitId
}

function overOf(view: 'open' | 'over'): number {
  return view === 'open' ? 0 : 1
}

function pageOf({ view, cursor }: { readonly view: 'open' | 'over'; readonly cursor?: string | undefined }) {
  return { order: view === 'open' ? 'asc' : 'desc', limit: whistlePageSize, cursor } as const
}
