// Sends the visits that wait as soon as it can: when the app shows, and when the net returns.
import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { network } from '@/platform/network'
import { call } from '@/rpc/call'
import { flushVisits, hasSendableVisit } from './visit-outbox'

export function useVisitSender(): void {
  useEffect(() => {
    void sendWaiting()
    return network.watch((online) => (online ? void sendWaiting() : undefined))
  }, [])
  useDidShow(() => void sendWaiting())
}

/** Asks first who is there: what waits may be somebody else's. */
async function sendWaiting(): Promise<void> {
  if (!hasSendableVisit()) return
  const me = await call('accounts', 'me', {})
  if (me.ok && me.value.accountId !== '') await flushVisits(me.value.accountId)
}
