// Codes on paper and on tables: signs that do not look alike; of those that give a right, only the hash is kept.
import { createHash } from 'node:crypto'

const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** `random`: a fresh id. */
export function codeFrom(random: string, length: number): string {
  const digest = createHash('sha256').update(random).digest()
  return Array.from(digest.subarray(0, length), (byte) => signs[byte % signs.length]).join('')
}

export function hashOf(code: string): string {
  return createHash('sha256').update(code).digest('hex')
}
