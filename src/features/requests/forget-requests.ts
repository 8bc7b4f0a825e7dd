// What this phone still keeps of somebody's requests, taken away when they delete their data.
import { dropPhoto } from '@/platform/photos'
import { forgetDrafts } from './draft'
import { takeFromOutbox, waitingRequests } from './outbox'

export function forgetRequestsOf(accountId: string): void {
  const theirs = waitingRequests().filter((one) => one.accountId === accountId)
  for (const { draft } of theirs) {
    takeFromOutbox(draft.id)
    for (const photo of draft.photos) void dropPhoto(photo.path)
  }
  forgetDrafts(
    accountId,
    theirs.map(({ draft }) => draft.id),
  )
}
