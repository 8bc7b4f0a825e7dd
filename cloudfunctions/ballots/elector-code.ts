// The code on the letter to an elector: read out on the phone, copied from paper, kept only as a slow hash.
import { createHash, scrypt, type ScryptOptions } from 'node:crypto'
import { promisify } from 'node:util'
import { dayMs } from '@core/kernel/china-day'

/** No 0 or O, no 1 or I: 32 letters, so ten of them are 50 bits. */
const alphabet = 'ABCDEFGHJKLMNPQRSTUVWXYZ23456789'
const length = 10
/** A letter may lie in a drawer between two votes. */
export const codeLivesMs = 180 * dayMs

/** RFC 7914 with 16 MiB, about 40 ms: less is lost on whoever types a code than on whoever tries 2^50 of them. */
const cost: ScryptOptions = { N: 2 ** 14, r: 8, p: 1 }
const slowHash = promisify<string, string, number, ScryptOptions, Buffer>(scrypt)

/** From a fresh random id. */
export function newElectorCode(newId: string): string {
  const bytes = createHash('sha256').update(newId).digest()
  return [...bytes.subarray(0, length)].map((byte) => alphabet[byte % alphabet.length]).join('')
}

/**
 * As it was typed: small letters, spaces and dashes make no other code. Slow and large in memory, since whoever has a copy
 * of the database could try all codes of 50 bits against an ordinary hash within days. No key instead: on a server of
 * one's own it would lie beside the database it protects, and where it got lost every letter handed out would be waste
 * paper. The salt is one for all, because a code alone is what a letter is found by.
 */
export async function electorCodeHash(typed: string): Promise<string> {
  const code = typed.toUpperCase().replace(/[\s-]/g, '')
  return (await slowHash(code, 'branch-home-letter/1', 32, cost)).toString('hex')
}
