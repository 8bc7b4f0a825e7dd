// One's own visits, as their owner sees them.
import type { CheckIn } from '@core/doors/check-in'
import { visitPageSize, type CheckInView, type doorsApi } from '@core/doors/doors-api'
import type { Page } from '@core/kernel/page'
import type { InputOf } from '@core/kernel/procedure'
import { ok, type Result } from '@core/kernel/result'
import type { Context } from '../_kit/context'
import { districtMap, type DistrictMap } from '../_kit/district-map'

export async function mine(
  { cursor }: InputOf<typeof doorsApi.mine>,
  { store, caller }: Context,
): Promise<Result<Page<CheckInView>>> {
  const map = await districtMap(store)
  const rows = await store.query('checkIns', {
    index: 'account',
    equals: { accountId: caller.accountId },
    order: 'desc',
    limit: visitPageSize,
    cursor,
  })
  // One that is just being taken back is no visit any more.
  const standing = rows.items.filter(({ state }) => state === 'stands')
  return ok({ items: standing.map((visit) => visitView(visit, map)), cursor: rows.cursor })
}

export function visitView(
  visit: CheckIn & { readonly _id: string },
  map: Pick<DistrictMap, 'partner'> | undefined,
): CheckInView {
  const { _id, target, targetId, targetName, day, at, way, reportedFor } = visit
  const reportedForName = reportedFor === '' ? '' : (map?.partner(reportedFor)?.name ?? '')
  return { id: _id, target, targetId, targetName, day, at, way, reportedForName }
}
