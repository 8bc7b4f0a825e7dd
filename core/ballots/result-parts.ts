// A published result in pieces that fit a document: gzip, each piece its own base64.
import { fromByteArray, toByteArray } from 'base64-js'
import { gunzipSync, gzipSync, strFromU8, strToU8 } from 'fflate'
import { ok, refuse, type Result } from '@core/kernel/result'

/** Bytes a piece: 200,000 characters of base64, so that no piece but the last needs padding. */
const pieceBytes = 150_000

/** The same text gives the same pieces: no time is written into the gzip. */
export function inParts(json: string): readonly string[] {
  const packed = gzipSync(strToU8(json), { mtime: 0 })
  const pieces = Math.ceil(packed.length / pieceBytes)
  return Array.from({ length: pieces }, (_, piece) =>
    fromByteArray(packed.subarray(piece * pieceBytes, (piece + 1) * pieceBytes)),
  )
}

/** The gzip itself, for whoever can send it as it is. */
export function packedFrom(parts: readonly string[]): Uint8Array {
  const pieces = parts.map((part) => toByteArray(part))
  const packed = new Uint8Array(pieces.reduce((total, { length }) => total + length, 0))
  let at = 0
  for (const piece of pieces) {
    packed.set(piece, at)
    at += piece.length
  }
  return packed
}

export function fromParts(parts: readonly string[]): Result<string> {
  try {
    return ok(strFromU8(gunzipSync(packedFrom(parts))))
  } catch {
    return refuse('internal', 'result.broken')
  }
}
