// The key that signs file addresses: made once, kept in the data folder, readable by its owner alone.
import { randomBytes } from 'node:crypto'
import { mkdir, readFile } from 'node:fs/promises'
import path from 'node:path'
import { writeDurably } from './durable-file'

const keyBytes = 32

export async function fileKey(dataFolder: string): Promise<Uint8Array> {
  await mkdir(dataFolder, { recursive: true, mode: 0o700 })
  const place = path.join(dataFolder, 'file-address.key')
  const kept = await readFile(place).catch(() => undefined)
  if (kept?.length === keyBytes) return kept
  const made = randomBytes(keyBytes)
  await writeDurably(place, async (file) => {
    await file.write(made)
  })
  return made
}
