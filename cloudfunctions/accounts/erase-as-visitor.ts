// Where somebody was and whom they reported for goes with the account; that a door was opened stays, of nobody.
import { goneCheckIn } from '@core/doors/check-in'
import { endedReport } from '@core/doors/member-report'
import { ok } from '@core/kernel/result'
import { readAll } from '../_kit/read-all'
import type { Store } from '../_kit/store'
import { blank } from './blank'

interface Whose {
  readonly accountId: string
  /** Empty for residents. */
  readonly personId: string
}

export async function eraseAsVisitor({ accountId, personId }: Whose, store: Store): Promise<void> {
  for (const { _id } of await readAll(store, 'checkIns', 'account', { accountId })) {
    await blank(store, 'checkIns', _id, (visit) => ok(goneCheckIn(visit)))
  }
  if (personId === '') return
  for (const { _id } of await readAll(store, 'memberReports', 'person', { personId })) {
    await blank(store, 'memberReports', _id, (report) => ok(endedReport(report)))
  }
}
