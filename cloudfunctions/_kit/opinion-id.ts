// The id of what one person thinks of a matter's statements.
import { createHash } from 'node:crypto'

/** Made from both, so that saying it twice is saying it once; short, and it shows neither. */
export function opinionId(matterId: string, accountId: string): string {
  return createHash('sha256').update(`${matterId}:${accountId}`).digest('hex')
}
