// Sends what waits on the phone as soon as it can: when the app shows, and when the net returns.
import { useDidShow } from '@tarojs/taro'
import { useCallback, useEffect } from 'react'
import { network } from '@/platform/network'
import { call } from './call'

/** Both must stay the same functions. */
export function useSender(hasSendable: () => boolean, flush: (accountId: string) => Promise<void>): void {
  const send = useCallback(async () => {
    if (!hasSendable()) return
    // Asks first who is there: what waits may be somebody else's.
    const me = await call('accounts', 'me', {})
    if (me.ok && me.value.accountId !== '') await flush(me.value.accountId)
  }, [hasSendable, flush])
  useEffect(() => {
    void send()
    return network.watch((online) => (online ? void send() : undefined))
  }, [send])
  useDidShow(() => void send())
}
