// Notifications that never reached a phone, for who answers for the people of a unit: how many, when and why.
import type { accountsApi, UndeliveredReport, UndeliveredView } from '@core/accounts/accounts-api'
import type { UndeliveredReason } from '@core/accounts/push-attempt'
import { mayReadUndelivered } from '@core/accounts/undelivered'
import type { OrgUnit } from '@core/district/org-unit'
import { dayMs } from '@core/kernel/china-day'
import type { InputOf } from '@core/kernel/procedure'
import { ok, refuse, type Result } from '@core/kernel/result'
import { pageSize } from '@core/requests/requests-api'
import type { Context } from '../_kit/context'
import type { Doc, Rows, Store } from '../_kit/store'

const countedDays = 30

export async function undeliverable(
  { unitId, cursor }: InputOf<typeof accountsApi.undeliverable>,
  { store, caller, now }: Context,
): Promise<Result<UndeliveredReport>> {
  const unit = await store.get('orgUnits', unitId)
  if (!unit) return refuse('not-found', 'units.missing', { field: 'unitId' })
  if (!mayReadUndelivered(unit.path, caller)) return refuse('forbidden', 'desk.not-yours', { field: 'unitId' })
  const area = areaOf(unit)
  if (!area) return refuse('invalid', 'notice.unit-too-small', { field: 'unitId' })
  const [rows, refused, unreachable] = await Promise.all([
    area.page(store, cursor),
    area.count(store, 'refused', now - countedDays * dayMs),
    area.count(store, 'unreachable', now - countedDays * dayMs),
  ])
  const page = { items: await named(rows.items, store), cursor: rows.cursor }
  return ok({ counts: { refused, unreachable }, unitName: unit.name, page })
}

interface Area {
  page(store: Store, cursor: string | undefined): Promise<Rows<'undelivered'>>
  count(store: Store, reason: UndeliveredReason, from: number): Promise<number>
}

/** Undefined below the communities: nobody there answers for others' phones. */
function areaOf({ id, level }: OrgUnit): Area | undefined {
  const latest = { order: 'desc', limit: pageSize } as const
  switch (level) {
    case 'district':
      return {
        page: (store, cursor) => store.query('undelivered', { index: 'district', equals: {}, ...latest, cursor }),
        count: (store, reason, from) =>
          store.count('undelivered', { index: 'districtReason', equals: { reason }, from }),
      }
    case 'subdistrict': {
      const equals = { subdistrictId: id }
      return {
        page: (store, cursor) => store.query('undelivered', { index: 'subdistrict', equals, ...latest, cursor }),
        count: (store, reason, from) =>
          store.count('undelivered', { index: 'subdistrictReason', equals: { ...equals, reason }, from }),
      }
    }
    case 'community': {
      const equals = { communityId: id }
      return {
        page: (store, cursor) => store.query('undelivered', { index: 'community', equals, ...latest, cursor }),
        count: (store, reason, from) =>
          store.count('undelivered', { index: 'communityReason', equals: { ...equals, reason }, from }),
      }
    }
    case 'gridBranch':
    case 'partyGroup':
    case 'memberHousehold':
      return undefined
  }
}

async function named(rows: readonly Doc<'undelivered'>[], store: Store): Promise<readonly UndeliveredView[]> {
  const ids = [...new Set(rows.map((row) => row.personId).filter((id) => id !== ''))]
  const names = new Map((await store.getMany('people', ids)).map((person) => [person._id, person.name]))
  return rows.map(({ _id, kind, reason, failedAt, personId }) => ({
    id: _id,
    kind,
    reason,
    failedAt,
    personName: names.get(personId) ?? '',
  }))
}
