// Several sorted streams of documents as one: for a search that no single index answers.
import type { CollectionName } from '../cloudfunctions/_kit/collections'
import type { Doc, Rows } from '../cloudfunctions/_kit/store'

/** Where a document stands: a moment, and its id among those of the same moment. */
export interface Mark {
  readonly at: number
  readonly id: string
}

export type ReadPage<C extends CollectionName> = (cursor: string | undefined) => Promise<Rows<C>>

/** One stream, page after page, each page asked for only when it is needed. */
export async function* rowsOf<C extends CollectionName>(read: ReadPage<C>): AsyncGenerator<Doc<C>> {
  let cursor: string | undefined
  do {
    const rows = await read(cursor)
    yield* rows.items
    cursor = rows.cursor ?? undefined
  } while (cursor !== undefined)
}

/**
 * In order of `markOf`, from `after` on (not included). A document that moves from one stream to another meanwhile comes
 * once: what does not come after the last one is passed over.
 */
export async function* mergeSorted<T>(
  streams: readonly AsyncGenerator<T>[],
  markOf: (item: T) => Mark,
  order: 'asc' | 'desc',
  after?: Mark,
): AsyncGenerator<T> {
  const sign = order === 'asc' ? 1 : -1
  const heads = await Promise.all(streams.map((stream) => stream.next()))
  let last = after
  for (;;) {
    const first = indexOfFirst(heads, markOf, sign)
    const head = first < 0 ? undefined : heads[first]
    const stream = streams[first]
    if (!head || head.done || !stream) return
    heads[first] = await stream.next()
    const mark = markOf(head.value)
    if (last && sign * compareMarks(mark, last) <= 0) continue
    last = mark
    yield head.value
  }
}

export function compareMarks(one: Mark, other: Mark): number {
  if (one.at !== other.at) return one.at - other.at
  // As every engine of ours sorts ids: by their bytes, which for these is by code units.
  return one.id < other.id ? -1 : one.id > other.id ? 1 : 0
}

function indexOfFirst<T>(heads: readonly IteratorResult<T>[], markOf: (item: T) => Mark, sign: number): number {
  let first = -1
  let firstMark: Mark | undefined
  heads.forEach((head, index) => {
    if (head.done) return
    const mark = markOf(head.value)
    if (firstMark && sign * compareMarks(mark, firstMark) >= 0) return
    first = index
    firstMark = mark
  })
  return first
}
