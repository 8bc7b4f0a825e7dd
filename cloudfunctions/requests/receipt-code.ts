// The code on a paper receipt: 16 signs that nobody guesses and that do not look alike on paper.
import { createHash } from 'node:crypto'

const signs = '23456789ABCDEFGHJKLMNPQRSTUVWXYZ'

/** `random`: a fresh id, of at least 80 bits. */
export function receiptCodeFrom(random: string): string {
  const digest = createHash('sha256').update(random).digest()
  return Array.from(digest.subarray(0, 16), (byte) => signs[byte % signs.length]).join('')
}
