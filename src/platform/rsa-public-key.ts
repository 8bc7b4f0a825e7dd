// An RSA public key out of its SPKI, and RSASSA-PSS checked with it (RFC 8017 sections 8.1.2 and 9.1.2), with SHA-384.
import { sha384 } from '@noble/hashes/sha2.js'
import { bytesToHex, concatBytes, hexToBytes } from '@noble/hashes/utils.js'

export interface RsaPublicKey {
  /** Big-endian, without a leading zero. */
  readonly modulus: Uint8Array
  readonly exponent: Uint8Array
}

const sequence = 0x30
const bitString = 0x03
const integer = 0x02

/** Reads just what such a key holds; throws where the bytes are something else. */
export function readRsaSpki(spki: Uint8Array): RsaPublicKey {
  const [, bits] = read(inside(spki, 0, sequence), 0, sequence)
  const keyBits = inside(inside(spki, 0, sequence), bits, bitString)
  // The first byte of a bit string says how many bits at its end are none.
  const pair = inside(keyBits.subarray(1), 0, sequence)
  const [modulus, next] = read(pair, 0, integer)
  return { modulus: unsigned(modulus), exponent: unsigned(inside(pair, next, integer)) }
}

const hashLength = 48

/** The salt is 48 bytes long. */
export function verifyPss({ modulus, exponent }: RsaPublicKey, message: Uint8Array, signature: Uint8Array): boolean {
  const n = toInteger(modulus)
  const s = toInteger(signature)
  if (signature.length !== modulus.length || s >= n) return false
  const encoded = toBytes(power(s, toInteger(exponent), n), modulus.length)
  const masked = encoded.subarray(0, -hashLength - 1)
  const hash = encoded.subarray(-hashLength - 1, -1)
  // The modulus has 8k bits, so the encoding has one bit less.
  if (encoded[encoded.length - 1] !== 0xbc || ((masked[0] ?? 0) & 0x80) !== 0) return false
  const block = unmask(masked, hash)
  const salt = block.subarray(-hashLength)
  const padding = block.subarray(0, -hashLength)
  if (padding.some((byte, at) => byte !== (at === padding.length - 1 ? 1 : 0))) return false
  const expected = sha384(concatBytes(new Uint8Array(8), sha384(message), salt))
  return bytesToHex(expected) === bytesToHex(hash)
}

/** MGF1 taken off again. */
function unmask(masked: Uint8Array, seed: Uint8Array): Uint8Array {
  const block = Uint8Array.from(masked)
  for (let at = 0, counter = 0; at < block.length; at += hashLength, counter++) {
    const mask = sha384(concatBytes(seed, Uint8Array.of(0, 0, 0, counter)))
    for (let byte = 0; byte < hashLength && at + byte < block.length; byte++) {
      block[at + byte] = (block[at + byte] ?? 0) ^ (mask[byte] ?? 0)
    }
  }
  block[0] = (block[0] ?? 0) & 0x7f
  return block
}

function power(base: bigint, exponent: bigint, modulus: bigint): bigint {
  let result = 1n
  let square = base % modulus
  for (let left = exponent; left > 0n; left >>= 1n) {
    if (left & 1n) result = (result * square) % modulus
    square = (square * square) % modulus
  }
  return result
}

function toInteger(bytes: Uint8Array): bigint {
  return BigInt(`0x${bytesToHex(bytes) || '0'}`)
}

function toBytes(value: bigint, length: number): Uint8Array {
  return hexToBytes(value.toString(16).padStart(length * 2, '0'))
}

/** Content of the DER element at `from`, and where the next one begins. */
function read(der: Uint8Array, from: number, tag: number): readonly [content: Uint8Array, next: number] {
  const first = der[from + 1] ?? 0
  const lengthBytes = first < 0x80 ? 0 : first & 0x7f
  let length = lengthBytes === 0 ? first : 0
  for (let at = 0; at < lengthBytes; at++) length = length * 256 + (der[from + 2 + at] ?? 0)
  const start = from + 2 + lengthBytes
  if (der[from] !== tag || start + length > der.length) throw new Error('These bytes are no RSA public key.')
  return [der.subarray(start, start + length), start + length]
}

function inside(der: Uint8Array, from: number, tag: number): Uint8Array {
  return read(der, from, tag)[0]
}

function unsigned(content: Uint8Array): Uint8Array {
  return content[0] === 0 ? content.subarray(1) : content
}
