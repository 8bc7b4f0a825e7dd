// Sends what waits as soon as it can: when the app shows, and when the net returns.
import { useDidShow } from '@tarojs/taro'
import { useEffect } from 'react'
import { useOnline } from '@/platform/use-online'
import { flushOutbox } from './outbox'

export function useOutboxSender(accountId: string): void {
  const online = useOnline()
  useEffect(() => {
    if (online && accountId !== '') void flushOutbox(accountId)
  }, [online, accountId])
  useDidShow(() => {
    if (accountId !== '') void flushOutbox(accountId)
  })
}
