// Photos and voice in a folder of this machine: `incoming/` as phones sent them, each under its account, and `kept/` as
// requests name them, under names that tell nobody whose they are.
import { mkdir, readdir, readFile, rm, stat } from 'node:fs/promises'
import path from 'node:path'
import { photoTypeOf, voiceTypeOf, type PhotoType, type VoiceType } from '@core/requests/media-kind'
import type { Files, Upload, Variant } from '../../cloudfunctions/_kit/effects/files'
import { keptName } from '../../cloudfunctions/_kit/effects/kept-name'
import { isPart, syncFolder, writeDurably } from './durable-file'
import { incomingFiles, isUploadName, type IncomingFiles } from './incoming-files'
import { isSigned, signAddress } from './signed-address'

export interface StoredMedia {
  readonly bytes: Uint8Array<ArrayBuffer>
  readonly type: PhotoType | VoiceType
}

export interface LocalFiles extends Files {
  readonly incoming: IncomingFiles
  /** What a signed address shows; undefined when the address is not (or no longer) signed or the file is gone. */
  open(file: string, until: string, sig: string): Promise<StoredMedia | undefined>
  /** Removes uploads that nothing took, and what writes that died with their process left behind. */
  sweep(): Promise<void>
}

const endings: Readonly<Record<Variant, string>> = { photo: '.jpg', thumb: '.thumb.jpg', voice: '.voice' }
const keptPattern = /^kept\/[0-9a-f]{2}\/[0-9a-f]{64}(\.jpg|\.thumb\.jpg|\.voice)$/

export function localFiles(folder: string, key: Uint8Array, now: () => number): LocalFiles {
  const incoming = incomingFiles(path.join(folder, 'incoming'), now)
  const placeOf = (file: string) => (keptPattern.test(file) ? path.join(folder, file) : undefined)
  return {
    incoming,
    async read(upload, limit) {
      const bytes = isOwn(upload) ? await incoming.read(`${upload.accountId}/${upload.id}`) : undefined
      if (!bytes) return 'missing'
      return bytes.byteLength > limit ? 'too-large' : bytes
    },
    async kept(upload, variant) {
      const file = keptFile(upload, variant)
      const place = isOwn(upload) ? placeOf(file) : undefined
      const bytes = place && (await readFile(place).catch(() => undefined))
      return bytes ? { file, bytes } : undefined
    },
    async keep(upload, variant, bytes) {
      const file = keptFile(upload, variant)
      await keep(path.join(folder, file), bytes)
      return file
    },
    discard: (upload) => (isOwn(upload) ? incoming.remove(`${upload.accountId}/${upload.id}`) : Promise.resolve()),
    url: (file) => Promise.resolve(placeOf(file) ? signAddress(key, file, now()) : ''),
    async remove(file) {
      const place = placeOf(file)
      if (place) await rm(place, { force: true })
    },
    async open(file, until, sig) {
      const place = placeOf(file)
      if (!place || !isSigned(key, file, until, sig, now())) return undefined
      const bytes = await readFile(place).catch(() => undefined)
      const type = bytes && (photoTypeOf(bytes) ?? voiceTypeOf(bytes))
      return bytes && type ? { bytes, type } : undefined
    },
    async sweep() {
      await incoming.sweep()
      await sweepParts(path.join(folder, 'kept'), now())
    },
  }
}

/** Only what this account itself uploaded under this id. */
function isOwn({ id, file, accountId }: Upload): boolean {
  return file === `incoming/${accountId}/${id}` && isUploadName(accountId, id)
}

function keptFile(upload: Upload, variant: Variant): string {
  return `${keptName(upload)}${endings[variant]}`
}

async function keep(place: string, bytes: Uint8Array): Promise<void> {
  const made = await mkdir(path.dirname(place), { recursive: true, mode: 0o700 })
  if (made) await syncFolder(path.dirname(made))
  await writeDurably(place, async (handle) => {
    await handle.writeFile(bytes)
  })
}

/** A write is over within minutes; another process on the same folder may have one under way. */
const partLifeMs = 60 * 60 * 1000

/** Among what is kept, only temporary neighbours: a file under its own name is never touched here. */
async function sweepParts(folder: string, now: number): Promise<void> {
  const names = await readdir(folder, { recursive: true }).catch(() => [])
  for (const name of names.filter(isPart)) {
    const place = path.join(folder, name)
    const found = await stat(place).catch(() => undefined)
    if (found && found.mtimeMs < now - partLifeMs) await rm(place, { force: true })
  }
}
