// Photos in a folder of this machine: `<accountId>/<photo id>`, so that whose a file is stands in its name.
import { mkdir, open, readdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { refuse, ok, type Result } from '@core/kernel/result'
import { photoBytesLimit } from '@core/requests/requests-api'
import type { Files } from '../../cloudfunctions/_kit/effects/effects'
import { isPart, syncFolder, writeDurably } from './durable-file'
import { headBytes, photoTypeOf, type PhotoType } from './photo-type'
import { isSigned, signAddress } from './signed-address'

/** Account ids are hashes, photo ids follow `newId`; neither can hold a dot or a slash. */
const fileName = /^([0-9a-f]{64})\/([A-Za-z0-9_-]{16,64})$/

export interface StoredPhoto {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: PhotoType
}

export interface LocalFiles extends Files {
  /** Keeps a photo; the same id again keeps the first one, so a retry is harmless. */
  save(accountId: string, id: string, body: AsyncIterable<Uint8Array>): Promise<Result<{ readonly file: string }>>
  /** What a signed address shows; undefined when the address is not (or no longer) signed or the file is gone. */
  open(file: string, until: string, sig: string): Promise<StoredPhoto | undefined>
  /** Removes what uploads that died with their process left behind. */
  sweep(): Promise<void>
}

class Refused extends Error {
  constructor(readonly result: Result<never>) {
    super('refused')
  }
}

export function localFiles(folder: string, key: Uint8Array, now: () => number): LocalFiles {
  const placeOf = (file: string) => (fileName.test(file) ? path.join(folder, file) : undefined)
  return {
    async read(file, accountId, limit) {
      const place = placeOf(file)
      if (!place || !file.startsWith(`${accountId}/`)) return 'missing'
      const found = await stat(place).catch(() => undefined)
      if (!found?.isFile()) return 'missing'
      return found.size > limit ? 'too-large' : readFile(place)
    },
    url: (file) => Promise.resolve(placeOf(file) ? signAddress(key, file, now()) : ''),
    async remove(file) {
      const place = placeOf(file)
      if (place) await rm(place, { force: true })
    },
    save: (accountId, id, body) => save(folder, `${accountId}/${id}`, body),
    async open(file, until, sig) {
      const place = placeOf(file)
      if (!place || !isSigned(key, file, until, sig, now())) return undefined
      const bytes = await readFile(place).catch(() => undefined)
      const type = bytes && photoTypeOf(bytes.subarray(0, headBytes))
      return bytes && type ? { bytes, type } : undefined
    },
    sweep: () => sweep(folder, now()),
  }
}

/** An upload is over within minutes; another process on the same folder may have one under way. */
const partLifeMs = 60 * 60 * 1000

async function sweep(folder: string, now: number): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  for (const name of names.filter(isPart)) {
    const place = path.join(folder, name)
    const found = await stat(place).catch(() => undefined)
    if (found && found.mtimeMs < now - partLifeMs) await rm(place, { force: true })
  }
}

async function save(folder: string, file: string, body: AsyncIterable<Uint8Array>): Promise<Result<{ file: string }>> {
  if (!fileName.test(file)) return refuse('invalid', 'input.id.malformed', { field: 'id' })
  const place = path.join(folder, file)
  if (await stat(place).catch(() => undefined)) return ok({ file })
  if (await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })) await syncFolder(folder)
  try {
    await writeDurably(place, async (handle, temporary) => {
      await writeWithin(handle, body)
      await requirePhoto(temporary)
    })
    return ok({ file })
  } catch (fault) {
    if (fault instanceof Refused) return fault.result
    throw fault
  }
}

async function writeWithin(
  handle: { appendFile(data: Uint8Array): Promise<void> },
  body: AsyncIterable<Uint8Array>,
): Promise<void> {
  let size = 0
  for await (const chunk of body) {
    size += chunk.byteLength
    if (size > photoBytesLimit) throw new Refused(tooLarge())
    await handle.appendFile(chunk)
  }
}

export function tooLarge(): Result<never> {
  return refuse('invalid', 'photo.too-large', { field: 'photo', params: { limit: photoBytesLimit / 1024 / 1024 } })
}

async function requirePhoto(temporary: string): Promise<void> {
  const handle = await open(temporary, 'r')
  try {
    const { buffer, bytesRead } = await handle.read(Buffer.alloc(headBytes), 0, headBytes, 0)
    if (photoTypeOf(buffer.subarray(0, bytesRead)) === undefined) {
      throw new Refused(refuse('invalid', 'photo.not-an-image', { field: 'photo' }))
    }
  } finally {
    await handle.close()
  }
}
