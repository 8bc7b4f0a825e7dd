// Where somebody checked in and to which communities they reported, gathered for their owner.
import type { ServiceLine } from '@core/accounts/service-data'
import { readAll } from '../_kit/read-all'
import type { Store } from '../_kit/store'

interface Whose {
  readonly accountId: string
  /** Empty for residents. */
  readonly personId: string
}

export async function visitDataOf({ accountId, personId }: Whose, store: Store): Promise<readonly ServiceLine[]> {
  const [visits, reports] = await Promise.all([
    readAll(store, 'checkIns', 'account', { accountId }),
    personId === '' ? [] : readAll(store, 'memberReports', 'person', { personId, stands: 1 }),
  ])
  return [
    ...visits.map(({ targetName, at }) => ({ section: 'visits' as const, text: targetName, at })),
    ...reports.map(({ communityName, partnerUnitName, reportedAt }) => ({ section: 'reports' as const, text: `${communityName} ${partnerUnitName}`, at: reportedAt })), // prettier-ignore
  ]
}
