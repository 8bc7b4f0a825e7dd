// streets.atlas, if there is one: the walking atlas made by `npm run atlas -- build`, cut into parts for store and phone.
import { createHash } from 'node:crypto'
import { readFile } from 'node:fs/promises'
import path from 'node:path'
import { gzipSync } from 'node:zlib'
import type { AtlasPart, AtlasRef } from '@core/district/district'
import { openAtlas } from '@core/walking/atlas-file'
import { atlasPartId } from '../../cloudfunctions/_kit/streets'
import { atlasFile } from './columns'
import type { Report } from './fault'

export interface ImportedAtlas {
  readonly ref: AtlasRef
  /** By document id. */
  readonly parts: ReadonlyMap<string, AtlasPart>
}

/** In base64 a third more: below the 100 KB that the smallest of our stores and replies is comfortable with. */
const partBytes = 72 * 1024
const versionLength = 16

/** Undefined where the folder has none: the district is then served by straight lines. */
export async function readAtlas(folder: string, report: Report): Promise<ImportedAtlas | undefined> {
  const bytes = await readFile(path.join(folder, atlasFile)).catch(() => undefined)
  if (!bytes) return undefined
  // A copy of its own, since a file's buffer may begin anywhere and the atlas reads its arrays in place.
  const atlas = openAtlas(new Uint8Array(bytes))
  if (!atlas.ok) {
    report({ file: atlasFile, line: 0, field: '', reason: 'atlas.unreadable', params: { reason: atlas.error.reason } })
    return undefined
  }
  const version = createHash('sha256').update(bytes).digest('hex').slice(0, versionLength)
  const parts = slices(gzipSync(bytes, { level: 9 })).map((slice) => ({ version, data: slice.toString('base64') }))
  const { notices, demo } = atlas.value.about
  return {
    ref: { version, bytes: bytes.length, parts: parts.length, notices, demo },
    parts: new Map(parts.map((part, index) => [atlasPartId(version, index), part])),
  }
}

function slices(packed: Buffer): Buffer[] {
  const count = Math.ceil(packed.length / partBytes)
  return Array.from({ length: count }, (_, index) => packed.subarray(index * partBytes, (index + 1) * partBytes))
}
