// Entries as a caller sees them: how many neighbours stand by them, whether the caller does, and where photos are.
import type { BoardView } from '@core/board/board-api'
import type { Photo } from '@core/requests/request'
import type { Context } from '../_kit/context'
import type { Doc } from '../_kit/store'
import { neighbourId } from './neighbour-id'

type Asked = Pick<Context, 'store' | 'effects' | 'caller'>

/** `first`: for a list, where one small photo each is enough. At most 100 entries. */
export async function viewsOf(
  entries: readonly Doc<'boardEntries'>[],
  photos: 'all' | 'first',
  context: Asked,
): Promise<readonly BoardView[]> {
  const mine = await standingBy(entries, context)
  return Promise.all(entries.map((entry) => view(entry, mine.has(entry._id), photos, context)))
}

export async function viewOf(entry: Doc<'boardEntries'>, context: Asked): Promise<BoardView> {
  const mine = await standingBy([entry], context)
  return view(entry, mine.has(entry._id), 'all', context)
}

async function view(
  kept: Doc<'boardEntries'>,
  mine: boolean,
  wanted: 'all' | 'first',
  { store, effects }: Asked,
): Promise<BoardView> {
  const { serviceCode, serviceName, text, position, gridId, communityId, status, answers, unitName } = kept
  const { rating, submittedAt, updatedAt } = kept
  const shown = wanted === 'all' ? kept.photos : kept.photos.slice(0, 1)
  const [meToo, thumbUrls, photoUrls] = await Promise.all([
    store.count('meToos', { index: 'request', equals: { requestId: kept._id, stands: 1 } }),
    addresses(shown, 'thumb', effects),
    addresses(wanted === 'all' ? shown : [], 'file', effects),
  ])
  const said = { serviceCode, serviceName, text, position, gridId, communityId, status, answers, unitName }
  const photos = kept.photos.map(({ id, width, height }) => ({ id, width, height }))
  const more = { rating, submittedAt, updatedAt, photos, photoUrls, thumbUrls }
  return { ...said, ...more, id: kept._id, isOpen: kept.open === 1, meToo, mine }
}

/** Which of these the caller stands by, in one read. */
async function standingBy(
  entries: readonly Doc<'boardEntries'>[],
  { store, caller }: Asked,
): Promise<ReadonlySet<string>> {
  if (caller.accountId === '' || entries.length === 0) return new Set()
  const ids = entries.map(({ _id }) => neighbourId(_id, caller.accountId))
  const found = await store.getMany('meToos', ids)
  return new Set(found.filter(({ stands }) => stands === 1).map(({ requestId }) => requestId))
}

async function addresses(
  photos: readonly Photo[],
  size: 'file' | 'thumb',
  { files }: Context['effects'],
): Promise<Record<string, string>> {
  const urls = await Promise.all(photos.map(async (photo) => [photo.id, await files.url(photo[size])] as const))
  return Object.fromEntries(urls)
}
