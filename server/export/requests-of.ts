// The requests on the desks of a unit and of all below it, by the time they were submitted.
import type { OrgUnit } from '@core/district/org-unit'
import type { Doc, Store } from '../../cloudfunctions/_kit/store'
import { queueRanks } from '../../cloudfunctions/_kit/stored-request'
import { mergeSorted, rowsOf, type ReadPage } from '../merge-sorted'

export interface Span {
  /** Epoch ms, both inclusive. */
  readonly from: number
  readonly to: number
}

/** Every index has the queue before the time, so each rank is a stream; memory holds a page of each. */
export function requestsOf(store: Store, unit: OrgUnit, span: Span): AsyncGenerator<Doc<'requests'>> {
  const streams = queueRanks.map((queue) => rowsOf(pagesOf(store, unit, queue, span)))
  return mergeSorted(streams, ({ submittedAt, _id }) => ({ at: submittedAt, id: _id }), 'asc')
}

export async function countOf(store: Store, unit: OrgUnit, span: Span): Promise<number> {
  const counts = await Promise.all(queueRanks.map((queue) => countIn(store, unit, queue, span)))
  return counts.reduce((sum, count) => sum + count, 0)
}

function pagesOf(store: Store, { id, level }: OrgUnit, queue: number, span: Span): ReadPage<'requests'> {
  const rest = { ...span, order: 'asc', limit: 100 } as const
  switch (level) {
    case 'district':
      return (cursor) => store.query('requests', { index: 'district', equals: { queue }, ...rest, cursor })
    case 'subdistrict': {
      const equals = { subdistrictId: id, queue }
      return (cursor) => store.query('requests', { index: 'subdistrict', equals, ...rest, cursor })
    }
    case 'community': {
      const equals = { communityId: id, queue }
      return (cursor) => store.query('requests', { index: 'community', equals, ...rest, cursor })
    }
    case 'gridBranch':
    case 'partyGroup':
    case 'memberHousehold': {
      const equals = { deskUnitId: id, queue }
      return (cursor) => store.query('requests', { index: 'desk', equals, ...rest, cursor })
    }
  }
}

function countIn(store: Store, { id, level }: OrgUnit, queue: number, span: Span): Promise<number> {
  switch (level) {
    case 'district':
      return store.count('requests', { index: 'district', equals: { queue }, ...span })
    case 'subdistrict':
      return store.count('requests', { index: 'subdistrict', equals: { subdistrictId: id, queue }, ...span })
    case 'community':
      return store.count('requests', { index: 'community', equals: { communityId: id, queue }, ...span })
    case 'gridBranch':
    case 'partyGroup':
    case 'memberHousehold':
      return store.count('requests', { index: 'desk', equals: { deskUnitId: id, queue }, ...span })
  }
}
