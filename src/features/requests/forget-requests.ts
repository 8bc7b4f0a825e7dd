// What this phone still keeps of somebody's requests, taken away when they delete their data.
import { forgetDrafts } from './draft'
import { takeFromOutbox, waitingRequests } from './outbox'
import { dropFiles } from './upload-draft'

export function forgetRequestsOf(accountId: string): void {
  const theirs = waitingRequests().filter((one) => one.accountId === accountId)
  for (const { draft } of theirs) {
    takeFromOutbox(draft.id)
    dropFiles(draft)
  }
  forgetDrafts(
    accountId,
    theirs.map(({ draft }) => draft.id),
  )
}
