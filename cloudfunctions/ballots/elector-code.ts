// The code on the letter to an elector: read out on the phone, copied from paper, kept only as its hash.
import { createHash } from 'node:crypto'
import { dayMs } from '@core/kernel/china-day'

/** No 0 or O, no 1 or I: 32 letters, so ten of them are 50 bits. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const length = 10
/** A letter may lie in a drawer between two votes. */
export const codeLivesMs = 180 * dayMs

/** From a fresh random id. */
export function newElectorCode(newId: string): string {
  const bytes = createHash('sha256').update(newId).digest()
  return [...bytes.subarray(0, length)].map((byte) => alphabet[byte % alphabet.length]).join('')
}

/** As it was typed: small letters, spaces and dashes make no other code. */
export function electorCodeHash(typed: string): string {
  const code = typed.toUpperCase().replace(/[\s-]/g, '')
  return createHash('sha256').update(code).digest('hex')
}
