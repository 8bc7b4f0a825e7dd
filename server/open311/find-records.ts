// Requests by id: what is public to everybody, and to a key beside that its own.
import type { RequestView } from '@core/requests/requests-api'
import type { Doc } from '../../cloudfunctions/_kit/store'
import { functions } from '../functions'
import { callAs, type Asked } from './asked'
import { ownRecord, publicRecord, type RequestRecord } from './request-record'

/** In the order of `ids`; what is not there, and what is not for this caller, is left out alike. */
export async function findRecords(asked: Asked, ids: readonly string[]): Promise<readonly RequestRecord[]> {
  const known = ids.filter((id) => idShape.test(id))
  const entries = await asked.world.store.getMany('boardEntries', known)
  const shown = new Map(entries.filter((entry) => entry.shown === 1).map((entry) => [entry._id, entry]))
  const records: RequestRecord[] = []
  for (const id of known) {
    const view = await ownRequest(asked, id)
    const entry = shown.get(id)
    if (view) records.push(ownRecord(view, absolute(Object.values(view.photoUrls)[0] ?? '', asked)))
    else if (entry) records.push(await recordOfEntry(entry, asked))
  }
  return records
}

/** The key's own request as its author sees it; undefined for anybody else's. */
export async function ownRequest(asked: Asked, id: string): Promise<RequestView | undefined> {
  if (!asked.key) return undefined
  const found = await callAs<RequestView>(asked, functions.requests, 'get', { id })
  return found.ok && found.value.authorId === asked.key.accountId ? found.value : undefined
}

export async function recordOfEntry(entry: Doc<'boardEntries'>, asked: Asked): Promise<RequestRecord> {
  const [photo] = entry.photos
  const url = photo ? await asked.world.effects.files.url(photo.file) : ''
  return publicRecord(entry._id, entry, absolute(url, asked))
}

const idShape = /^[A-Za-z0-9_-][A-Za-z0-9_:.-]{0,79}$/

function absolute(url: string, { origin }: Asked): string | null {
  if (url === '') return null
  return url.startsWith('/') ? `${origin}${url}` : url
}
