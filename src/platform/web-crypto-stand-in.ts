// The little of WebCrypto that the blind-signature library asks for, on hosts that have none: WeChat, and a browser on a
// page without encryption. The library asks for random bytes at once, so they are fetched beforehand.
import { sha384 } from '@noble/hashes/sha2.js'
import { fromBase64, toBase64url } from './base64url'
import type { SecureRandom } from './crypto-port'
import { readRsaSpki, verifyPss, type RsaPublicKey } from './rsa-public-key'

/** A salt, and numbers below the modulus, of which at worst every second draw is too large: 60 draws are plenty. */
const stockBytes = 48 + 60 * 256

let stock = new Uint8Array()
const keys = new WeakMap<object, RsaPublicKey>()

/** What a build puts in place of the library's `crypto` where there is none (config/index.ts). */
export const crypto = {
  getRandomValues<T extends Uint8Array>(into: T): T {
    if (into.length > stock.length) throw new Error('The random bytes that were fetched are used up.')
    into.set(stock.subarray(0, into.length))
    stock = stock.slice(into.length)
    return into
  },
  subtle: {
    digest: async (_name: 'SHA-384', bytes: Uint8Array) => sha384(bytes).slice().buffer,
    async exportKey(_format: 'jwk', key: object) {
      const { modulus, exponent } = keyOf(key)
      return { kty: 'RSA', n: toBase64url(modulus), e: toBase64url(exponent) }
    },
    verify: async (_how: unknown, key: object, signature: Uint8Array, message: Uint8Array) =>
      verifyPss(keyOf(key), message, signature),
  },
}

/** What the library takes for a public key. `spki` in base64. */
export function blindKey(spki: string): CryptoKey {
  const read = readRsaSpki(fromBase64(spki))
  const algorithm = { name: 'RSA-PSS', hash: { name: 'SHA-384' }, modulusLength: read.modulus.length * 8 }
  const key = { type: 'public', extractable: true, algorithm, usages: ['verify'] }
  keys.set(key, read)
  return key as unknown as CryptoKey
}

let waiting: Promise<unknown> = Promise.resolve()

/** Runs `work` with this in the place of WebCrypto; one at a time, since there is one place. */
export function withStandIn<T>({ randomBytes }: SecureRandom, work: () => Promise<T>): Promise<T> {
  const turn = waiting.then(async () => {
    stock = Uint8Array.from(await randomBytes(stockBytes))
    const before = Object.getOwnPropertyDescriptor(globalThis, 'crypto')
    Object.defineProperty(globalThis, 'crypto', { configurable: true, value: crypto })
    try {
      return await work()
    } finally {
      if (before) Object.defineProperty(globalThis, 'crypto', before)
      else Reflect.deleteProperty(globalThis, 'crypto')
      stock = new Uint8Array()
    }
  })
  waiting = turn.catch(() => undefined)
  return turn
}

function keyOf(key: object): RsaPublicKey {
  const read = keys.get(key)
  if (!read) throw new Error('A key that was not made here.')
  return read
}
