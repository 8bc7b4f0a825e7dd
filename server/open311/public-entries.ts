// What neighbours may see, the newest first, by service, state and period: each combination has its index.
import type { Doc, Store } from '../../cloudfunctions/_kit/store'
import { mergeSorted, rowsOf, type Mark, type ReadPage } from '../merge-sorted'
import type { Period } from './period'

export interface Wanted extends Period {
  /** Empty for all. */
  readonly serviceCodes: readonly string[]
  /** Undefined for both. */
  readonly open: 0 | 1 | undefined
  readonly after: Mark | undefined
}

export function publicEntries(store: Store, wanted: Wanted): AsyncGenerator<Doc<'boardEntries'>> {
  const { serviceCodes, after } = wanted
  const pages = serviceCodes.length === 0 ? [ofAll(store, wanted)] : serviceCodes.map((code) => ofService(store, code, wanted)) // prettier-ignore
  return mergeSorted(pages.map(rowsOf), entryMark, 'desc', after)
}

export function entryMark({ submittedAt, _id }: Pick<Doc<'boardEntries'>, 'submittedAt' | '_id'>): Mark {
  return { at: submittedAt, id: _id }
}

function boundsOf({ from, to, after }: Wanted) {
  return { from, to: Math.min(to, after?.at ?? to), order: 'desc', limit: 100 } as const
}

function ofAll(store: Store, wanted: Wanted): ReadPage<'boardEntries'> {
  const bounds = boundsOf(wanted)
  const { open } = wanted
  if (open === undefined) {
    return (cursor) => store.query('boardEntries', { index: 'all', equals: { shown: 1 }, ...bounds, cursor })
  }
  return (cursor) => store.query('boardEntries', { index: 'open', equals: { shown: 1, open }, ...bounds, cursor })
}

function ofService(store: Store, serviceCode: string, wanted: Wanted): ReadPage<'boardEntries'> {
  const bounds = boundsOf(wanted)
  const { open } = wanted
  if (open === undefined) {
    const equals = { shown: 1, serviceCode }
    return (cursor) => store.query('boardEntries', { index: 'service', equals, ...bounds, cursor })
  }
  const equals = { shown: 1, serviceCode, open }
  return (cursor) => store.query('boardEntries', { index: 'serviceOpen', equals, ...bounds, cursor })
}
