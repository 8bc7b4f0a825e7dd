// Bytes as text and back. Mini-programs have neither `atob` nor `TextEncoder`.
import { fromByteArray, toByteArray } from 'base64-js'
import { strToU8 } from 'fflate'

export function toBase64url(bytes: Uint8Array): string {
  return fromByteArray(bytes).replace(/\+/g, '-').replace(/\//g, '_').replace(/=+$/, '')
}

/** Base64 in either alphabet, padded or not. */
export function fromBase64(text: string): Uint8Array {
  const plain = text.replace(/-/g, '+').replace(/_/g, '/').replace(/=+$/, '')
  return toByteArray(plain + '='.repeat((4 - (plain.length % 4)) % 4))
}

export function utf8(text: string): Uint8Array {
  return strToU8(text)
}
