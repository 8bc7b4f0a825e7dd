// What waits to be sent, as the screen sees it.
import { useMemo, useSyncExternalStore } from 'react'
import { isOf, waitingRequests, watchOutbox, type Waiting } from './outbox'

export function useOutbox(accountId: string): readonly Waiting[] {
  const all = useSyncExternalStore(watchOutbox, waitingRequests, waitingRequests)
  return useMemo(() => all.filter((one) => isOf(one, accountId)), [all, accountId])
}
