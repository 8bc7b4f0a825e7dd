// The staff's desk: open first, oldest first, one page at a time at the same cost however much lies there.
import type { OrgLevel, OrgUnit } from '@core/district/org-unit'
import { holdsOver, type Caller } from '@core/kernel/caller'
import type { Page } from '@core/kernel/page'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { isStaffRole, staffRoles } from '@core/kernel/role'
import { pageSize, type requestsApi, type RequestSummary } from '@core/requests/requests-api'
import type { Context } from '../_kit/context'
import { districtMap } from '../_kit/district-map'
import type { Doc, Rows } from '../_kit/store'
import { summaryOf } from './request-view'
import { ranksOf } from '../_kit/stored-request'

type Input = InputOf<typeof requestsApi.desk>

export async function desk(input: Input, context: Context): Promise<Result<Page<RequestSummary>>> {
  const map = await districtMap(context.store)
  if (!map) return refuse('conflict', 'district.not-imported')
  const unitId = input.unitId ?? firstStaffUnit(context.caller)
  const unit = unitId === undefined ? undefined : map.unit(unitId)
  if (!unit) return refuse('invalid', 'units.missing', { field: 'unitId' })
  if (!holdsOver(context.caller, staffRoles, unit.path))
    return refuse('forbidden', 'desk.not-yours', { field: 'unitId' })
  const rows = await page(input, unit, context)
  return ok({ items: rows.items.map(summaryOf), cursor: rows.cursor })
}

function firstStaffUnit(caller: Caller): string | undefined {
  return caller.grants.find((grant) => isStaffRole(grant.role))?.unitId
}

/** Rows read for one page of a filtered view at most: a rare service then takes several pages, never a slow one. */
const scanLimit = 500

/** A service filter has its own index on a unit's desk; in the wider views rows are passed over. */
async function page(input: Input, unit: OrgUnit, context: Context): Promise<Rows<'requests'>> {
  const { serviceCode } = input
  if (serviceCode === undefined || input.view === 'desk') return rowsOf(input, unit, input.cursor, pageSize, context)
  const items: Doc<'requests'>[] = []
  let cursor = input.cursor
  for (let scanned = 0; scanned < scanLimit; scanned += pageSize) {
    const rows = await rowsOf(input, unit, cursor, pageSize, context)
    items.push(...rows.items.filter((request) => request.serviceCode === serviceCode))
    cursor = rows.cursor ?? undefined
    if (cursor === undefined || items.length >= pageSize) break
  }
  return { items, cursor: cursor ?? null }
}

function rowsOf(input: Input, unit: OrgUnit, cursor: string | undefined, limit: number, context: Context) {
  const { store, caller } = context
  const queue = input.queue === 'all' ? {} : ranksOf(input.queue)
  const rest = { order: 'asc', limit, cursor } as const
  if (input.view === 'mine') {
    return store.query('requests', { index: 'assignee', equals: { assigneeId: caller.personId }, ...queue, ...rest })
  }
  if (input.view === 'watched') {
    return store.query('requests', { index: 'watched', equals: { watchedBy: unit.id }, ...queue, ...rest })
  }
  if (input.view === 'below') return below(unit, queue, rest, context)
  return onDesk(input, unit, queue, rest, context)
}

type Rest = { readonly order: 'asc'; readonly limit: number; readonly cursor: string | undefined }
type QueuePart = { readonly from?: number; readonly to?: number }

function onDesk(input: Input, unit: OrgUnit, queue: QueuePart, rest: Rest, { store }: Context) {
  const { serviceCode } = input
  if (serviceCode === undefined) {
    return store.query('requests', { index: 'desk', equals: { deskUnitId: unit.id }, ...queue, ...rest })
  }
  return store.query('requests', {
    index: 'deskService',
    equals: { deskUnitId: unit.id, serviceCode },
    ...queue,
    ...rest,
  })
}

function below(unit: OrgUnit, queue: QueuePart, rest: Rest, { store }: Context) {
  const level: OrgLevel = unit.level
  switch (level) {
    case 'district':
      return store.query('requests', { index: 'district', equals: {}, ...queue, ...rest })
    case 'subdistrict':
      return store.query('requests', { index: 'subdistrict', equals: { subdistrictId: unit.id }, ...queue, ...rest })
    case 'community':
      return store.query('requests', { index: 'community', equals: { communityId: unit.id }, ...queue, ...rest })
    case 'gridBranch':
    case 'partyGroup':
    case 'memberHousehold':
      return store.query('requests', { index: 'desk', equals: { deskUnitId: unit.id }, ...queue, ...rest })
  }
}
