// Blind signatures against RFC 9474's own example, on both sides, and against WebCrypto, which knows nothing of them.
import { createPrivateKey, createPublicKey, generateKeyPairSync, randomBytes, type KeyObject } from 'node:crypto'
import { RSABSSA } from '@cloudflare/blindrsa-ts'
import { fromBase64 } from '@/platform/base64url'
import { readRsaSpki, verifyPss } from '@/platform/rsa-public-key'
import { blindKey, withStandIn } from '@/platform/web-crypto-stand-in'
import { blindSign } from '../../cloudfunctions/ballots/blind-sign'
import { rfc9474 as vector } from '../fixtures/rfc9474-pss-deterministic'

const suite = RSABSSA.SHA384.PSS.Deterministic()
const number = (hex: string) => BigInt(`0x${hex}`)
const bytes = (hex: string) => Uint8Array.from(Buffer.from(hex, 'hex'))
const hexOf = (array: Uint8Array) => Buffer.from(array).toString('hex')
const base64url = (value: bigint) => {
  const hex = value.toString(16)
  return Buffer.from(hex.padStart(hex.length + (hex.length % 2), '0'), 'hex').toString('base64url')
}

/** a⁻¹ mod m, m odd or even alike. */
function inverse(a: bigint, m: bigint): bigint {
  let [r, next, x, y] = [m, a % m, 0n, 1n]
  while (next > 0n) [r, next, x, y] = [next, r % next, y, x - (r / next) * y]
  return ((x % m) + m) % m
}

function keyOfVector(): KeyObject {
  const [p, q, e] = [number(vector.p), number(vector.q), number(vector.e)]
  const d = inverse(e, (p - 1n) * (q - 1n))
  const parts = { n: p * q, e, d, p, q, dp: d % (p - 1n), dq: d % (q - 1n), qi: inverse(q, p) }
  const jwk = Object.fromEntries(Object.entries(parts).map(([name, value]) => [name, base64url(value)]))
  return createPrivateKey({ key: { kty: 'RSA', ...jwk }, format: 'jwk' })
}

const spkiOf = (key: KeyObject) => createPublicKey(key).export({ type: 'spki', format: 'der' }).toString('base64')
const chance = { randomBytes: async (length: number) => Uint8Array.from(randomBytes(length)) }

test('the server signs RFC 9474’s blinded message as the RFC does', () => {
  const signature = blindSign(keyOfVector(), bytes(vector.blinded_msg))
  expect(hexOf(signature ?? new Uint8Array())).toBe(vector.blind_sig)
})

test('the phone blinds and finishes RFC 9474’s message as the RFC does, without WebCrypto', async () => {
  const key = keyOfVector()
  const modulus = number(vector.p) * number(vector.q)
  const r = inverse(number(vector.inv), modulus).toString(16).padStart(1024, '0')
  const drawn = bytes(vector.salt + r)
  const asInTheRfc = {
    randomBytes: async (length: number) => Uint8Array.from({ length }, (_, at) => drawn[at] ?? 0),
  }
  const publicKey = blindKey(spkiOf(key))
  const { blindedMsg, inv } = await withStandIn(asInTheRfc, () => suite.blind(publicKey, bytes(vector.msg)))
  expect([hexOf(blindedMsg), hexOf(inv)]).toEqual([vector.blinded_msg, vector.inv])
  const token = await withStandIn(chance, () =>
    suite.finalize(publicKey, bytes(vector.msg), bytes(vector.blind_sig), inv),
  )
  expect(hexOf(token)).toBe(vector.sig)
})

test('a blind signature of 2,048 bits is an ordinary PSS signature for WebCrypto', async () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  const spki = spkiOf(privateKey)
  const message = Uint8Array.from(Buffer.from('branch-home-token/1|decision|h|key'))
  const { blindedMsg, inv } = await withStandIn(chance, () => suite.blind(blindKey(spki), message))
  const signature = blindSign(privateKey, blindedMsg) ?? new Uint8Array()
  const token = await withStandIn(chance, () => suite.finalize(blindKey(spki), message, signature, inv))
  const imported = await crypto.subtle.importKey(
    'spki',
    Uint8Array.from(fromBase64(spki)),
    { name: 'RSA-PSS', hash: 'SHA-384' },
    true,
    ['verify'],
  )
  const verified = await crypto.subtle.verify(
    { name: 'RSA-PSS', saltLength: 48 },
    imported,
    Uint8Array.from(token),
    message,
  )
  expect(verified).toBe(true)
  // The same by the stand-in's own arithmetic; and one bit off is off.
  const key = readRsaSpki(fromBase64(spki))
  expect(verifyPss(key, message, token)).toBe(true)
  for (const at of [0, 100, 255]) {
    const bent = Uint8Array.from(token, (byte, place) => (place === at ? byte ^ 1 : byte))
    expect(verifyPss(key, message, bent)).toBe(false)
  }
  expect(verifyPss(key, Uint8Array.of(...message, 0), token)).toBe(false)
})

test('what is no number below the modulus is not signed', () => {
  const { privateKey } = generateKeyPairSync('rsa', { modulusLength: 2048 })
  expect(blindSign(privateKey, new Uint8Array(256).fill(255))).toBeUndefined()
  expect(blindSign(privateKey, new Uint8Array(255))).toBeUndefined()
  expect(blindSign(privateKey, new Uint8Array(257))).toBeUndefined()
})

test('the world’s own crypto is back when the stand-in has done its work, and when that failed', async () => {
  const own = globalThis.crypto
  await withStandIn(chance, async () => expect(globalThis.crypto).not.toBe(own))
  await expect(withStandIn(chance, () => Promise.reject(new Error('no')))).rejects.toThrow('no')
  expect(globalThis.crypto).toBe(own)
})
