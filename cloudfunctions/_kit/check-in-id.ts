// One visit of one account to one place on one day: sent twice or by two phones at once, it is the same document.
import { createHash } from 'node:crypto'
import type { CheckIn } from '@core/doors/check-in'

export function checkInId({
  target,
  targetId,
  accountId,
  day,
}: Pick<CheckIn, 'target' | 'targetId' | 'accountId' | 'day'>): string {
  // prettier-ignore
  return createHash('sha256').update(`${target}:${targetId}|${accountId}|${day}`).digest('hex')
}
