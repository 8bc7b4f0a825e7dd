// The id of what one account said to a call.
import { createHash } from 'node:crypto'

/** Made from both, so that saying it twice is saying it once; short, and it shows neither. */
export function callAnswerId(callId: string, accountId: string): string {
  return createHash('sha256').update(`${callId}:${accountId}`).digest('hex')
}
