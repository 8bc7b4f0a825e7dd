// What phones upload, on its way into a request: `incoming/<accountId>/<id>`, whole or still growing. Nothing here is
// shown to anybody, and what no request has taken within two days is swept away.
import { mkdir, open, readdir, readFile, rename, rm, stat, type FileHandle } from 'node:fs/promises'
import path from 'node:path'
import { ok, refuse, type Result } from '@core/kernel/result'
import { photoBytesLimit } from '@core/requests/requests-api'
import { syncFolder, writeDurably } from './durable-file'
import { looksLikeMedia } from './looks-like-media'

/** Account ids are hashes, upload ids follow `newId`; neither can hold a dot or a slash. */
const accountName = /^[0-9a-f]{64}$/
const uploadName = /^[A-Za-z0-9_-]{16,64}$/

export function isUploadName(accountId: string, id: string): boolean {
  return accountName.test(accountId) && uploadName.test(id)
}

/** How far an upload has come. `file` is told once it is complete. */
export interface UploadState {
  readonly offset: number
  readonly complete: boolean
  readonly file: string
}

export interface Piece {
  /** Where in the whole this piece begins, bytes. */
  readonly offset: number
  /** Of the whole, bytes. */
  readonly length: number
}

export interface IncomingFiles {
  /** Takes a file in one go; the same id again keeps the first one, so a retry is harmless. */
  save(accountId: string, id: string, body: AsyncIterable<Uint8Array>): Promise<Result<UploadState>>
  stateOf(accountId: string, id: string): Promise<Result<UploadState>>
  /**
   * Adds a piece. What came before a connection broke stays, and the next piece begins there; a piece that begins
   * elsewhere is refused with `upload.offset` and the offset that is wanted.
   */
  append(accountId: string, id: string, piece: Piece, body: AsyncIterable<Uint8Array>): Promise<Result<UploadState>>
  read(file: string): Promise<Uint8Array | undefined>
  remove(file: string): Promise<void>
  /** Removes what has lain here for two days. */
  sweep(): Promise<void>
}

const growing = '.growing'
/** A phone that had no net over a weekend day still finds its upload; a forgotten one does not stay. */
const lifeMs = 48 * 3600 * 1000

class Refused extends Error {
  constructor(readonly result: Result<never>) {
    super('refused')
  }
}

export function incomingFiles(folder: string, now: () => number): IncomingFiles {
  const place = (file: string) => path.join(folder, file)
  const named = async <T>(accountId: string, id: string, work: (file: string) => Promise<Result<T>>) => {
    if (!isUploadName(accountId, id)) {
      return refuse('invalid', 'input.id.malformed', { field: 'id' })
    }
    const made = await mkdir(place(accountId), { recursive: true, mode: 0o700 })
    if (made) await syncFolder(path.dirname(made))
    return work(`${accountId}/${id}`).catch((fault: unknown) => {
      if (fault instanceof Refused) return fault.result
      throw fault
    })
  }
  return {
    save: (accountId, id, body) => named(accountId, id, (file) => save(place(file), body, file)),
    stateOf: (accountId, id) => named(accountId, id, async (file) => ok(await stateAt(place(file), file))),
    append: (accountId, id, piece, body) => named(accountId, id, (file) => append(place(file), piece, body, file)),
    read: (file) => readFile(place(file)).catch(() => undefined),
    remove: (file) => rm(place(file), { force: true }),
    sweep: () => sweep(folder, now() - lifeMs),
  }
}

async function save(target: string, body: AsyncIterable<Uint8Array>, file: string): Promise<Result<UploadState>> {
  if (!(await sizeOf(target))) {
    await writeDurably(target, async (handle, temporary) => {
      await writeFrom(handle, 0, photoBytesLimit, body)
      await requireMedia(temporary)
    })
    await rm(target + growing, { force: true })
  }
  return ok(await stateAt(target, file))
}

async function stateAt(target: string, file: string): Promise<UploadState> {
  const whole = await sizeOf(target)
  if (whole) return { offset: whole, complete: true, file: `incoming/${file}` }
  return { offset: (await sizeOf(target + growing)) ?? 0, complete: false, file: '' }
}

async function append(
  target: string,
  { offset, length }: Piece,
  body: AsyncIterable<Uint8Array>,
  file: string,
): Promise<Result<UploadState>> {
  const before = await stateAt(target, file)
  if (before.complete) return ok(before)
  if (length > photoBytesLimit) throw new Refused(tooLarge())
  if (offset !== before.offset) return refuse('conflict', 'upload.offset', { params: { offset: before.offset } })
  const part = target + growing
  // Each byte goes to its own place: an older connection that still trickles writes the same bytes there.
  const handle = await open(part, offset === 0 ? 'w' : 'r+', 0o600)
  try {
    await writeFrom(handle, offset, length, body)
  } finally {
    await handle.sync().finally(() => handle.close())
  }
  if ((await sizeOf(part)) === length) await complete(part, target)
  return ok(await stateAt(target, file))
}

async function complete(part: string, target: string): Promise<void> {
  try {
    await requireMedia(part)
  } catch (fault) {
    await rm(part, { force: true })
    throw fault
  }
  await rename(part, target)
  await syncFolder(path.dirname(target))
}

async function writeFrom(
  handle: FileHandle,
  start: number,
  limit: number,
  body: AsyncIterable<Uint8Array>,
): Promise<void> {
  let at = start
  for await (const chunk of body) {
    if (at + chunk.byteLength > limit) throw new Refused(tooLarge())
    await handle.write(chunk, 0, chunk.byteLength, at)
    at += chunk.byteLength
  }
}

export function tooLarge(): Result<never> {
  return refuse('invalid', 'photo.too-large', { field: 'photo', params: { limit: photoBytesLimit / 1024 / 1024 } })
}

async function requireMedia(file: string): Promise<void> {
  if (!(await looksLikeMedia(file))) throw new Refused(refuse('invalid', 'photo.not-an-image', { field: 'photo' }))
}

async function sizeOf(file: string): Promise<number | undefined> {
  return (await stat(file).catch(() => undefined))?.size
}

async function sweep(folder: string, before: number): Promise<void> {
  for (const name of await readdir(folder, { recursive: true }).catch(() => [])) {
    const file = path.join(folder, name)
    const found = await stat(file).catch(() => undefined)
    if (found?.isFile() && found.mtimeMs < before) await rm(file, { force: true })
  }
}
