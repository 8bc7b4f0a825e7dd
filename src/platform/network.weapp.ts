// WeChat's idea of being online. It is asked once and then told.
import Taro from '@tarojs/taro'
import type { Network } from './network-port'

const listeners = new Set<(online: boolean) => void>()
let online = true
let listening = false

export const network: Network = {
  isOnline: () => online,
  watch(tell) {
    listeners.add(tell)
    listen()
    return () => void listeners.delete(tell)
  },
}

function listen(): void {
  if (listening) return
  listening = true
  Taro.onNetworkStatusChange(({ isConnected }) => change(isConnected))
  Taro.getNetworkType()
    .then(({ networkType }) => change(networkType !== 'none'))
    .catch(() => undefined)
}

function change(now: boolean): void {
  online = now
  for (const tell of listeners) tell(now)
}
