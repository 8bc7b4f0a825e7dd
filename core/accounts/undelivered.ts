// A notification that never reached a phone, for who answers for the people there: that it failed, never what it said.
import { holdsOver, type Caller } from '@core/kernel/caller'
import type { Role } from '@core/kernel/role'
import type { MessageKind } from './message'
import type { UndeliveredReason } from './push-attempt'

export interface Undelivered {
  readonly kind: MessageKind
  readonly reason: UndeliveredReason
  /** Epoch ms of giving up. */
  readonly failedAt: number
  /** Of the staff; empty for a resident, who is not named. */
  readonly personId: string
  readonly subdistrictId: string
  readonly communityId: string
}

export const undeliveredReaders = [
  'communityStaff',
  'subdistrictStaff',
  'districtOfficer',
] as const satisfies readonly Role[]

export function mayReadUndelivered(path: readonly string[], caller: Caller): boolean {
  return holdsOver(caller, undeliveredReaders, path)
}

/** `path`: ids from the district down, of the person's unit or of the desk where the request lies. */
export function undelivered(
  what: Pick<Undelivered, 'kind' | 'reason' | 'failedAt' | 'personId'>,
  path: readonly string[],
): Undelivered {
  const [, subdistrictId = '', communityId = ''] = path
  return { ...what, subdistrictId, communityId }
}
