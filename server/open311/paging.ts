// Pages of a list: `page` and `page_size` as others have them, and the address of the next page in a Link header, which
// costs the same however far one has come.
import { ok } from '@core/kernel/result'
import type { Mark } from '../merge-sorted'
import { basePath, type Asked } from './asked'
import { fault, type Outcome } from './fault'

/** GeoReport v2: at most 1000 requests an answer. */
export const mostRows = 1000
/** By number, every row before the page is read again: past this, only the Link goes on. */
const mostSkipped = 10_000

export interface Paging {
  readonly size: number
  readonly skip: number
  readonly after: Mark | undefined
}

export function pagingOf(params: URLSearchParams): Outcome<Paging> {
  const size = wholeNumber(params.get('page_size') ?? String(mostRows))
  if (size === undefined || size > mostRows) return fault(400, `page_size must be a whole number from 1 to ${mostRows}`)
  const page = wholeNumber(params.get('page') ?? '1')
  if (page === undefined) return fault(400, 'page must be a whole number from 1')
  const skip = (page - 1) * size
  if (skip > mostSkipped) return fault(400, `page lies beyond ${mostSkipped} rows; follow the Link header instead`)
  const cursor = params.get('cursor')
  const after = cursor === null ? undefined : markIn(cursor)
  if (cursor !== null && !after) return fault(400, 'cursor must come from a Link header')
  return ok({ size, skip, after })
}

export interface PageOf<T> {
  readonly rows: readonly T[]
  readonly hasMore: boolean
}

export async function takePage<T>(items: AsyncGenerator<T>, { skip, size }: Paging): Promise<PageOf<T>> {
  const rows: T[] = []
  let passed = 0
  for await (const item of items) {
    if (passed++ < skip) continue
    if (rows.length === size) return { rows, hasMore: true }
    rows.push(item)
  }
  return { rows, hasMore: false }
}

/** Empty at the end. The key is left out: an address ends up in logs. */
export function nextLink(
  { origin, params, format }: Asked,
  list: string,
  { hasMore }: PageOf<unknown>,
  last: Mark | undefined,
): Readonly<Record<string, string>> {
  if (!hasMore || !last) return {}
  const next = new URLSearchParams(params)
  for (const name of ['page', 'api_key']) next.delete(name)
  next.set('cursor', `${last.at}.${last.id}`)
  return { Link: `<${origin}${basePath}/${list}.${format}?${next.toString()}>; rel="next"` }
}

function markIn(cursor: string): Mark | undefined {
  const match = /^(\d{1,15})\.([A-Za-z0-9_-][A-Za-z0-9_:.-]{0,79})$/.exec(cursor)
  return match?.[1] && match[2] ? { at: Number(match[1]), id: match[2] } : undefined
}

function wholeNumber(text: string): number | undefined {
  return /^[1-9]\d{0,8}$/.test(text) ? Number(text) : undefined
}
