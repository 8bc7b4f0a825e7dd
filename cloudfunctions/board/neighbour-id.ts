// The id of what one neighbour says about one request: made from both, so that saying it twice is saying it once.
import { createHash } from 'node:crypto'

export function neighbourId(requestId: string, accountId: string): string {
  return createHash('sha256').update(`${requestId}:${accountId}`).digest('hex')
}
