// Everything of one account at doors, as a member, in pledges, teams and calls, oldest first: each context its own lines.
import type { ServiceLine } from '@core/accounts/service-data'
import type { Store } from '../_kit/store'
import { callDataOf } from './call-data'
import { memberDataOf } from './member-data'
import { pledgeDataOf } from './pledge-data'
import { visitDataOf } from './visit-data'
import { volunteerDataOf } from './volunteer-data'

interface Whose {
  readonly accountId: string
  /** Empty for residents. */
  readonly personId: string
}

export async function serviceDataOf({ accountId, personId }: Whose, store: Store): Promise<readonly ServiceLine[]> {
  const lines = await Promise.all([
    memberDataOf(personId, store),
    visitDataOf({ accountId, personId }, store),
    callDataOf(accountId, store),
    pledgeDataOf(accountId, store),
    volunteerDataOf(accountId, store),
  ])
  return lines.flat().sort((one, other) => one.at - other.at)
}
