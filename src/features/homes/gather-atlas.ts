// Brings the walking atlas to the phone slice by slice, going on where it was broken off, and trusts it only when whole.
import { gunzipSync } from 'fflate'
import { toByteArray } from 'base64-js'
import type { AtlasPart, AtlasRef } from '@core/district/district'
import { refuse, type Result } from '@core/kernel/result'
import { openAtlas } from '@core/walking/atlas-file'
import type { Atlas } from '@core/walking/atlas'

/** Asks for one slice. */
export type AtlasLine = (version: string, part: number) => Promise<Result<AtlasPart>>

/** Where slices lie until they are all there, and afterwards. */
export interface AtlasShelf {
  /** Makes room for this version: others are thrown away. */
  begin(version: string, parts: number): void
  read(part: number): string | undefined
  keep(part: number, data: string): void
  clear(): void
}

/** Refuses with the line's own reason, or with `atlas.damaged`: then the shelf is empty again. */
export async function gatherAtlas(
  { version, parts, bytes }: Pick<AtlasRef, 'version' | 'parts' | 'bytes'>,
  line: AtlasLine,
  shelf: AtlasShelf,
): Promise<Result<Atlas>> {
  shelf.begin(version, parts)
  const slices: string[] = []
  for (let part = 0; part < parts; part++) {
    const kept = shelf.read(part)
    if (kept !== undefined) {
      slices.push(kept)
      continue
    }
    const asked = await line(version, part)
    if (!asked.ok) return asked
    if (asked.value.version !== version) return refuse('conflict', 'atlas.version-gone')
    shelf.keep(part, asked.value.data)
    slices.push(asked.value.data)
  }
  const atlas = unpack(slices, bytes)
  if (!atlas.ok) shelf.clear()
  return atlas
}

/** Each slice is base64 of its own: it may end in padding. */
function unpack(slices: readonly string[], bytes: number): Result<Atlas> {
  try {
    const unpacked = gunzipSync(joined(slices.map(toByteArray)))
    return unpacked.length === bytes ? openAtlas(unpacked) : refuse('invalid', 'atlas.damaged')
  } catch {
    return refuse('invalid', 'atlas.damaged')
  }
}

function joined(pieces: readonly Uint8Array[]): Uint8Array {
  const whole = new Uint8Array(pieces.reduce((sum, piece) => sum + piece.length, 0))
  let at = 0
  for (const piece of pieces) {
    whole.set(piece, at)
    at += piece.length
  }
  return whole
}
