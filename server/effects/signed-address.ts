// An address of a file that opens for about ten minutes, for whoever has it: path, end and an HMAC over both.
import { createHmac, timingSafeEqual } from 'node:crypto'

const lifeMs = 10 * 60 * 1000
/** Ends are rounded up to the minute, so that a phone that asks twice may use its cache. */
const stepMs = 60 * 1000

export function signAddress(key: Uint8Array, file: string, now: number): string {
  const until = Math.ceil((now + lifeMs) / stepMs) * stepMs
  return `/files/${file}?until=${until}&sig=${signature(key, file, until)}`
}

export function isSigned(key: Uint8Array, file: string, until: string, sig: string, now: number): boolean {
  if (!/^\d{1,15}$/.test(until) || Number(until) <= now) return false
  const expected = Buffer.from(signature(key, file, Number(until)))
  const given = Buffer.from(sig)
  return given.length === expected.length && timingSafeEqual(given, expected)
}

function signature(key: Uint8Array, file: string, until: number): string {
  return createHmac('sha256', key).update(`${file}\n${until}`).digest('base64url')
}
