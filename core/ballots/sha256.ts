// SHA-256 of text, as hexadecimal: what commitments, fingerprints and the order of published ballots are made of.
import { sha256 } from '@noble/hashes/sha2.js'
import { bytesToHex } from '@noble/hashes/utils.js'
import { strToU8 } from 'fflate'

/** Of the text's UTF-8; 64 lower-case digits. */
export function sha256Hex(text: string): string {
  // fflate's own encoder: mini-programs have no TextEncoder.
  return bytesToHex(sha256(strToU8(text)))
}
