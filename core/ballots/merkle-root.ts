// The Merkle tree hash of RFC 9162 section 2.1.1 with SHA-256: one short number that fixes a whole list and its order.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes } from '@noble/hashes/utils.js'
import { strToU8 } from 'fflate'

/** What a leaf and an inner node begin with, so that neither can pass for the other. */
const leafMark = Uint8Array.of(0)
const nodeMark = Uint8Array.of(1)

/** Over the UTF-8 of the lines in the order given; 64 lower-case hexadecimal digits. */
export function merkleRoot(lines: readonly string[]): string {
  return bytesToHex(merkleTreeHash(lines.map((line) => strToU8(line))))
}

export function merkleTreeHash(entries: readonly Uint8Array[]): Uint8Array {
  if (entries.length === 0) return sha256(new Uint8Array())
  let level: readonly Uint8Array[] = entries.map((entry) => sha256(concatBytes(leafMark, entry)))
  // Pairing neighbours and letting a last odd one rise is the RFC's split at the largest power of two.
  while (level.length > 1) level = pairUp(level)
  return level[0] ?? sha256(new Uint8Array())
}

function pairUp(level: readonly Uint8Array[]): Uint8Array[] {
  const above: Uint8Array[] = []
  for (let at = 0; at < level.length; at += 2) {
    const [left, right] = [level[at], level[at + 1]]
    if (left && right) above.push(sha256(concatBytes(nodeMark, left, right)))
    else if (left) above.push(left)
  }
  return above
}
